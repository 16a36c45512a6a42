package org.yunting.api.notices;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.outbox.Consumer;
import org.yunting.api.outbox.CourtEvent;
import org.yunting.api.parties.Appointments;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.Appointment;

/** Puts a notice into the inbox of everybody whom an event concerns and who did not cause it, and asks for its letters. */
@ApplicationScoped
class NoticesOfEvents implements Consumer {
    /** What happens on the line while a hearing runs is on the timeline, not in anybody's inbox. */
    private static final Set<String> CASE_EVENTS = Set.of(
            "case-filed",
            "correction-requested",
            "filing-corrected",
            "case-accepted",
            "case-refused",
            "filing-withdrawn",
            "case-closed",
            "case-linked",
            "invitation-lapsed",
            "online-consented",
            "offline-chosen",
            "consent-withdrawal-asked",
            "consent-withdrawal-granted",
            "consent-withdrawal-refused",
            "exhibit-filed",
            "exhibit-found-damaged",
            "exhibit-found-intact-again",
            "statement-file-found-damaged",
            "statement-file-found-intact-again",
            "paper-found-damaged",
            "paper-found-intact-again",
            "opinion-stated",
            "lateness-questioned",
            "lateness-explained",
            "original-demanded",
            "original-posted",
            "original-received",
            "original-compared",
            "copy-taken-as-original",
            "examination-closed",
            "exhibit-admitted",
            "exhibit-refused",
            "exhibit-withdrawn",
            "exhibit-filed-in-error",
            "confidentiality-asked",
            "exhibit-restricted",
            "exhibit-opened-to-all",
            "hearing-scheduled",
            "hearing-vacated",
            "hearing-adjourned",
            "hearing-closed",
            "recording-found-lacking",
            "record-put-for-reading",
            "record-taken-back",
            "record-corrected",
            "record-objected-to",
            "record-objection-overruled",
            "record-not-signed",
            "record-sealed",
            "trial-proposed",
            "proposal-answered",
            "trial-agreed",
            "trial-not-agreed",
            "stage-opened",
            "item-submitted",
            "sealed-items-released",
            "item-ruled-on",
            "item-struck",
            "window-extended",
            "window-extended-for-outage",
            "parties-reminded",
            "window-ended",
            "trial-suspended",
            "trial-resumed",
            "stage-heard-otherwise",
            "trial-closed-for-decision");

    private static final Set<String> PERSON_EVENTS =
            Set.of("identity-verified", "identity-refused", "file-refused-afterwards");

    private final NoticeRows notices;
    private final Letters letters;
    private final Appointments appointments;
    private final CourtClock clock;
    private final Ids ids;

    NoticesOfEvents(NoticeRows notices, Letters letters, Appointments appointments, CourtClock clock, Ids ids) {
        this.notices = notices;
        this.letters = letters;
        this.appointments = appointments;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "notices";
    }

    /** Every kind of notice there is. */
    static Set<String> kinds() {
        return Stream.concat(CASE_EVENTS.stream(), PERSON_EVENTS.stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean wants(CourtEvent event) {
        return CASE_EVENTS.contains(event.kind()) || PERSON_EVENTS.contains(event.kind());
    }

    @Override
    public Uni<Void> accept(CourtEvent event) {
        var caseId = event.caseId();
        if (caseId == null) {
            return put(new PersonId(UUID.fromString(event.text("person"))), event);
        }
        return appointments.of(caseId).chain(appointed -> putAll(appointed, event));
    }

    private Uni<Void> putAll(List<Appointment> appointed, CourtEvent event) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (var appointment : appointed) {
            if (concerns(event, appointment)) {
                done = done.chain(() -> put(appointment.person(), event));
            }
        }
        return done;
    }

    /** Whoever caused it knows it; and where an event names the roles it is for, it is for no others. */
    private static boolean concerns(CourtEvent event, Appointment appointment) {
        var roles = event.params().getJsonArray("roles");
        return !event.actor().is(appointment.person())
                && (roles == null || roles.contains(appointment.capacity().key()));
    }

    private Uni<Void> put(PersonId person, CourtEvent event) {
        var notice = ids.next();
        return notices.add(notice, person, event, clock.now())
                .chain(added -> added
                        ? letters.ask(notice, person, event)
                        : Uni.createFrom().voidItem());
    }
}
