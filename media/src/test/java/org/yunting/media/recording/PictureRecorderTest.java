package org.yunting.media.recording;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PictureRecorderTest {
    private static final long SEED = 2026;
    private final Camera camera = new Camera();

    @Test
    void nothing_is_kept_before_a_key_frame_and_one_is_asked_for() {
        camera.isDeaf().shows(ofSeconds(2)).recorder.close(camera.now());

        assertThat(camera.segments).isEmpty();
        assertThat(camera.asked).isBetween(3, 6);
    }

    @Test
    void segments_begin_on_a_key_frame_last_no_longer_than_ten_seconds_and_join_without_a_seam() {
        camera.sends(true);
        camera.shows(ofSeconds(30)).recorder.close(camera.now());

        assertThat(camera.segments).hasSizeGreaterThanOrEqualTo(3);
        var link = ChainLink.BEGINNING;
        for (var i = 0; i < camera.segments.size(); i++) {
            var segment = camera.segments.get(i);
            assertThat(segment.kind()).isEqualTo(Segment.Kind.PICTURE);
            assertThat(segment.duration()).isBetween(Duration.ZERO, ofSeconds(10));
            var first = WebmReading.of(segment).blocks().getFirst();
            assertThat(first[0] & 1).as("is a key frame").isZero();
            link = link.then(segment.digest());
            assertThat(segment.link()).isEqualTo(link);
            if (i > 0) {
                assertThat(segment.start()).isEqualTo(camera.segments.get(i - 1).end());
            }
        }
    }

    @Test
    void another_library_reads_every_picture_at_its_time() {
        camera.sends(true);
        camera.passes(ofMillis(40)).shows(ofSeconds(2)).recorder.close(camera.now());

        var read = WebmReading.of(camera.segments.getFirst());

        assertThat(read.track().getCodecID()).isEqualTo("V_VP8");
        assertThat(read.track().getVideo().getPixelWidth()).isEqualTo((short) 640);
        assertThat(read.track().getVideo().getPixelHeight()).isEqualTo((short) 360);
        assertThat(read.blocks()).hasSize(51);
        assertThat(read.timesMillis().get(50)).isEqualTo(2_000L);
        assertThat(read.blocks().get(50)).containsExactly(1, 0, 0, 7, 8, 9);
    }

    @Test
    void a_sender_that_gives_no_key_frame_fills_a_segment_and_is_missed_afterwards() {
        camera.isExpected();
        camera.sends(true);
        camera.isDeaf().shows(ofSeconds(15)).recorder.close(camera.now());

        assertThat(camera.segments)
                .singleElement()
                .satisfies(segment -> assertThat(segment.duration()).isEqualTo(ofSeconds(10)));
        assertThat(camera.gaps)
                .singleElement()
                .satisfies(gap -> assertThat(gap.cause()).isEqualTo(Gap.Cause.NOTHING_SEEN));
    }

    @Test
    void packets_that_change_places_on_their_way_are_put_in_order() {
        camera.sends(true);
        for (var i = 0; i < 50; i++) {
            camera.sendsOutOfOrder();
            camera.passes(ofMillis(40));
        }
        camera.recorder.close(camera.now());

        assertThat(WebmReading.of(camera.segments.getFirst()).blocks()).hasSize(51);
    }

    @Test
    void after_a_loss_nothing_is_kept_that_could_not_be_decoded_and_the_next_segment_begins_on_a_key_frame() {
        camera.sends(true);
        camera.shows(ofSeconds(1));
        camera.losesHalf();
        camera.shows(ofSeconds(3)).recorder.close(camera.now());

        assertThat(camera.segments).hasSize(2);
        assertThat(camera.segments.get(0).lost()).isPositive();
        assertThat(WebmReading.of(camera.segments.get(1)).blocks().getFirst()[0] & 1)
                .isZero();
        assertThat(camera.segments.get(1).start())
                .isAfter(camera.segments.get(0).end())
                .isBefore(camera.segments.get(0).end().plusSeconds(1));
    }

    @Test
    void whose_camera_is_on_and_nothing_comes_is_a_gap_within_two_seconds_until_it_comes() {
        camera.isExpected();
        camera.passes(ofSeconds(2));

        var gap = new Gap(Camera.ADA, Camera.BEGAN, Gap.Cause.NOTHING_SEEN);
        assertThat(camera.gaps).containsExactly(gap);
        camera.sends(true);
        assertThat(camera.ended).containsEntry(gap, camera.now());
    }

    @Test
    void whose_camera_is_off_is_not_missed_and_what_was_there_is_kept() {
        camera.sends(true);
        camera.shows(ofSeconds(1)).passes(ofSeconds(5));

        assertThat(camera.gaps).isEmpty();
        assertThat(camera.segments).hasSize(1);
    }

    @Test
    void another_connection_counts_from_anywhere_and_its_segment_begins_when_it_comes() {
        camera.sends(true);
        camera.shows(ofSeconds(1));
        camera.recorder.interrupted(camera.now());
        camera.passes(ofSeconds(3));
        var again = camera.now();
        camera.sends(true);
        camera.shows(ofSeconds(1)).recorder.close(camera.now());

        assertThat(camera.segments).extracting(Segment::start).containsExactly(Camera.BEGAN, again);
    }

    @Test
    void a_stream_that_numbers_anew_is_followed_after_a_moment() {
        camera.sends(true);
        camera.shows(ofSeconds(1))
                .numbersFrom(50_000)
                .shows(ofSeconds(2))
                .recorder
                .close(camera.now());

        assertThat(camera.segments).hasSize(2);
    }

    @Test
    void whatever_comes_instead_of_vp8_disturbs_nothing() {
        var random = new Random(SEED);
        for (var i = 0; i < 100_000; i++) {
            var payload = new byte[random.nextInt(24)];
            random.nextBytes(payload);
            camera.receives(random.nextInt(), random.nextInt(4) == 0, payload);
            if (i % 100 == 0) {
                camera.passes(ofMillis(40));
            }
        }
        camera.recorder.close(camera.now());

        assertThat(camera.segments)
                .allSatisfy(segment -> assertThat(segment.duration()).isLessThanOrEqualTo(ofSeconds(10)));
    }
}
