package org.yunting.api.asynctrial;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.law.asynctrial.Exchange;
import org.yunting.law.asynctrial.TrialEvent;
import org.yunting.law.asynctrial.TrialStage;
import org.yunting.law.asynctrial.TrialState;
import org.yunting.law.asynctrial.TrialState.UnderWay;
import org.yunting.law.consent.Stage;
import org.yunting.law.deadlines.Certainty;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.deadlines.Window;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.parties.PartyId;

/** A state of a trial as columns. What a state does not have is empty; the table's constraints say the same. */
record TrialColumns(
        String state,
        String answers,
        String apart,
        @Nullable String stage,
        @Nullable Integer round,
        @Nullable Instant opensAt,
        @Nullable Instant dueAt,
        @Nullable String dueRule,
        @Nullable Integer extensions,
        @Nullable String exchange,
        String done,
        boolean endNoted,
        @Nullable String ground,
        String reason,
        @Nullable Instant since) {
    static TrialColumns of(TrialState state) {
        return switch (state) {
            case TrialState.Consenting(var window, var answers, var endNoted) ->
                new TrialColumns(
                        "consenting",
                        written(answers),
                        "",
                        null,
                        null,
                        window.opensAt(),
                        window.due().end(),
                        window.due().rule(),
                        window.extensions(),
                        null,
                        "",
                        endNoted,
                        null,
                        "",
                        null);
            case TrialState.Agreed(var apart, var at) -> plain("agreed", keys(apart), "", at);
            case UnderWay open -> staged("under-way", open, null, "", null);
            case TrialState.Suspended(var open, var ground, var reason, var since) ->
                staged("suspended", open, ground.key(), reason, since);
            case TrialState.HeardOtherwise(var left, var mode, var reason, var at) ->
                staged("heard-otherwise", left, mode.key(), reason, at);
            case TrialState.ClosedForDecision(var at) -> plain("closed-for-decision", "", "", at);
            case TrialState.NotAgreed(var reason, var at) -> plain("not-agreed", "", reason, at);
        };
    }

    /**
     * The state again.
     *
     * @throws IllegalStateException if the columns make no state, which the table's constraints exclude
     */
    TrialState trialState() {
        return switch (state) {
            case "consenting" -> new TrialState.Consenting(window(), read(answers), endNoted);
            case "agreed" -> new TrialState.Agreed(stages(apart), at());
            case "under-way" -> open();
            case "suspended" ->
                new TrialState.Suspended(
                        open(), Keys.constant(TrialState.Ground.class, Objects.requireNonNull(ground)), reason, at());
            case "heard-otherwise" ->
                new TrialState.HeardOtherwise(
                        open(), Keys.constant(TrialState.Mode.class, Objects.requireNonNull(ground)), reason, at());
            case "closed-for-decision" -> new TrialState.ClosedForDecision(at());
            case "not-agreed" -> new TrialState.NotAgreed(reason, at());
            default -> throw new IllegalStateException("no state of a trial: " + state);
        };
    }

    static String keys(Collection<? extends Keyed> many) {
        return many.stream().map(Keyed::key).sorted().collect(Collectors.joining(" "));
    }

    static Set<Stage> stages(String keys) {
        return words(keys).stream().map(key -> Keys.constant(Stage.class, key)).collect(Collectors.toSet());
    }

    private static TrialColumns plain(String state, String apart, String reason, Instant since) {
        return new TrialColumns(
                state, "{}", apart, null, null, null, null, null, null, null, "", false, null, reason, since);
    }

    private static TrialColumns staged(
            String state, UnderWay open, @Nullable String ground, String reason, @Nullable Instant since) {
        return new TrialColumns(
                state,
                "{}",
                keys(open.apart()),
                open.stage().key(),
                open.round(),
                open.window().opensAt(),
                open.window().due().end(),
                open.window().due().rule(),
                open.window().extensions(),
                open.exchange().key(),
                open.done().stream().map(PartyId::toString).sorted().collect(Collectors.joining(" ")),
                open.endNoted(),
                ground,
                reason,
                since);
    }

    private UnderWay open() {
        return new UnderWay(
                stages(apart),
                Keys.constant(TrialStage.class, Objects.requireNonNull(stage)),
                Objects.requireNonNull(round),
                window(),
                Keys.constant(Exchange.class, Objects.requireNonNull(exchange)),
                words(done).stream().map(id -> new PartyId(UUID.fromString(id))).collect(Collectors.toSet()),
                endNoted);
    }

    private Window window() {
        var due = deadline(Objects.requireNonNull(dueAt), Objects.requireNonNull(dueRule));
        return new Window(Objects.requireNonNull(opensAt), due, Objects.requireNonNull(extensions));
    }

    static Deadline deadline(Instant at, String rule) {
        return new Deadline(at, rule, TrialEvent.WINDOWS, Certainty.OFFICIAL);
    }

    private Instant at() {
        return Objects.requireNonNull(since);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    private static String written(Map<PartyId, Set<Stage>> answers) {
        var json = new JsonObject();
        answers.forEach((party, stages) -> json.put(party.toString(), keys(stages)));
        return json.encode();
    }

    private static Map<PartyId, Set<Stage>> read(String answers) {
        return new JsonObject(answers)
                .stream()
                        .collect(Collectors.toMap(
                                answer -> new PartyId(UUID.fromString(answer.getKey())),
                                answer -> stages((String) answer.getValue())));
    }
}
