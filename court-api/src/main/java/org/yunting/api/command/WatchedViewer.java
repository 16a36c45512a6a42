package org.yunting.api.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yunting.api.command.CommandView.AlarmView;
import org.yunting.api.command.CommandView.AskingView;
import org.yunting.api.command.CommandView.TroubleView;
import org.yunting.api.command.CommandView.Watched;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.Booking.Publicity;
import org.yunting.law.hearings.HearingState;
import org.yunting.law.hearings.RollCall;
import org.yunting.law.hearings.RollCall.Expected;
import org.yunting.law.hearings.RollCall.Standing;
import org.yunting.law.kernel.PersonId;

/** Shows one hearing to one clerk: its own clerk reads who it is about, every other only how many. */
record WatchedViewer(Kept kept, WatchHearings.Known known, PersonId clerk, Instant now) {
    private static final String LINE_POOR = "line-poor";

    Watched view() {
        var hearing = kept.hearing();
        var booking = hearing.booking();
        var state = hearing.state();
        var expected = rollCall();
        boolean publicly = booking.publicity() == Publicity.PUBLIC;
        return new Watched(
                booking.id().value(),
                kept.caption().caseNumber(),
                isMine() || publicly ? kept.caption().cause() : null,
                state.key(),
                state instanceof HearingState.Paused paused ? paused.kind().key() : null,
                since(state),
                booking.startsAt(),
                booking.duration().toMinutes(),
                isMine(),
                expected.size(),
                (int) expected.stream()
                        .filter(one -> one.standing() == Standing.THERE)
                        .count(),
                expected.stream().flatMap(one -> trouble(one).stream()).toList(),
                alarms(state),
                state.isOver() ? List.of() : asking());
    }

    private List<Expected> rollCall() {
        var booking = kept.hearing().booking();
        return new RollCall(
                        kept.hearing(),
                        known.inCourtroom().getOrDefault(booking.caseId(), Set.of()),
                        known.atTheDoor().getOrDefault(booking.id(), Map.of()))
                .at(now);
    }

    private boolean isMine() {
        return kept.hearing().roll().find(clerk).filter(Appearance::isBench).isPresent();
    }

    private Optional<TroubleView> trouble(Expected expected) {
        return switch (expected.standing()) {
            case THERE ->
                isBad(expected.appearance().person()) ? Optional.of(shown(expected, LINE_POOR)) : Optional.empty();
            case LINE_LOST, NOT_YET, LATE, GONE ->
                Optional.of(shown(expected, expected.standing().key()));
        };
    }

    private boolean isBad(PersonId person) {
        return known.badLines()
                .getOrDefault(kept.hearing().booking().id(), Set.of())
                .contains(person);
    }

    private TroubleView shown(Expected expected, String standing) {
        var appearance = expected.appearance();
        return new TroubleView(
                isMine() ? appearance.person().value() : null,
                isMine() ? known.names().get(appearance.person()) : null,
                appearance.capacity().key(),
                standing,
                expected.standing() == Standing.LATE ? expected.lateMinutes() : null);
    }

    private List<AskingView> asking() {
        return Stream.ofNullable(known.asking().get(kept.hearing().booking().id()))
                .flatMap(List::stream)
                .map(one -> new AskingView(
                        isMine() ? one.person().value() : null,
                        isMine() ? known.names().get(one.person()) : null,
                        one.capacity(),
                        one.at()))
                .toList();
    }

    /** What is over rings no more. */
    private List<AlarmView> alarms(HearingState state) {
        return state.isOver()
                ? List.of()
                : Stream.ofNullable(known.alarms().get(kept.hearing().booking().id()))
                        .flatMap(List::stream)
                        .map(alarm -> new AlarmView(alarm.kind(), alarm.since(), alarm.until(), alarm.count()))
                        .toList();
    }

    private static @Nullable Instant since(HearingState state) {
        return switch (state) {
            case HearingState.Scheduled none -> null;
            case HearingState.WaitingRoomOpen(var since) -> since;
            case HearingState.InSession session -> session.openedAt();
            case HearingState.Paused paused -> paused.since();
            case HearingState.Adjourned adjourned -> adjourned.at();
            case HearingState.Closed closed -> closed.at();
            case HearingState.Vacated vacated -> vacated.at();
        };
    }
}
