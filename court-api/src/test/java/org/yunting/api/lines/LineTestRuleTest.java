package org.yunting.api.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.api.database.Keys;
import org.yunting.api.lines.LineMeasurement.Device;
import org.yunting.api.lines.LineTestFigures.OwnDevice;
import org.yunting.api.lines.LineTestFigures.Path;
import org.yunting.api.lines.LineTestFigures.Speaker;
import org.yunting.law.kernel.Keyed;

class LineTestRuleTest {
    @Test
    void a_line_over_which_everything_comes_back_in_time_is_good() {
        var judged = LineTestRule.judge(figures("ready", "ready", "heard", 0.0, 60, 5, 800, 720, 60));

        assertThat(judged.verdict()).isEqualTo(Verdict.GOOD);
        assertThat(judged.reasons()).isEmpty();
    }

    /** Loss in hundredths; round trip, jitter and first picture in milliseconds; height in pixels; level in hundredths. */
    @ParameterizedTest
    @CsvSource({
        "3,   400, 50,  5000,  360, 15, good, ",
        "3.1, 400, 50,  5000,  360, 15, fair, loss",
        "10,  400, 50,  5000,  360, 15, fair, loss",
        "10.1,400, 50,  5000,  360, 15, poor, loss",
        "0,   401, 50,  5000,  360, 15, fair, round-trip",
        "0,   801, 50,  5000,  360, 15, poor, round-trip",
        "0,   60,  51,  5000,  360, 15, fair, jitter",
        "0,   60,  151, 5000,  360, 15, poor, jitter",
        "0,   60,  5,   5001,  360, 15, fair, slow-start",
        "0,   60,  5,   10001, 360, 15, poor, slow-start",
        "0,   60,  5,   800,   359, 15, fair, small-picture",
        "0,   60,  5,   800,   180, 15, fair, small-picture",
        "0,   60,  5,   800,   179, 15, poor, small-picture",
        "0,   60,  5,   800,   720, 14, fair, microphone-quiet",
        "0,   60,  5,   800,   720, 0,  fair, microphone-quiet",
        "5,   900, 5,   800,   720, 0,  poor, round-trip loss microphone-quiet",
    })
    void the_worst_figure_decides_and_comes_first(
            double loss,
            int roundTrip,
            int jitter,
            int firstPicture,
            int height,
            int level,
            String verdict,
            @Nullable String reasons) {
        var judged = LineTestRule.judge(
                figures("ready", "ready", "heard", loss / 100, roundTrip, jitter, firstPicture, height, level));

        assertThat(judged.verdict().key()).isEqualTo(verdict);
        assertThat(judged.reasons()).extracting(Keyed::key).containsExactlyElementsOf(words(reasons));
    }

    @ParameterizedTest
    @CsvSource({
        "blocked,     ready,       heard,     microphone-blocked",
        "absent,      ready,       heard,     microphone-absent",
        "busy,        ready,       heard,     microphone-busy",
        "ready,       blocked,     heard,     camera-blocked",
        "ready,       absent,      not-asked, camera-absent",
        "ready,       busy,        heard,     camera-busy",
        "unsupported, unsupported, heard,     browser-unsupported",
        "blocked,     blocked,     not-heard, microphone-blocked camera-blocked speaker-not-heard",
        "ready,       ready,       not-heard, speaker-not-heard",
    })
    void whoever_cannot_be_heard_or_seen_or_hear_the_court_has_a_poor_line_whatever_the_figures(
            String microphone, String camera, String speaker, String reasons) {
        var judged = LineTestRule.judge(figures(microphone, camera, speaker, 0.0, 60, 5, 800, 720, 60));

        assertThat(judged.verdict()).isEqualTo(Verdict.POOR);
        assertThat(judged.reasons()).extracting(Keyed::key).containsExactlyElementsOf(words(reasons));
    }

    @Test
    void without_any_media_no_figure_counts() {
        var judged = LineTestRule.judge(new LineTestFigures(
                OwnDevice.READY,
                0,
                OwnDevice.READY,
                Speaker.HEARD,
                false,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                false,
                null,
                Device.PHONE));

        assertThat(judged.verdict()).isEqualTo(Verdict.POOR);
        assertThat(judged.reasons()).containsExactly(LineTestReason.NO_MEDIA);
    }

    @Test
    void what_was_sent_and_did_not_come_back_is_named() {
        var judged = LineTestRule.judge(new LineTestFigures(
                OwnDevice.READY,
                60,
                OwnDevice.READY,
                Speaker.HEARD,
                true,
                Path.UDP,
                null,
                60,
                null,
                500,
                0,
                720,
                0,
                false,
                null,
                Device.COMPUTER));

        assertThat(judged.verdict()).isEqualTo(Verdict.POOR);
        assertThat(judged.reasons())
                .containsExactly(LineTestReason.SOUND_NOT_RETURNED, LineTestReason.PICTURE_NOT_RETURNED);
    }

    @Test
    void a_figure_that_cannot_be_measured_is_refused() {
        assertThatThrownBy(() -> figures("ready", "ready", "heard", 1.1, 60, 5, 800, 720, 60))
                .hasMessage("lossShare: out of range");
        assertThatThrownBy(() -> figures("ready", "ready", "heard", 0.0, 60, 5, 800, 720, 101))
                .hasMessage("microphoneLevel: out of range");
    }

    private static LineTestFigures figures(
            String microphone,
            String camera,
            String speaker,
            double loss,
            int roundTrip,
            int jitter,
            int firstPicture,
            int height,
            int level) {
        return new LineTestFigures(
                Keys.constant(OwnDevice.class, microphone),
                level,
                Keys.constant(OwnDevice.class, camera),
                Keys.constant(Speaker.class, speaker),
                true,
                Path.UDP,
                loss,
                roundTrip,
                jitter,
                600,
                600,
                height,
                height,
                true,
                firstPicture,
                Device.PHONE);
    }

    private static List<String> words(@Nullable String reasons) {
        return reasons == null ? List.of() : Arrays.asList(reasons.split(" "));
    }
}
