package org.yunting.api.verification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.IdentityStanding;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.api.parties.Appointments;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Violation;
import org.yunting.law.parties.IdentityCheck;

/** A person submits a document; a clerk confirms or refuses. Each step is entered on the timelines of all cases of the person. */
@ApplicationScoped
public class VerifyIdentity {
    private final IdentityChecks checks;
    private final IdentityPhotos photos;
    private final Persons persons;
    private final Appointments appointments;
    private final Transactions transactions;
    private final Docket docket;
    private final CourtClock clock;
    private final CourtCalendar calendar;
    private final Ids ids;

    VerifyIdentity(
            IdentityChecks checks,
            IdentityPhotos photos,
            Persons persons,
            Appointments appointments,
            Transactions transactions,
            Docket docket,
            CourtClock clock,
            CourtCalendar calendar,
            Ids ids) {
        this.checks = checks;
        this.photos = photos;
        this.persons = persons;
        this.appointments = appointments;
        this.transactions = transactions;
        this.docket = docket;
        this.clock = clock;
        this.calendar = calendar;
        this.ids = ids;
    }

    public Uni<IdentityCheckView> submit(IdentitySubmission submission, Person person) {
        return transactions.inOne(() -> mustOwnPhoto(submission, person)
                .chain(() -> checks.latestOf(person.id()))
                .chain(latest -> submit(submission, person, latest)));
    }

    public Uni<IdentityCheckView> confirm(CheckId id, Person clerk, @Nullable IfMatch version) {
        return decide(id, clerk, version, IdentityCheck::confirm);
    }

    public Uni<IdentityCheckView> refuse(CheckId id, String reason, Person clerk, @Nullable IfMatch version) {
        return decide(id, clerk, version, (check, act) -> check.refuse(reason, act));
    }

    private Uni<IdentityCheckView> submit(IdentitySubmission submission, Person person, Optional<KeptCheck> latest) {
        var now = clock.now();
        var act = new Actor(person.id(), Capacity.ONESELF).at(now);
        var before = latest.map(KeptCheck::check).orElseGet(() -> IdentityCheck.of(person.id()));
        var submitted = Refusals.granted(before.submit(submission.toDocument(), calendar.dateOf(now), act));
        var kept = new KeptCheck(new CheckId(ids.next()), submitted.next(), now, 1);
        return checks.add(kept).chain(() -> tell(kept, person, submitted)).chain(() -> view(kept));
    }

    private Uni<IdentityCheckView> decide(
            CheckId id,
            Person clerk,
            @Nullable IfMatch version,
            BiFunction<IdentityCheck, Act, Outcome<IdentityCheck>> decision) {
        return transactions.inOne(() -> checks.find(id)
                .map(Refusals::found)
                .invoke(kept -> IfMatch.require(version, kept.version()))
                .chain(kept -> decide(kept, decision, new Actor(clerk.id(), Capacity.CLERK).at(clock.now()))));
    }

    private Uni<IdentityCheckView> decide(
            KeptCheck kept, BiFunction<IdentityCheck, Act, Outcome<IdentityCheck>> decision, Act act) {
        var decided = Refusals.granted(decision.apply(kept.check(), act));
        return checks.store(kept.decided(decided.next()))
                .call(stored -> persons.find(stored.person())
                        .map(Refusals::found)
                        .chain(person -> tell(stored, person, decided)))
                .chain(this::view);
    }

    private Uni<Void> tell(KeptCheck kept, Person person, Outcome.Granted<IdentityCheck> granted) {
        var standing = IdentityStanding.valueOf(kept.check().state().key().toUpperCase(Locale.ROOT));
        return persons.store(person.withIdentity(standing))
                .chain(() -> appointments.capacitiesOf(person.id()))
                .chain(cases -> docket.appendToAll(cases, granted.events().getFirst()));
    }

    private Uni<Void> mustOwnPhoto(IdentitySubmission submission, Person person) {
        return photos.isSealedPhotoOf(submission.photoUpload(), person.id())
                .invoke(own -> {
                    if (!own) {
                        throw Problem.of(CommonProblem.INVALID_INPUT)
                                .violating(List.of(new Violation("/photoUpload", "not-your-sealed-photo")))
                                .asException();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<IdentityCheckView> view(KeptCheck kept) {
        return persons.findAll(kept.people()).map(people -> IdentityCheckView.of(kept, people));
    }
}
