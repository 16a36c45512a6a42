package org.yunting.api.speech;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.ProblemException;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStore;

/** Has a recording written down by the service that the court was given, straight from the store, without holding it in memory. */
@Singleton
public class SpeechService {
    private final SpeechSettings settings;
    private final ObjectStore store;

    SpeechService(SpeechSettings settings, ObjectStore store) {
        this.settings = settings;
        this.store = store;
    }

    /** Where a recording rests, and what it is. */
    public record Recorded(ObjectKey key, String mediaType, long bytes) {}

    /** Whether there is one to ask. */
    public boolean isThere() {
        return settings.address().isPresent();
    }

    /**
     * What was said, as a machine understands it.
     *
     * @param language key of the language it is likely to be in, such as {@code zh-Hans}
     * @return fails with {@link SpeechProblem}; the recording is untouched
     */
    public Uni<String> transcribe(Recorded recorded, String language) {
        URI address = settings.address()
                .orElseThrow(
                        () -> Problem.of(SpeechProblem.SPEECH_SERVICE_ABSENT).asException());
        var question = new SpeechRequest(address, settings, recorded, language.split("-", 2)[0]);
        return store.read(recorded.key(), question::ask)
                .onFailure(failure -> !(failure instanceof ProblemException))
                .transform(failure -> {
                    Log.warnf(
                            failure,
                            "the speech service wrote nothing down of %s",
                            recorded.key().value());
                    return Problem.of(SpeechProblem.SPEECH_SERVICE_FAILED).asException();
                });
    }
}
