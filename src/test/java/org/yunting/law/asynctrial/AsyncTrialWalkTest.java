package org.yunting.law.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.partyOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingTrial.STAGES;
import static org.yunting.law.FoundingTrial.TWO_DAYS;
import static org.yunting.law.FoundingTrial.aProposedTrial;
import static org.yunting.law.FoundingTrial.allowed;
import static org.yunting.law.FoundingTrial.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.FoundingCase;
import org.yunting.law.asynctrial.TrialState.Ground;
import org.yunting.law.asynctrial.TrialState.Mode;
import org.yunting.law.asynctrial.TrialState.UnderWay;
import org.yunting.law.deadlines.Outage;
import org.yunting.law.evidence.ExhibitNumber;
import org.yunting.law.evidence.Opinion;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.parties.PartyId;
import org.yunting.law.parties.PartyRole;

/**
 * Random people do random things over a simulated year: 10,000 trials. After each step no item is lost or altered, no window is shorter, both
 * sides read the same but for what is sealed, and no stage was left by anybody but the judge.
 */
class AsyncTrialWalkTest {
    private static final int TRIALS_PER_SEED = 200;
    private static final List<Actor> ACTORS = List.of(
            judge(),
            judge(),
            judge(),
            judge(),
            plaintiff(),
            plaintiff(),
            plaintiff(),
            defendant(),
            defendant(),
            defendant(),
            clerk(),
            otherJudge(),
            Actor.court(),
            Actor.court());

    static List<Long> seeds() {
        return new Random(20261025).longs(50).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_happens_nothing_is_lost_shortened_hidden_or_decided_by_time(long seed) {
        var random = new Random(seed);
        for (int trial = 0; trial < TRIALS_PER_SEED; trial++) {
            walk(random);
        }
    }

    private static void walk(Random random) {
        var trial = aProposedTrial();
        var now = MONDAY;
        for (int step = 0; step < 60 && !trial.state().isOver(); step++) {
            now = now.plus(anyWhile(random));
            var act = ACTORS.get(random.nextInt(ACTORS.size())).at(now);
            if (anyAct(trial, random, act) instanceof Outcome.Granted<AsyncTrial>(var next, var events)) {
                assertThat(events.isEmpty()).isEqualTo(next.equals(trial));
                nothingIsLost(trial, next);
                noWindowIsShorter(trial, next);
                everybodyReadsTheSame(next);
                onlyTheJudgeGoesOn(trial, next, act);
                trial = next;
            }
        }
    }

    /** Mostly within a window; now and then a holiday, an illness or a full diary, so that the sixty steps of a trial fill a year. */
    private static Duration anyWhile(Random random) {
        int days = random.nextInt(5) == 0 ? 56 : 1;
        return Duration.ofMinutes(random.nextInt(60 * 24 * days));
    }

    private static void nothingIsLost(AsyncTrial before, AsyncTrial after) {
        for (var item : before.items().all()) {
            var same = after.items().find(item.id()).orElseThrow();
            assertThat(List.of(same.number(), same.content(), same.digest(), same.act(), same.stage()))
                    .isEqualTo(List.of(item.number(), item.content(), item.digest(), item.act(), item.stage()));
        }
        assertThat(after.items().all().stream().map(Item::number)).isSorted().doesNotHaveDuplicates();
    }

    private static void noWindowIsShorter(AsyncTrial before, AsyncTrial after) {
        if (before.window().isPresent()
                && after.window().isPresent()
                && before.window().get().opensAt().equals(after.window().get().opensAt())) {
            assertThat(after.window().get().due().end())
                    .isAfterOrEqualTo(before.window().get().due().end());
        }
    }

    private static void everybodyReadsTheSame(AsyncTrial trial) {
        var readership = new Readership(trial);
        var forJudge = readership.readableBy(judge());
        for (var party : List.of(plaintiff(), defendant())) {
            var own = partyOf(party).id();
            assertThat(readership.readableBy(party)).containsAll(forJudge);
            assertThat(readership.readableBy(party).stream().filter(item -> !forJudge.contains(item)))
                    .allMatch(item -> item.isBy(own));
        }
        boolean sealed = trial.state().key().equals("suspended")
                || (trial.state() instanceof UnderWay open && open.exchange() == Exchange.SEALED);
        assertThat(sealed || forJudge.equals(trial.items().all())).isTrue();
    }

    private static void onlyTheJudgeGoesOn(AsyncTrial before, AsyncTrial after, Act act) {
        boolean answering = before.state().key().equals("consenting");
        if (!before.state().key().equals(after.state().key()) && !answering) {
            assertThat(act.actor()).isEqualTo(judge());
        }
        if (answering && !after.state().key().equals("consenting")) {
            assertThat(act.capacity()).isNotEqualTo(Actor.court().capacity());
        }
    }

    private static Outcome<AsyncTrial> anyAct(AsyncTrial trial, Random random, Act act) {
        var reason = random.nextInt(4) == 0 ? " " : "理由";
        var opening = new Opening(TWO_DAYS, random.nextBoolean() ? Exchange.OPEN : Exchange.SEALED, reason);
        return switch (random.nextInt(24)) {
            case 0, 1, 2 -> trial.pleading().answerProposal(random.nextInt(20) == 0 ? Set.of() : STAGES, act);
            case 3, 4, 5, 6 -> trial.bench().openStage(opening, allowed(), act);
            case 7, 8 -> trial.pleading().confirmIdentity(act);
            case 9, 10 -> trial.bench().ask(List.of(anyDraft(trial, random)), act);
            case 11, 12, 13, 14 -> trial.pleading().submit(anyDraft(trial, random), reason, act);
            case 15, 16 -> trial.pleading().sayNothingFurther(act);
            case 17 -> trial.registry().noteWindowEnd(act);
            case 18 -> trial.bench().extend(Duration.ofHours(1 + random.nextInt(100)), act);
            case 19 -> trial.registry().extendFor(outage(act.at(), random), act);
            case 20 -> trial.bench().suspend(Ground.OTHER, reason, act);
            case 21 -> trial.bench().resume(act);
            case 22 -> anyRuling(trial, random, reason, act);
            default -> theEnd(trial, random, reason, act);
        };
    }

    private static Outcome<AsyncTrial> anyRuling(AsyncTrial trial, Random random, String reason, Act act) {
        var item = anyItem(trial, random);
        return random.nextBoolean()
                ? trial.bench().rule(item, Item.Decision.REFUSED, reason, act)
                : trial.bench().strike(item, reason, act);
    }

    private static Outcome<AsyncTrial> theEnd(AsyncTrial trial, Random random, String reason, Act act) {
        return switch (random.nextInt(3)) {
            case 0 -> trial.bench().hearOtherwise(Mode.LIVE, reason, act);
            case 1 -> trial.bench().closeForDecision(reason, act);
            default ->
                trial.pleading()
                        .confirmRecord(
                                draft(
                                        newItem(random),
                                        new Content.Confirmation(
                                                TrialRecord.of(trial).digest(), "")),
                                act);
        };
    }

    private static Draft anyDraft(AsyncTrial trial, Random random) {
        var item = anyItem(trial, random);
        var opinion = new Opinion(
                Opinion.Position.ACCEPTED,
                Opinion.Position.DISPUTED,
                Opinion.Position.NOT_STATED,
                Opinion.Position.ACCEPTED);
        var content = switch (random.nextInt(8)) {
            case 0 -> new Content.Question(anyParties(random), "问题");
            case 1 -> new Content.Answer(item, "回答");
            case 2 ->
                new Content.Examination(
                        FoundingCase.EXHIBIT, new ExhibitNumber(PartyRole.PLAINTIFF, 1), opinion, "质证意见");
            case 3 -> new Content.Argument(null, "辩论意见");
            case 4 -> new Content.FinalStatement("最后陈述");
            case 5 -> new Content.Correction(item, "更正");
            case 6 -> new Content.Objection("异议");
            default -> new Content.Request(Content.Wish.MORE_TIME, "请求延长");
        };
        return draft(random.nextInt(10) == 0 ? item : newItem(random), content);
    }

    private static ItemId anyItem(AsyncTrial trial, Random random) {
        var ids = new ArrayList<>(trial.items().all().stream().map(Item::id).toList());
        ids.add(newItem(random));
        return ids.get(random.nextInt(ids.size()));
    }

    private static Set<PartyId> anyParties(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Set.of(partyOf(plaintiff()).id());
            case 1 -> Set.of(partyOf(defendant()).id());
            default -> Set.of(partyOf(plaintiff()).id(), partyOf(defendant()).id());
        };
    }

    private static ItemId newItem(Random random) {
        return new ItemId(new UUID(random.nextLong(), random.nextLong()));
    }

    private static Outage outage(Instant now, Random random) {
        return new Outage(now.minus(Duration.ofMinutes(1 + random.nextInt(600))), now);
    }
}
