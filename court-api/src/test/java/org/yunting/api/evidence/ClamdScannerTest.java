package org.yunting.api.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunting.api.evidence.FakeClamd.Behaviour;
import org.yunting.law.evidence.Scan;

class ClamdScannerTest {
    private static final byte[] LETTER = "a letter".getBytes(US_ASCII);

    @Test
    void what_the_daemon_finds_nothing_in_is_clean_and_what_it_finds_something_in_is_quarantined() throws IOException {
        try (var clamd = new FakeClamd(Behaviour.SCANS)) {
            var scanner = scannerAt(clamd.address());

            assertThat(scanner.scan(of(LETTER))).isEqualTo(Scan.CLEAN);
            assertThat(scanner.scan(of(("a letter " + FakeClamd.EICAR).getBytes(US_ASCII))))
                    .isEqualTo(Scan.QUARANTINED);
        }
    }

    @Test
    void a_file_of_many_pieces_arrives_whole() throws IOException {
        var large = new byte[3_000_017];
        new Random(1).nextBytes(large);
        try (var clamd = new FakeClamd(Behaviour.SCANS)) {
            assertThat(scannerAt(clamd.address()).scan(of(large))).isEqualTo(Scan.CLEAN);

            assertThat(clamd.seen()).containsExactly(large);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"TAKES_LITTLE", "TALKS_NONSENSE", "HANGS_UP"})
    void a_daemon_that_says_nothing_clear_has_scanned_nothing(Behaviour behaviour) throws IOException {
        try (var clamd = new FakeClamd(behaviour)) {
            assertThat(scannerAt(clamd.address()).scan(of(new byte[2_000]))).isEqualTo(Scan.NOT_SCANNED);
        }
    }

    @Test
    void a_daemon_that_is_away_or_hangs_has_scanned_nothing() throws IOException {
        String closed;
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = "127.0.0.1:" + door.getLocalPort();
            // It takes the line, and says nothing.
            assertThat(scannerAt(closed).scan(of(LETTER))).isEqualTo(Scan.NOT_SCANNED);
        }
        assertThat(scannerAt(closed).scan(of(LETTER))).isEqualTo(Scan.NOT_SCANNED);
    }

    @Test
    void without_a_daemon_nothing_is_scanned() throws IOException {
        var none = new ClamdScanner(new Settings(Optional.empty()));

        assertThat(none.isSetUp()).isFalse();
        assertThat(none.scan(of(LETTER))).isEqualTo(Scan.NOT_SCANNED);
    }

    @Test
    void a_store_that_breaks_off_is_no_word_of_the_scanner() throws IOException {
        try (var clamd = new FakeClamd(Behaviour.SCANS)) {
            var scanner = scannerAt(clamd.address());
            var broken = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("the store broke off");
                }

                @Override
                public int read(byte[] into, int from, int most) throws IOException {
                    return read();
                }
            };

            assertThatThrownBy(() -> scanner.scan(broken)).hasMessage("the store broke off");
        }
    }

    static ClamdScanner scannerAt(String address) {
        return new ClamdScanner(new Settings(Optional.of(address)));
    }

    private record Settings(Optional<String> address) implements ScannerSettings {
        @Override
        public Duration patience() {
            return Duration.ofSeconds(2);
        }
    }

    private static InputStream of(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
