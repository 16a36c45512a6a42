package org.yunting.api.hearings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yunting.api.hearings.HearingView.AppearanceView;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.HearingAct;
import org.yunting.law.hearings.HearingState;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;

/** Shows one hearing to one reader. */
record HearingViewer(Kept kept, Map<PersonId, Readiness> readiness, PersonId reader) {
    HearingView view() {
        var hearing = kept.hearing();
        var booking = hearing.booking();
        var state = StateColumns.of(hearing.state());
        return new HearingView(
                booking.id().value(),
                booking.caseId().value(),
                kept.caption().caseNumber(),
                kept.caption().cause(),
                state.state(),
                booking.startsAt(),
                booking.duration().toMinutes(),
                booking.publicity().key(),
                booking.closedReason().isEmpty() ? null : booking.closedReason(),
                state.openedAt(),
                state.endedAt(),
                state.endReason(),
                hearing.roll().appearances().stream().map(this::appearance).toList(),
                own().map(appearance -> appearance.capacity().key()).orElse(null),
                may(hearing),
                kept.version());
    }

    private Optional<Appearance> own() {
        return kept.hearing().roll().find(reader);
    }

    private List<String> may(Hearing hearing) {
        return own().map(appearance -> {
                    var acts = new TreeSet<String>();
                    hearing.actsOpenTo(new Actor(reader, appearance.capacity())).stream()
                            .map(Keyed::key)
                            .forEach(acts::add);
                    if (hearing.state() instanceof HearingState.Scheduled) {
                        // Whoever comes early waits with an open line.
                        acts.add(HearingAct.ENTER.key());
                    }
                    return List.copyOf(acts);
                })
                .orElse(List.of());
    }

    private AppearanceView appearance(Appearance appearance) {
        var person = appearance.person();
        var ready = Objects.requireNonNull(readiness.get(person), "everybody summoned is a person the court knows");
        return new AppearanceView(
                person.value(),
                ready.name(),
                appearance.capacity().key(),
                ready.zone(),
                appearance.place().key(),
                toldTo(person, ready.noticeAt()),
                toldTo(person, ready.noticeReadAt()),
                ready.identityState());
    }

    /** Whether somebody has read a notice is the court's to know, and their own. */
    private @Nullable Instant toldTo(PersonId person, @Nullable Instant at) {
        boolean bench = own().map(Appearance::isBench).orElse(false);
        return bench || person.equals(reader) ? at : null;
    }
}
