package org.yunting.api.help;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.api.help.HelpLines.HelpLine;
import org.yunting.api.identity.Person;
import org.yunting.api.participants.ParticipantDoor;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.HearingEvent;
import org.yunting.law.hearings.HearingRefusal;
import org.yunting.law.hearings.Help;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;

/** Finds who wants help or gives it, has the law decide, and keeps each line once; forgets them in time. */
@ApplicationScoped
class HelpDesk {
    private final HelpLines lines;
    private final HearingDesk hearings;
    private final CaseAuthorities authorities;
    private final ParticipantDoor door;
    private final HelpSettings settings;
    private final Transactions transactions;
    private final CourtClock clock;

    HelpDesk(
            HelpLines lines,
            HearingDesk hearings,
            CaseAuthorities authorities,
            ParticipantDoor door,
            HelpSettings settings,
            Transactions transactions,
            CourtClock clock) {
        this.lines = lines;
        this.hearings = hearings;
        this.authorities = authorities;
        this.door = door;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Somebody of a hearing, as its roll has them. */
    record Summoned(Kept kept, Actor actor, PersonId person) {
        HearingId hearing() {
            return kept.hearing().booking().id();
        }

        Help help() {
            return new Help(kept.hearing());
        }
    }

    /** In the transaction of a use case: somebody with an account; {@code not-found} for whoever has no standing in the case. */
    Uni<Summoned> summoned(HearingId hearing, Person person) {
        return hearings.find(hearing)
                .map(Refusals::found)
                .call(kept -> authorities.of(kept.hearing().booking().caseId(), person))
                .map(kept -> summoned(kept, person.id()));
    }

    /** In the transaction of a use case: whoever shows a pass. */
    Uni<Summoned> summoned(String pass) {
        return door.holder(pass)
                .chain(holder -> hearings.find(holder.hearing())
                        .map(Refusals::found)
                        .map(kept -> summoned(kept, holder.person())));
    }

    /** In the transaction of a use case: keeps a line that the law granted. The same line sent again is kept once, and counts against no limit. */
    Uni<HelpLine> keep(HelpLine line) {
        return lines.find(line.id())
                .chain(known -> known.map(before -> again(before, line))
                        .orElseGet(() -> requireFew(line)
                                .chain(() -> lines.add(line))
                                .chain(added -> added
                                        ? Uni.createFrom().item(line)
                                        : lines.find(line.id()).chain(other -> again(other.orElse(line), line)))));
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forgetOld() {
        return transactions.inOne(() -> lines.forgetBefore(clock.now().minus(settings.kept())));
    }

    private static Summoned summoned(Kept kept, PersonId person) {
        var capacity = kept.hearing().roll().find(person).map(Appearance::capacity);
        return new Summoned(kept, new Actor(person, capacity.orElseThrow(HelpDesk::notSummoned)), person);
    }

    private static RuntimeException notSummoned() {
        return Problem.of(Refusal.of(HearingRefusal.HEARING_NOT_SUMMONED, HearingEvent.ATTENDANCE))
                .asException();
    }

    private static Uni<HelpLine> again(HelpLine before, HelpLine line) {
        return before.isSameAs(line)
                ? Uni.createFrom().item(before)
                : Uni.createFrom()
                        .failure(Problem.of(HelpProblem.HELP_LINE_ID_TAKEN).asException());
    }

    private Uni<Void> requireFew(HelpLine line) {
        int most = line.author().equals(line.person()) ? settings.linesMax() : settings.answersMax();
        return lines.writtenSince(line.hearing(), line.author(), line.at().minus(settings.window()))
                .invoke(written -> {
                    if (written >= most) {
                        throw Problem.of(HelpProblem.HELP_LINES_TOO_MANY).asException();
                    }
                })
                .replaceWithVoid();
    }
}
