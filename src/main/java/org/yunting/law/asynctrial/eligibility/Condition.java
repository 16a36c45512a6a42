package org.yunting.law.asynctrial.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yunting.law.cases.CaseTrait;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.consent.Stage;
import org.yunting.law.permissions.Activity;
import org.yunting.law.permissions.Presence;
import org.yunting.law.permissions.Standing;

/** What a requirement demands, as a value. Answers {@link Verdict#ALLOWED} if met, {@link Verdict#BLOCKED} if not, else leaves it to the judge. */
public sealed interface Condition {
    Verdict weigh(Circumstances circumstances, Stage stage);

    /** What the judge can find to move the verdict, if that is in the judge's hands. */
    default Optional<Question> forTheJudge() {
        return switch (this) {
            case Found(var question) -> Optional.of(question);
            case NotFound(var bar) -> Optional.of(bar);
            case InDivorce(var then) -> then.forTheJudge();
            case OnceFound(var question, var then) -> then.forTheJudge();
            case PermittedAbroad(var activity, var question) -> Optional.of(question);
            case AllOnline a -> Optional.empty();
            case AllApart a -> Optional.empty();
            case ProcedureAmong p -> Optional.empty();
            case Without w -> Optional.empty();
            case Mediated m -> Optional.empty();
        };
    }

    /** For whom a permission is wanting. */
    default List<Presence> wants(Circumstances circumstances) {
        return List.of();
    }

    /** Every question whose answer it looks at. */
    default Stream<Question> questions() {
        return switch (this) {
            case Found(var question) -> Stream.of(question);
            case NotFound(var bar) -> Stream.of(bar);
            case InDivorce(var then) -> then.questions();
            case PermittedAbroad(var activity, var question) -> Stream.of(question);
            case OnceFound(var question, var then) -> Stream.concat(Stream.of(question), then.questions());
            case AllOnline a -> Stream.empty();
            case AllApart a -> Stream.empty();
            case ProcedureAmong p -> Stream.empty();
            case Without w -> Stream.empty();
            case Mediated m -> Stream.empty();
        };
    }

    /** Every party has consented to going online in this stage. */
    record AllOnline() implements Condition {
        @Override
        public Verdict weigh(Circumstances circumstances, Stage stage) {
            return Verdict.metIf(circumstances.online().contains(stage));
        }
    }

    /** Every party has agreed to act at different times in this stage. */
    record AllApart() implements Condition {
        @Override
        public Verdict weigh(Circumstances circumstances, Stage stage) {
            return Verdict.metIf(circumstances.apart().contains(stage));
        }
    }

    record ProcedureAmong(Set<ProcedureKind> kinds) implements Condition {
        public ProcedureAmong {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public Verdict weigh(Circumstances circumstances, Stage stage) {
            return Verdict.metIf(kinds.contains(circumstances.procedure()));
        }
    }

    record Without(CaseTrait trait) implements Condition {
        @Override
        public Verdict weigh(Circumstances circumstances, Stage stage) {
            return Verdict.metIf(!circumstances.traits().contains(trait));
        }
    }

    /** The judge has found so; unanswered, it waits for the judge. */
    record Found(Question question) implements Condition {
        @Override
        public Verdict weigh(Circumstances circumstances, Stage stage) {
            var answer = circumstances.answers().get(question);
            return answer == null ? Verdict.JUDGE_DECIDES : Verdict.metIf(answer);
        }
    }

    /** A bar that stands in the way only once the judge has found it. */
    record NotFound(Question bar) implements Condition {
        @Override
        public Verdict weigh(Circumstances circumstances, Stage stage) {
            return Verdict.metIf(!circumstances.answers().getOrDefault(bar, false));
        }
    }

    /** Demanded in a divorce only. */
    record InDivorce(Condition then) implements Condition {
        @Override
        public Verdict weigh(Circumstances circumstances, Stage stage) {
            return circumstances.divorce() ? then.weigh(circumstances, stage) : Verdict.ALLOWED;
        }
    }

    /** Mediation was attempted and none goes on. */
    record Mediated() implements Condition {
        @Override
        public Verdict weigh(Circumstances circumstances, Stage stage) {
            return Verdict.metIf(circumstances.mediation().leavesRoomForDecision());
        }
    }

    /** Demanded only once something else has been found. */
    record OnceFound(Question question, Condition then) implements Condition {
        @Override
        public Verdict weigh(Circumstances circumstances, Stage stage) {
            return circumstances.answers().getOrDefault(question, false)
                    ? then.weigh(circumstances, stage)
                    : Verdict.ALLOWED;
        }
    }

    /**
     * Whoever does this from another state may: the register says so, or leaves it to the judge and the judge has found so. What that state refused, and testimony
     * that nothing opens the way to, no finding of the judge replaces.
     */
    record PermittedAbroad(Activity activity, Question question) implements Condition {
        @Override
        public Verdict weigh(Circumstances circumstances, Stage stage) {
            var answer = circumstances.answers().get(question);
            return wanting(circumstances)
                    .map(presence -> presence.on(circumstances.on()))
                    .map(standing -> standing == Standing.LACKING
                            ? Verdict.BLOCKED
                            : answer == null ? Verdict.JUDGE_DECIDES : Verdict.metIf(answer))
                    .reduce(Verdict.ALLOWED, Verdict::or);
        }

        @Override
        public List<Presence> wants(Circumstances circumstances) {
            return wanting(circumstances).toList();
        }

        private Stream<Presence> wanting(Circumstances circumstances) {
            return circumstances.abroad().stream()
                    .filter(presence -> presence.activity() == activity)
                    .filter(presence -> presence.on(circumstances.on()) != Standing.SUFFICES);
        }
    }
}
