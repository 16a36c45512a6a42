package org.yunting.media.embedded.room;

import java.security.SecureRandom;
import org.yunting.media.embedded.dtls.DtlsCertificate;

/**
 * What every conference and endpoint of a bridge shares.
 *
 * @param audioSsrc the bridge's own SSRC in reports about audio
 * @param videoSsrc the bridge's own SSRC in reports about video and in congestion feedback
 */
record RoomContext(
        MediaLoop loop,
        Counters counters,
        DtlsCertificate certificate,
        SecureRandom random,
        int audioSsrc,
        int videoSsrc) {}
