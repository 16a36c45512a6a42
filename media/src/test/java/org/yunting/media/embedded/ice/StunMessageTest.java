package org.yunting.media.embedded.ice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample messages are those of RFC 5769, sections 2.1 to 2.3. */
class StunMessageTest {
    private static final byte[] PASSWORD = "VOkJxbRl1RmTxUk/WvJxBt".getBytes(UTF_8);

    /** What MESSAGE-INTEGRITY covers, and itself; only FINGERPRINT follows. */
    private static final int SIGNED_LENGTH = 100;

    private static final byte[] REQUEST = hex("000100582112a442b7e7a701bc34d686fa87dfae"
            + "802200105354554e207465737420636c69656e74"
            + "002400046e0001ff80290008932ff9b151263b36"
            + "000600096576746a3a68367659202020000800149aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a280280004e57a3bcf");
    private static final byte[] IPV4_RESPONSE = hex("0101003c2112a442b7e7a701bc34d686fa87dfae"
            + "8022000b7465737420766563746f7220002000080001a147e112a643"
            + "000800142b91f599fd9e90c38c7489f92af9ba53f06be7d780280004c07d4c96");
    private static final byte[] IPV6_RESPONSE = hex("010100482112a442b7e7a701bc34d686fa87dfae"
            + "8022000b7465737420766563746f7220002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d9"
            + "00080014a382954e4be67bf11784c97c8292c275bfe3ed4180280004c8fb0b4c");

    @Test
    void the_sample_request_is_read_and_its_integrity_holds() {
        StunMessage message = parsed(REQUEST);

        assertThat(message.isBindingRequest()).isTrue();
        assertThat(message.username()).isEqualTo("evtj:h6vY");
        assertThat(message.tieBreaker(StunAttribute.ICE_CONTROLLED)).isEqualTo(0x932ff9b151263b36L);
        assertThat(message.isSignedWith(PASSWORD)).isTrue();
        assertThat(message.isSignedWith("VOkJxbRl1RmTxUk/WvJxBu".getBytes(UTF_8)))
                .isFalse();
    }

    @Test
    void the_sample_responses_name_the_mapped_addresses() {
        StunMessage ipv4 = parsed(IPV4_RESPONSE);
        StunMessage ipv6 = parsed(IPV6_RESPONSE);

        assertThat(ipv4.mappedAddress()).isEqualTo(new InetSocketAddress("192.0.2.1", 32853));
        assertThat(ipv4.isSignedWith(PASSWORD)).isTrue();
        assertThat(ipv6.mappedAddress())
                .isEqualTo(new InetSocketAddress("2001:db8:1234:5678:11:2233:4455:6677", 32853));
        assertThat(ipv6.isSignedWith(PASSWORD)).isTrue();
    }

    @Test
    void what_is_written_is_read_back() {
        byte[] written = new StunWriter(StunWriter.BINDING_ERROR, new byte[12])
                .username("ours:theirs")
                .mappedAddress(new InetSocketAddress("2001:db8::7", 4711))
                .error(487, "Role Conflict")
                .signed(PASSWORD);

        StunMessage read = parsed(written);

        assertThat(read.errorCode()).isEqualTo(487);
        assertThat(read.username()).isEqualTo("ours:theirs");
        assertThat(read.mappedAddress()).isEqualTo(new InetSocketAddress("2001:db8::7", 4711));
        assertThat(read.isSignedWith(PASSWORD)).isTrue();
    }

    @Test
    void an_attribute_after_the_integrity_is_not_believed() {
        byte[] signed = new StunWriter(StunWriter.BINDING_REQUEST, new byte[12]).signed(PASSWORD);
        byte[] extended = ByteBuffer.allocate(signed.length - 4)
                .put(signed, 0, signed.length - 8)
                .putShort((short) StunAttribute.USE_CANDIDATE.type())
                .putShort(2, (short) (signed.length - 4 - 20))
                .array();

        StunMessage message = parsed(extended);

        assertThat(message.isSignedWith(PASSWORD)).isTrue();
        assertThat(message.has(StunAttribute.USE_CANDIDATE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_damaged_message_is_refused_or_fails_its_integrity(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = REQUEST.clone();
            damaged[random.nextInt(SIGNED_LENGTH)] ^= (byte) (1 + random.nextInt(255));
            int length = random.nextInt(4) == 0 ? random.nextInt(damaged.length) : damaged.length;

            StunMessage message = StunMessage.parse(damaged, length);

            assertThat(message == null || !message.isSignedWith(PASSWORD)).isTrue();
        }
    }

    private static StunMessage parsed(byte[] bytes) {
        return Objects.requireNonNull(StunMessage.parse(bytes, bytes.length));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
