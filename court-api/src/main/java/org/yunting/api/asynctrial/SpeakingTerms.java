package org.yunting.api.asynctrial;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yunting.api.evidence.EvidenceSettings;
import org.yunting.api.speech.SpeechService;
import org.yunting.law.asynctrial.Delivery;

/** On what terms this court takes statements that are spoken. */
@Singleton
class SpeakingTerms {
    private final TrialSettings settings;
    private final EvidenceSettings uploads;
    private final SpeechService speech;
    /** Identity providers go by the clock of the world, whatever the court's clock says in a demonstration. */
    private final Clock machine = Clock.systemUTC();

    SpeakingTerms(TrialSettings settings, EvidenceSettings uploads, SpeechService speech) {
        this.settings = settings;
        this.uploads = uploads;
        this.speech = speech;
    }

    /**
     * What a page needs to know before it records.
     *
     * @param freshMinutes how long a check of identity counts
     * @param transcribes whether a machine can write down what was said
     */
    record SpeakingView(long longestSeconds, long bytesMax, long freshMinutes, boolean transcribes) {}

    SpeakingView view() {
        return new SpeakingView(
                uploads.recordingLongest().toSeconds(),
                uploads.recordingBytesMax(),
                settings.identityFresh().toMinutes(),
                speech.isThere());
    }

    Delivery delivery(boolean transcriptConfirmed, Optional<Instant> identifiedAt) {
        @Nullable Instant shown = identifiedAt.orElse(null);
        return new Delivery(transcriptConfirmed, shown, machine.instant(), settings.identityFresh());
    }
}
