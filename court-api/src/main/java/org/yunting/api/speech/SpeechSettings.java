package org.yunting.api.speech;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Which service writes down what was said. Without an address there is none, and speakers write their transcripts themselves. */
@ConfigMapping(prefix = "court.speech")
public interface SpeechSettings {
    /**
     * Whole address of the service: {@code …/v1/audio/transcriptions} of one that speaks OpenAI's protocol, or {@code …/inference} of a whisper server. What
     * is recorded is sent there; it should be a machine of the court.
     */
    Optional<URI> address();

    /** Sent as bearer token where the service asks for one; a reference to a secret. */
    Optional<String> token();

    /** Name of the model, for services that have several. */
    @WithDefault("whisper-1")
    String model();

    /** How long a service may be silent. Shorter, and long recordings on slow machines fail; longer, and a dead one is noticed late. */
    @WithDefault("PT2M")
    Duration patience();
}
