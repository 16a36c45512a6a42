package org.yunting.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yunting.media.colibri2.MediaType;

class SdpOfferTest {

    @Test
    void the_offer_that_chromium_accepted_is_written_line_by_line() {
        var offer =
                new SdpOffer(1000, 4, RecordedSession.bridgeSide(), RecordedSession.medias(), RecordedSession.lines());

        assertThat(offer.write().lines().map(SdpOfferTest::withoutChoices).toList())
                .isEqualTo(RecordedSession.RECORDED
                        .offerSentToFirst()
                        .lines()
                        .map(SdpOfferTest::withoutChoices)
                        .toList());
    }

    @Test
    void a_remote_line_names_its_sender_as_stream_and_its_source_as_track() {
        var offer = new SdpOffer(1, 1, RecordedSession.bridgeSide(), RecordedSession.medias(), RecordedSession.lines());

        assertThat(offer.write()).contains("a=msid:ep000011 ep000011-a0\r\n", "a=msid:ep000011 ep000011-v0\r\n");
    }

    @Test
    void an_idle_line_stays_in_the_bundle_and_names_no_source() {
        var lines =
                List.<MediaLine>of(new MediaLine.Own("0", MediaType.AUDIO), new MediaLine.Idle("1", MediaType.VIDEO));

        var sdp = new SdpOffer(1, 2, RecordedSession.bridgeSide(), RecordedSession.medias(), lines).write();

        var idle = sdp.substring(sdp.indexOf("m=video"));
        assertThat(sdp).contains("a=group:BUNDLE 0 1\r\n");
        assertThat(idle).contains("m=video 9 ", "a=inactive\r\n").doesNotContain("a=msid", "a=ssrc");
    }

    /** The recording named streams otherwise, and the order of fmtp parameters has no meaning. */
    private static String withoutChoices(String line) {
        if (line.startsWith("a=msid:")) {
            return "a=msid:";
        }
        return line.startsWith("a=fmtp:111 ") ? "a=fmtp:111 " : line;
    }
}
