package org.yunting.api.asynctrial;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.ProblemException;
import org.yunting.law.asynctrial.AsyncTrial;
import org.yunting.law.asynctrial.Content;
import org.yunting.law.asynctrial.Draft;
import org.yunting.law.asynctrial.Exchange;
import org.yunting.law.asynctrial.Item;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.asynctrial.Opening;
import org.yunting.law.asynctrial.TrialAct;
import org.yunting.law.asynctrial.TrialState;
import org.yunting.law.asynctrial.eligibility.Question;
import org.yunting.law.consent.Stage;
import org.yunting.law.deadlines.Outage;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.kernel.Violation;

/** An act on the course of a trial, as it came in; what an act does not need is absent. */
record TrialActWanted(
        String act,
        @Nullable List<String> stages,
        @Nullable String question,
        @Nullable Boolean answer,
        @Nullable String reason,
        @Nullable Integer hours,
        @Nullable Boolean sealed,
        @Nullable UUID item,
        @Nullable String decision,
        @Nullable String ground,
        @Nullable String mode,
        @Nullable String record,
        @Nullable Instant from,
        @Nullable Instant to) {
    private static final Sha256 OF_NOTHING = Sha256.over(new byte[0]);

    Outcome<AsyncTrial> on(AsyncTrial trial, TrialFile file, Act by) {
        return switch (Keys.constant(TrialAct.class, act)) {
            case ANSWER_PROPOSAL -> trial.pleading().answerProposal(agreed(), by);
            case WITHDRAW_PROPOSAL -> trial.bench().withdrawProposal(why(), by);
            case MAKE_FINDING ->
                trial.bench()
                        .makeFinding(
                                Keys.constant(Question.class, needed("/question", question)),
                                Boolean.TRUE.equals(answer),
                                why(),
                                by);
            case OPEN_STAGE -> trial.bench().openStage(opening(), file.assess(trial), by);
            case CONFIRM_IDENTITY -> trial.pleading().confirmIdentity(by);
            case SAY_NOTHING_FURTHER -> trial.pleading().sayNothingFurther(by);
            case CONFIRM_RECORD -> trial.pleading().confirmRecord(signature(), by);
            case RULE_ON_ITEM ->
                trial.bench()
                        .rule(itemId(), Keys.constant(Item.Decision.class, needed("/decision", decision)), why(), by);
            case STRIKE_ITEM -> trial.bench().strike(itemId(), why(), by);
            case EXTEND_WINDOW -> trial.bench().extend(time(), by);
            case SUSPEND_TRIAL ->
                trial.bench().suspend(Keys.constant(TrialState.Ground.class, needed("/ground", ground)), why(), by);
            case RESUME_TRIAL -> trial.bench().resume(by);
            case HEAR_OTHERWISE ->
                trial.bench().hearOtherwise(Keys.constant(TrialState.Mode.class, needed("/mode", mode)), why(), by);
            case CLOSE_FOR_DECISION -> trial.bench().closeForDecision(why(), by);
            case EXTEND_FOR_OUTAGE -> trial.registry().extendFor(outage(), by);
            case NOTE_WINDOW_END -> trial.registry().noteWindowEnd(by);
            case ASK_QUESTIONS, NAME_ISSUE, SUBMIT ->
                throw new IllegalArgumentException("handed in as an item: " + act);
        };
    }

    boolean leadsToDecision() {
        return Keys.constant(TrialAct.class, act) == TrialAct.CLOSE_FOR_DECISION;
    }

    private Set<Stage> agreed() {
        return Objects.requireNonNullElse(stages, List.<String>of()).stream()
                .map(key -> Keys.constant(Stage.class, key))
                .collect(Collectors.toSet());
    }

    private Opening opening() {
        return new Opening(time(), Boolean.TRUE.equals(sealed) ? Exchange.SEALED : Exchange.OPEN, why());
    }

    /** A signature carries no words of its own. */
    private Draft signature() {
        return new Draft(
                itemId(), new Content.Confirmation(new Sha256(needed("/record", record)), ""), OF_NOTHING, OF_NOTHING);
    }

    private ItemId itemId() {
        return new ItemId(needed("/item", item));
    }

    private Duration time() {
        return Duration.ofHours(needed("/hours", hours));
    }

    private String why() {
        return reason == null ? "" : reason.strip();
    }

    private Outage outage() {
        var begun = needed("/from", from);
        var ended = needed("/to", to);
        if (!begun.isBefore(ended)) {
            throw missing("/to", "too-early");
        }
        return new Outage(begun, ended);
    }

    /** A part that this act needs. */
    private static <T> T needed(String pointer, @Nullable T part) {
        if (part == null) {
            throw missing(pointer, "required");
        }
        return part;
    }

    private static ProblemException missing(String pointer, String fault) {
        return Problem.of(CommonProblem.INVALID_INPUT)
                .violating(List.of(new Violation(pointer, fault)))
                .asException();
    }
}
