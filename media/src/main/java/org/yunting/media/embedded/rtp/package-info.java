/**
 * RTP and RTCP as bytes: reading, checking, writing, and the small bookkeeping the RFCs prescribe per stream (RFC 3550,
 * 4585, 4588, 8285 and the transport-wide congestion control draft).
 *
 * <p>Everything read here came from a network. Readers answer null or skip what is malformed; they never throw for it.
 * Nothing here knows endpoints, encryption, sockets or clocks: times are passed in.
 */
@NullMarked
package org.yunting.media.embedded.rtp;

import org.jspecify.annotations.NullMarked;
