package org.yunting.media.embedded.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordGateTest {
    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int APPLICATION = 23;
    private static final int DTLS_1_2 = 0xFEFD;
    private static final int RESERVED = 0xFE00;
    private static final int SEALED_MIN = 25;

    private static final byte[] SEALED = record(APPLICATION, DTLS_1_2, 1, 7, SEALED_MIN);
    private static final byte[] OF_HANDSHAKE = record(HANDSHAKE, DTLS_1_2, 0, 3, 40);

    private final RecordGate gate = new RecordGate();

    @BeforeEach
    void the_handshake_is_heard() {
        gate.hear(OF_HANDSHAKE);
    }

    @Test
    void records_under_keys_are_read() {
        assertThat(gate.readable(SEALED, SEALED_MIN)).isEqualTo(SEALED);
    }

    @Test
    void a_record_too_short_to_be_sealed_is_not_read() {
        assertThat(gate.readable(record(APPLICATION, DTLS_1_2, 1, 7, SEALED_MIN - 1), SEALED_MIN))
                .isEmpty();
    }

    @Test
    void a_record_of_a_version_that_does_not_exist_is_not_read() {
        assertThat(gate.readable(record(APPLICATION, RESERVED, 1, 7, SEALED_MIN), SEALED_MIN))
                .isEmpty();
    }

    @Test
    void an_alert_without_keys_is_not_read_after_the_handshake() {
        assertThat(gate.readable(record(ALERT, DTLS_1_2, 0, 9, 2), SEALED_MIN)).isEmpty();
    }

    @Test
    void what_repeats_the_handshake_is_read_under_whatever_number() {
        var repeated = record(HANDSHAKE, DTLS_1_2, 0, 12, 40);

        assertThat(gate.readable(repeated, SEALED_MIN)).isEqualTo(repeated);
    }

    @Test
    void what_is_sound_is_read_beside_what_is_not() {
        var datagram = joined(record(ALERT, DTLS_1_2, 0, 9, 2), SEALED, record(APPLICATION, DTLS_1_2, 1, 8, 3));

        assertThat(gate.readable(datagram, SEALED_MIN)).isEqualTo(SEALED);
    }

    @Test
    void a_record_that_ends_behind_its_datagram_is_not_read() {
        var cut = ByteBuffer.allocate(SEALED.length - 1).put(SEALED, 0, SEALED.length - 1);

        assertThat(gate.readable(cut.array(), SEALED_MIN)).isEmpty();
    }

    private static byte[] record(int kind, int version, int epoch, int number, int length) {
        return ByteBuffer.allocate(RecordHeader.SIZE + length)
                .put((byte) kind)
                .putShort((short) version)
                .putShort((short) epoch)
                .putShort((short) 0)
                .putInt(number)
                .putShort((short) length)
                .array();
    }

    private static byte[] joined(byte[]... records) {
        var datagram = ByteBuffer.allocate(200);
        for (byte[] each : records) {
            datagram.put(each);
        }
        return Arrays.copyOf(datagram.array(), datagram.position());
    }
}
