package org.yunting.law.hearings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.everybody;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.personOf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.hearings.PrivateRoom.Side;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.PersonId;

/** Somebody who knows the hearing from its events alone. */
final class HearingReader {
    private final Map<PersonId, Place> places = new HashMap<>();
    private final Map<PersonId, Set<Channel>> muted = new HashMap<>();
    private final Set<PersonId> lost = new HashSet<>();
    final List<Actor> openedBy = new ArrayList<>();
    private String state = "scheduled";
    private @Nullable ExhibitId showing;
    private @Nullable Course course;
    private @Nullable PersonId objecting;
    private final Map<PersonId, Appearance.Measure> measures = new HashMap<>();
    private String recording = "off";
    private String gallery = "shut";
    private final Set<PersonId> bound = new HashSet<>();
    private final Set<PersonId> declared = new HashSet<>();
    private final Set<PersonId> brokeDown = new HashSet<>();
    final Set<PersonId> floor = new HashSet<>();
    private boolean silenced;
    private final Map<PersonId, Side> apart = new HashMap<>();

    HearingReader() {
        HearingWalkTest.EXAMINED.forEach(person -> {
            places.put(person, Place.ABSENT);
            muted.put(person, EnumSet.noneOf(Channel.class));
        });
        everybody().forEach(summons -> {
            places.put(summons.person(), Place.ABSENT);
            muted.put(summons.person(), EnumSet.noneOf(Channel.class));
        });
    }

    ToldHearing told() {
        return new ToldHearing(
                state, places, muted, lost, showing, course, objecting, measures, recording, bound, silenced, apart,
                gallery);
    }

    void read(DomainEvent event) {
        switch ((HearingEvent) event) {
            case HearingEvent.HearingScheduled e -> state = "scheduled";
            case HearingEvent.HearingVacated e -> over("vacated");
            case HearingEvent.WaitingTold e -> assertThat(e.word()).isNotBlank();
            case HearingEvent.WaitingRoomOpened e -> state = "waiting-room-open";
            case HearingEvent.SessionOpened e -> {
                state = "in-session";
                openedBy.add(e.actor());
                course = Course.BEGINNING;
            }
            case HearingEvent.HearingPaused e -> state = "paused";
            case HearingEvent.HearingSuspended e -> state = "paused";
            case HearingEvent.HearingResumed e -> state = "in-session";
            case HearingEvent.MediaInterrupted e -> {}
            case HearingEvent.MediaRestored e -> {}
            case HearingEvent.RecordingStarted e -> recording = "running";
            case HearingEvent.RecordingPaused e -> recording = "paused";
            case HearingEvent.RecordingResumed e -> recording = "running";
            case HearingEvent.RecordingStopped e -> recording = "off";
            case HearingEvent.GalleryOpened e -> gallery = "open";
            case HearingEvent.GalleryClosed e -> gallery = "closed";
            case HearingEvent.RecordingInterrupted e -> assertThat(e.actor()).isEqualTo(Actor.court());
            case HearingEvent.RecordingRestored e -> {}
            case HearingEvent.HearingAdjourned e -> over("adjourned");
            case HearingEvent.HearingClosed e -> over("closed");
            case HearingEvent.ExhibitShown e -> showing = e.exhibit();
            case HearingEvent.ExhibitPutAway e -> showing = null;
            case HearingEvent.StepTaken e -> step(e.step());
            case HearingEvent.StepReopened e -> step(e.step());
            case HearingEvent.StepsLeftOut e ->
                assertThat(e.steps())
                        .doesNotContainAnyElementsOf(
                                Objects.requireNonNull(course).taken());
            case HearingEvent.IssueOpened e ->
                course = new Course(
                        HearingStep.DEBATE, Objects.requireNonNull(course).taken(), e.issue());
            case HearingEvent.WaitingRoomEntered e -> come(e.person(), Place.WAITING);
            case HearingEvent.DeclarationMade e ->
                assertThat(declared.add(e.person())).as("declares once").isTrue();
            case HearingEvent.BenchEntered e -> come(e.person(), Place.ROOM);
            case HearingEvent.PersonAdmitted e -> {
                places.put(e.person(), Place.ROOM);
                apart.remove(e.person());
                floor.remove(e.person());
            }
            case HearingEvent.PersonPutBack e -> {
                places.put(e.person(), Place.WAITING);
                apart.remove(e.person());
            }
            case HearingEvent.PersonMuted e -> muted.computeIfPresent(e.person(), (p, set) -> with(set, e.channel()));
            case HearingEvent.PersonUnmuted e -> {
                muted.computeIfPresent(e.person(), (p, set) -> without(set, e.channel()));
                if (e.channel() == Channel.AUDIO) {
                    floor.add(e.person());
                }
            }
            case HearingEvent.PrivateRoomOpened e -> assertThat(apart).doesNotContainValue(e.side());
            case HearingEvent.PrivateRoomEntered e -> apart.put(e.person(), e.side());
            case HearingEvent.PrivateRoomLeft e -> apart.remove(e.person());
            case HearingEvent.PrivateRoomEnded e -> apart.values().removeIf(e.side()::equals);
            case HearingEvent.EverybodyMuted e -> {
                silenced = true;
                floor.clear();
            }
            case HearingEvent.EverybodyUnmuted e -> silenced = false;
            case HearingEvent.PersonWarned e -> measures.putIfAbsent(e.person(), Appearance.Measure.WARNED);
            case HearingEvent.PersonReprimanded e -> measures.put(e.person(), Appearance.Measure.REPRIMANDED);
            case HearingEvent.ObjectionRaised e -> objecting = e.person();
            case HearingEvent.ObjectionRuledOn e -> {
                assertThat(e.person()).isEqualTo(objecting);
                objecting = null;
            }
            case HearingEvent.PresidingHandedOver e -> assertThat(e.person()).isNotEqualTo(personOf(judge()));
            case HearingEvent.PersonRemoved e -> come(e.person(), Place.REMOVED);
            case HearingEvent.ParticipantSummoned e -> places.put(e.person(), Place.ABSENT);
            case HearingEvent.ParticipantInvitedAgain e ->
                assertThat(HearingWalkTest.EXAMINED).contains(e.person());
            case HearingEvent.WitnessCalled e -> {
                places.put(e.person(), Place.ROOM);
                floor.remove(e.person());
            }
            case HearingEvent.UndertakingGiven e -> bound.add(e.person());
            case HearingEvent.UndertakingDeclined e -> assertThat(bound).doesNotContain(e.person());
            case HearingEvent.ExaminationOpened e -> assertThat(bound).contains(e.person());
            case HearingEvent.WitnessDismissed e -> goForGood(e.person());
            case HearingEvent.WitnessRecalled e -> assertThat(bound).doesNotContain(e.person());
            case HearingEvent.InterpreterRecused e -> goForGood(e.person());
            case HearingEvent.PersonLeft e -> come(e.person(), Place.LEFT);
            case HearingEvent.LineLost e -> {
                lost.add(e.person());
                brokeDown.add(e.person());
            }
            case HearingEvent.BreakdownCauseNoted e -> assertThat(brokeDown).contains(e.person());
            case HearingEvent.BreakdownDecided e -> assertThat(lost).contains(e.person());
            case HearingEvent.LineRestored e -> lost.remove(e.person());
        }
    }

    private void step(HearingStep step) {
        var taken = EnumSet.of(step);
        taken.addAll(Objects.requireNonNull(course).taken());
        course = new Course(step, taken, null);
    }

    private void come(PersonId person, Place place) {
        places.put(person, place);
        lost.remove(person);
        apart.remove(person);
    }

    private void goForGood(PersonId person) {
        apart.remove(person);
        bound.remove(person);
        places.computeIfPresent(
                person, (p, place) -> place == Place.WAITING || place == Place.ROOM ? Place.LEFT : place);
        lost.remove(person);
    }

    private void over(String end) {
        state = end;
        showing = null;
        course = null;
        objecting = null;
        gallery = "shut";
        silenced = false;
        lost.clear();
        places.replaceAll((person, place) -> place == Place.WAITING || place == Place.ROOM ? Place.LEFT : place);
    }

    private static Set<Channel> with(Set<Channel> set, Channel channel) {
        var changed = EnumSet.copyOf(set);
        changed.add(channel);
        return changed;
    }

    private static Set<Channel> without(Set<Channel> set, Channel channel) {
        var changed = EnumSet.copyOf(set);
        changed.remove(channel);
        return changed;
    }
}
