package org.yunting.law.recording;

import java.time.Instant;

/**
 * How a session's recording stands.
 *
 * <pre>
 * Off ─start─▶ Running ⇄ Paused        Running | Paused ─stop─▶ Off
 * </pre>
 */
public sealed interface RecordingState {
    String key();

    /** Nothing is kept. */
    record Off() implements RecordingState {
        @Override
        public String key() {
            return "off";
        }
    }

    /** Everything said in the room is kept. */
    record Running(Instant since) implements RecordingState {
        @Override
        public String key() {
            return "running";
        }
    }

    /** Nothing is kept for now, by order of the judge. */
    record Paused(String reason, Instant since) implements RecordingState {
        @Override
        public String key() {
            return "paused";
        }
    }
}
