package org.yunting.media.conference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yunting.media.colibri2.Media;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.colibri2.PayloadType;
import org.yunting.media.colibri2.RtcpFeedback;
import org.yunting.media.colibri2.RtpHeaderExtension;
import org.yunting.media.sdp.SdpOffer;

/**
 * What every endpoint speaks: Opus and VP8, which every browser has. Bridge and browser are told the same, so neither ever has to
 * translate.
 */
final class Codecs {

    /**
     * Kilobits per second that a sender starts with. Without the hint Chromium starts at 300, halves 720p at once and stays there;
     * congestion control takes over within a second either way.
     */
    private static final String START_BITRATE = "1500";

    private static final RtpHeaderExtension AUDIO_LEVEL =
            new RtpHeaderExtension("urn:ietf:params:rtp-hdrext:ssrc-audio-level", 1);
    private static final RtpHeaderExtension TRANSPORT_SEQUENCE =
            new RtpHeaderExtension("http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01", 5);
    private static final RtpHeaderExtension LAYER = new RtpHeaderExtension(SdpOffer.LAYER, 10);
    private static final RtpHeaderExtension REPEATED_LAYER = new RtpHeaderExtension(SdpOffer.REPEATED_LAYER, 11);
    private static final RtcpFeedback TRANSPORT_CC = new RtcpFeedback("transport-cc", null);

    /** One entry per kind of media. */
    static final List<Media> ALL = List.of(
            new Media(MediaType.AUDIO, List.of(opus()), List.of(AUDIO_LEVEL, TRANSPORT_SEQUENCE), true),
            new Media(
                    MediaType.VIDEO, List.of(vp8(), rtx()), List.of(TRANSPORT_SEQUENCE, LAYER, REPEATED_LAYER), true));

    private Codecs() {}

    private static PayloadType opus() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("minptime", "10");
        parameters.put("useinbandfec", "1");
        return new PayloadType("opus", 111, 2, 48_000, parameters, List.of(TRANSPORT_CC));
    }

    private static PayloadType vp8() {
        var feedback = List.of(
                new RtcpFeedback("ccm", "fir"),
                new RtcpFeedback("nack", null),
                new RtcpFeedback("nack", "pli"),
                TRANSPORT_CC);
        return new PayloadType("VP8", 100, null, 90_000, Map.of("x-google-start-bitrate", START_BITRATE), feedback);
    }

    private static PayloadType rtx() {
        return new PayloadType("rtx", 96, null, 90_000, Map.of("apt", "100"), List.of());
    }
}
