package org.yunting.api.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.api.acting.Pdf;
import org.yunting.law.evidence.Legibility;
import org.yunting.law.kernel.Sha256;

class MeasurementTest {
    private final Measurement measurement = new Measurement();

    @Test
    void the_digest_is_that_of_the_whole_file() throws IOException {
        // FIPS 180-2, appendix B.1
        var measured = measurement.of(new ByteArrayInputStream("abc".getBytes(UTF_8)));

        assertThat(measured.bytes()).isEqualTo(3);
        assertThat(measured.digest().hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_file_of_many_buffers_is_counted_to_the_last_byte() throws IOException {
        var measured = measurement.of(new ByteArrayInputStream(new byte[3_000_017]));

        assertThat(measured.bytes()).isEqualTo(3_000_017);
    }

    @Test
    void a_file_that_never_arrived_measures_nothing() {
        // RFC 6234: SHA-256 of no bytes
        assertThat(Measurement.NOTHING.bytes()).isZero();
        assertThat(Measurement.NOTHING.digest().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void a_document_is_opened_at_intake_and_never_again() throws IOException {
        var locked = Pdf.locked();

        var atIntake = measurement.atIntake(new ByteArrayInputStream(locked));
        var later = measurement.of(new ByteArrayInputStream(locked));

        assertThat(atIntake.legibility()).isEqualTo(Legibility.LOCKED);
        assertThat(atIntake.digest()).isEqualTo(later.digest()).isEqualTo(Sha256.over(locked));
        assertThat(atIntake.bytes()).isEqualTo(later.bytes()).isEqualTo(locked.length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7\\n%âãÏÓ\\n | application/pdf",
                "\\211PNG\\r\\n\\032\\n | image/png",
                "\\377\\330\\377\\340\\000\\020JFIF | image/jpeg",
                "\\000\\000\\000\\030ftypmp42\\000\\000\\000\\000mp42isom | video/mp4",
                "MZ\\220\\000 | application/x-msdownload",
                "just words | text/plain",
            })
    void the_type_is_read_from_the_bytes(String firstBytes, String type) throws IOException {
        var measured = measurement.of(
                new ByteArrayInputStream(firstBytes.translateEscapes().getBytes(ISO_8859_1)));

        assertThat(measured.mediaType()).isEqualTo(type);
    }
}
