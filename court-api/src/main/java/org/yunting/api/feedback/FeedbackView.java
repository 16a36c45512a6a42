package org.yunting.api.feedback;

import java.util.List;

/**
 * What all said of a hearing, and nobody by name.
 *
 * @param tookPart how many could say something
 * @param texts what some added, in no order that says by whom
 */
public record FeedbackView(long tookPart, long given, List<AnswersView> answers, List<String> texts) {
    /**
     * What was said to one question.
     *
     * @param question {@code heard}, {@code understood} or {@code respected}
     */
    public record AnswersView(String question, long good, long fair, long poor) {}

    /** Without the texts. */
    @Override
    public String toString() {
        return "FeedbackView[" + given + "]";
    }
}
