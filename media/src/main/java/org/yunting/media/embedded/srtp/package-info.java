/**
 * Secure RTP and RTCP (RFC 3711, RFC 7714) towards one endpoint, on jitsi-srtp: one context per SSRC and direction,
 * derived from the keys of that endpoint's DTLS handshake.
 *
 * <p>Classes are confined to the thread that uses them. They know bytes and SSRCs, not what packets mean.
 */
@NullMarked
package org.yunting.media.embedded.srtp;

import org.jspecify.annotations.NullMarked;
