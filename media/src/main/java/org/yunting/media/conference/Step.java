package org.yunting.media.conference;

import java.util.List;

/** The outcome of one event: the conference after it, and what must be done outside, in order. */
record Step(Conference next, List<Effect> effects) {

    Step {
        effects = List.copyOf(effects);
    }

    static Step nothing(Conference same) {
        return new Step(same, List.of());
    }

    /** A step that also answers the one who asked for it. */
    record Answered(AnswerOutcome outcome, Step step) {}
}
