package org.yunting.media.embedded.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.embedded.rtp.PacketCache;
import org.yunting.media.embedded.rtp.Packets;
import org.yunting.media.embedded.rtp.RtpPacket;

class IncomingStreamTest {
    private final IncomingStream stream = new IncomingStream(7, MediaType.VIDEO);
    private final byte[] kept = new byte[1_000];

    @Test
    void each_number_is_forwarded_once() {
        assertThat(stream.keep(packet(10), 0)).isTrue();
        assertThat(stream.keep(packet(12), 0)).isTrue();
        assertThat(stream.keep(packet(11), 0)).isTrue();
        assertThat(stream.keep(packet(11), 0)).isFalse();
    }

    @Test
    void a_number_too_old_to_know_whether_it_was_forwarded_is_not() {
        stream.keep(packet(5_000), 0);

        assertThat(stream.keep(packet(5_000 - PacketCache.SIZE), 0)).isFalse();
        assertThat(stream.keep(packet(5_000 - PacketCache.SIZE + 1), 0)).isTrue();
    }

    @Test
    void numbers_continue_over_the_wrap() {
        stream.keep(packet(65_535), 0);

        assertThat(stream.keep(packet(0), 0)).isTrue();
        assertThat(stream.keep(packet(65_535), 0)).isFalse();
    }

    @Test
    void a_repeated_packet_far_from_the_stream_is_not_believed() {
        assertThat(stream.isPlausible(packet(1))).isFalse();

        stream.keep(packet(10_000), 0);

        assertThat(stream.isPlausible(packet(9_990))).isTrue();
        assertThat(stream.isPlausible(packet(20_000))).isFalse();
        assertThat(stream.isPlausible(packet(1))).isFalse();
    }

    @Test
    void what_was_withheld_is_neither_forwarded_later_nor_asked_for() {
        var next = packet(13);
        stream.keep(packet(10), 0);
        stream.withhold(packet(12));

        assertThat(stream.keep(packet(11), 0)).isFalse();
        assertThat(stream.keep(packet(12), 0)).isFalse();
        assertThat(stream.keep(next, 0)).isTrue();
        assertThat(next.sequenceNumber()).isEqualTo(11);
        assertThat(stream.shouldRequest(11, 1_000)).isFalse();
        assertThat(stream.keptSince(11, 0, kept)).isEqualTo(next.length());
        assertThat(kept).startsWith(next.bytes());
    }

    @Test
    void a_kept_packet_is_repeated_only_to_who_received_then_already() {
        RtpPacket packet = packet(10);
        stream.keep(packet, 500);

        assertThat(stream.keptSince(10, 500, kept)).isEqualTo(packet.length());
        assertThat(stream.keptSince(10, 501, kept)).isZero();
    }

    @Test
    void a_lost_packet_is_requested_again_only_after_a_while() {
        assertThat(stream.shouldRequest(10, 0)).isTrue();
        assertThat(stream.shouldRequest(10, 99)).isFalse();
        assertThat(stream.shouldRequest(11, 99)).isTrue();
        assertThat(stream.shouldRequest(10, 100)).isTrue();
    }

    @Test
    void key_frames_are_asked_for_once_in_a_while_however_many_want_one() {
        var source = new IncomingSource("ada-v0", MediaType.VIDEO, java.util.List.of(stream));
        source.wantKeyFrame();
        source.wantKeyFrame();

        assertThat(source.takeKeyFrameRequest(0)).isSameAs(stream);
        assertThat(source.takeKeyFrameRequest(10)).isNull();
        source.wantKeyFrame();
        assertThat(source.takeKeyFrameRequest(299)).isNull();
        assertThat(source.takeKeyFrameRequest(300)).isSameAs(stream);
    }

    private static RtpPacket packet(int number) {
        return Packets.parsed(Packets.rtp(100, number, number, 7, new byte[] {1}));
    }
}
