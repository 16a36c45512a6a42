/**
 * DTLS 1.2 (RFC 6347) for DTLS-SRTP (RFC 5764), on Bouncy Castle: proves that the peer holds the key whose fingerprint
 * the signalling announced, and exports the SRTP keys.
 *
 * <p>Each endpoint's handshake runs on a virtual thread of its own, because Bouncy Castle blocks; datagrams reach it
 * through a bounded queue. It knows neither sockets nor addresses nor what is later sent under the keys.
 */
@NullMarked
package org.yunting.media.embedded.dtls;

import org.jspecify.annotations.NullMarked;
