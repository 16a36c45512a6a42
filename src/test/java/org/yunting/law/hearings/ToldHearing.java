package org.yunting.law.hearings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.law.hearings.Appearance.Line;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.hearings.PrivateRoom.Side;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.recording.RecordingState;

/** What matters of a hearing. */
record ToldHearing(
        String state,
        Map<PersonId, Place> places,
        Map<PersonId, Set<Channel>> muted,
        Set<PersonId> lost,
        @Nullable ExhibitId showing,
        @Nullable Course course,
        @Nullable PersonId objecting,
        Map<PersonId, Appearance.Measure> measures,
        String recording,
        Set<PersonId> bound,
        boolean silenced,
        Map<PersonId, Side> apart,
        String gallery) {
    static ToldHearing of(Hearing hearing) {
        var places = new HashMap<PersonId, Place>();
        var muted = new HashMap<PersonId, Set<Channel>>();
        var lost = new HashSet<PersonId>();
        for (var appearance : hearing.roll().appearances()) {
            places.put(appearance.person(), appearance.place());
            muted.put(appearance.person(), appearance.mutedByCourt());
            if (appearance.isPresent() && appearance.line() == Line.LOST) {
                lost.add(appearance.person());
            }
        }
        var measures = new HashMap<PersonId, Appearance.Measure>();
        hearing.roll().appearances().stream()
                .filter(appearance -> appearance.measure() != null)
                .forEach(appearance -> measures.put(appearance.person(), appearance.measure()));
        var bound = new HashSet<PersonId>();
        hearing.roll().appearances().stream()
                .filter(one -> one.duty() instanceof Testimony(var obligation, var by, Testimony.Testifying state)
                        || one.duty() instanceof Interpreting(var lang, var listener, Interpreting.Sworn state2))
                .forEach(one -> bound.add(one.person()));
        var session = session(hearing.state());
        return new ToldHearing(
                hearing.state().key(),
                places,
                muted,
                lost,
                session.map(HearingState.InSession::showing).orElse(null),
                session.map(HearingState.InSession::course).orElse(null),
                session.map(HearingState.InSession::objection)
                        .map(Objection::by)
                        .orElse(null),
                measures,
                session.map(HearingState.InSession::recording)
                        .map(RecordingState::key)
                        .orElse("off"),
                bound,
                hearing.roll().silencedSince() != null,
                apart(hearing),
                session.map(HearingState.InSession::gallery)
                        .map(GalleryState::key)
                        .orElse("shut"));
    }

    private static Map<PersonId, Side> apart(Hearing hearing) {
        var apart = new HashMap<PersonId, Side>();
        for (var one : hearing.roll().appearances()) {
            if (one.privateRoom() != null) {
                apart.put(one.person(), one.privateRoom().side());
            }
        }
        return apart;
    }

    private static Optional<HearingState.InSession> session(HearingState state) {
        return switch (state) {
            case HearingState.InSession session -> Optional.of(session);
            case HearingState.Paused paused -> Optional.of(paused.interrupted());
            default -> Optional.empty();
        };
    }
}
