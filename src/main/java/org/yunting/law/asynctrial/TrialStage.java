package org.yunting.law.asynctrial;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.Keyed;

/**
 * The stages of an asynchronous trial in their order (CPL 141 and 144; the debate follows the inquiry and the examination of evidence). The
 * length of each window is the court's own parameter: no source names one.
 */
public enum TrialStage implements Keyed {
    /** Each party confirms who acts (OLR 7). */
    IDENTITY(null, 48),
    /** Questions to named parties, in rounds. */
    INQUIRY(Stage.INQUIRY, 48),
    /** Each party comments on the other's exhibits: authenticity, legality, relevance, weight (OLR 15). */
    EXAMINATION(Stage.EVIDENCE_EXCHANGE, 48),
    /** Arguments on the issues in dispute. */
    DEBATE(Stage.HEARING, 48),
    /** One last statement each, opened together (CPL 144). */
    FINAL_STATEMENTS(Stage.HEARING, 24),
    /** Each party reads and confirms the record (CPL 150). */
    RECORD(null, 48);

    private final @Nullable Stage consent;
    private final int hours;

    TrialStage(@Nullable Stage consent, int hours) {
        this.consent = consent;
        this.hours = hours;
    }

    /** The stage of the procedure whose rules and consent it needs; none for what only frames the trial. */
    public Optional<Stage> consent() {
        return Optional.ofNullable(consent);
    }

    public Duration usualWindow() {
        return Duration.ofHours(hours);
    }

    /** The stages after this one, in their order. */
    public Stream<TrialStage> later() {
        return Arrays.stream(values()).filter(this::isBefore);
    }

    public boolean isBefore(TrialStage other) {
        return compareTo(other) < 0;
    }
}
