package org.yunting.law.hearings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.HEARING_TIME;
import static org.yunting.law.FoundingCase.aScheduledHearing;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.everybody;
import static org.yunting.law.FoundingCase.interpreter;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.otherWitness;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingCase.withParticipants;
import static org.yunting.law.FoundingCase.witness;
import static org.yunting.law.OfferedExhibit.anOfferedExhibit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.FoundingCase;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.hearings.Appearance.Line;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.recording.GapCause;
import org.yunting.law.recording.RecordingState;

/**
 * Random people do random things in a hearing. After each step the hearing must be what somebody knows who has only read the events: then no
 * lawful act is lost, and no refused one leaves a trace.
 */
class HearingWalkTest {
    private static final List<Actor> ACTORS =
            List.of(judge(), judge(), judge(), clerk(), clerk(), plaintiff(), defendant(), otherJudge(), Actor.court());
    private static final List<Actor> PARTICIPANTS = List.of(witness(), otherWitness(), interpreter());
    private static final List<PersonId> PERSONS =
            List.of(personOf(plaintiff()), personOf(defendant()), personOf(judge()), personOf(otherJudge()));
    private static final List<PersonId> EXAMINED =
            PARTICIPANTS.stream().map(FoundingCase::personOf).toList();
    private static final List<Channel> CHANNELS = List.of(Channel.values());

    private static final List<HearingStep> STEPS = List.of(HearingStep.values());
    private static final ProcedureGuide GUIDE = ProcedureGuide.of(ProcedureKind.ORDINARY, Roll.of(everybody()));

    static List<Long> seeds() {
        return new Random(20260302).longs(60).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_hearing_is_what_its_events_tell(long seed) {
        var random = new Random(seed);
        var hearing = withParticipants(aScheduledHearing());
        var reader = new Reader();
        var now = HEARING_TIME;

        for (int step = 0; step < 400 && !hearing.state().isOver(); step++) {
            now = now.plusSeconds(random.nextInt(20));
            var outcome = anyAct(hearing, random, now);
            if (outcome instanceof Outcome.Granted<Hearing>(var next, var events)) {
                if (events.isEmpty()) {
                    assertThat(next).isEqualTo(hearing);
                }
                events.forEach(reader::read);
                hearing = next;
            }
            assertThat(reader.told()).isEqualTo(Told.of(hearing));
            assertThatNobodyListensIn(hearing);
            assertThatNobodySpeaksUnasked(hearing, reader);
        }

        assertThat(reader.openedBy).allMatch(actor -> actor.equals(judge()));
    }

    /** OLR 26: whoever is to testify is in the room only between call and dismissal, and has testified only under the undertaking. */
    private static void assertThatNobodyListensIn(Hearing hearing) {
        for (var appearance : hearing.roll().in(Place.ROOM)) {
            appearance
                    .testimony()
                    .ifPresent(testimony -> assertThat(testimony.state())
                            .isInstanceOfAny(
                                    Testimony.Called.class, Testimony.Testifying.class, Testimony.Declined.class));
            appearance
                    .interpreting()
                    .ifPresent(
                            interpreting -> assertThat(interpreting.isRecused()).isFalse());
        }
    }

    /** While all are silenced, only who was given the floor since they came in is heard. */
    private static void assertThatNobodySpeaksUnasked(Hearing hearing, Reader reader) {
        if (hearing.roll().silencedSince() != null) {
            assertThat(hearing.roll().in(Place.ROOM))
                    .filteredOn(Appearance::isSilencedWithAll)
                    .filteredOn(one -> !one.mutedByCourt().contains(Channel.AUDIO))
                    .extracting(Appearance::person)
                    .isSubsetOf(reader.floor);
        }
    }

    /** What is done with and by witnesses and interpreters. */
    private static Outcome<Hearing> anyActOnParticipants(Hearing hearing, Random random, Act act, String reason) {
        var person = EXAMINED.get(random.nextInt(EXAMINED.size()));
        var oneself = PARTICIPANTS.get(random.nextInt(PARTICIPANTS.size())).at(act.at());
        var participants = hearing.participants();
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> hearing.enter(Attendance.ONLINE, oneself);
            case 3, 4 -> participants.call(person, reason, act);
            case 5, 6 -> participants.giveUndertaking("2026-1", "it", oneself);
            case 7 -> participants.declineUndertaking(oneself);
            case 8 -> participants.letExamine(person, personOf(plaintiff()), act);
            case 9 -> participants.dismiss(person, act);
            case 10 -> participants.recall(person, reason, act);
            case 11 -> random.nextInt(6) == 0 ? participants.recuse(person, reason, act) : hearing.putBack(person, act);
            case 12 -> hearing.admit(person, act);
            default -> hearing.leave(oneself);
        };
    }

    private static Outcome<Hearing> anyAct(Hearing hearing, Random random, Instant now) {
        Act act = ACTORS.get(random.nextInt(ACTORS.size())).at(now);
        var person = PERSONS.get(random.nextInt(PERSONS.size()));
        var channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        var reason = random.nextInt(5) == 0 ? " " : "理由";
        return switch (random.nextInt(72)) {
            case 0, 1, 2 -> hearing.openWaitingRoom(act);
            case 3, 4, 5, 6, 7, 8 -> hearing.enter(Attendance.ONLINE, act);
            case 9 -> hearing.enter(Attendance.IN_COURTROOM, act);
            case 10 -> hearing.leave(act);
            case 11, 12, 13, 14 -> hearing.admit(person, act);
            case 15 -> hearing.admit(List.of(personOf(plaintiff()), personOf(defendant())), act);
            case 16, 17 -> hearing.putBack(person, act);
            case 18, 19 -> hearing.order().mute(person, channel, act);
            case 20, 21 -> hearing.order().unmute(person, channel, act);
            case 22, 23 -> hearing.openSession(act);
            case 24, 25 -> hearing.proceedings().showExhibit(anOfferedExhibit(), act);
            case 26 -> hearing.proceedings().stopShowing(act);
            case 27, 28 -> hearing.pause(reason, act);
            case 29, 30, 31 -> hearing.resume(act);
            case 32, 33, 34 -> hearing.noteLostLine(person, Actor.court().at(now));
            case 35 -> hearing.noteRestoredLine(person, act);
            case 36 -> hearing.noteMedia(MediaFlow.INTERRUPTED, Actor.court().at(now));
            case 37 -> random.nextInt(6) == 0 ? hearing.order().remove(person, reason, act) : hearing.vacate(" ", act);
            case 38 ->
                random.nextInt(12) == 0
                        ? hearing.adjourn(reason, act)
                        : hearing.leave(otherJudge().at(now));
            case 40, 41, 42 ->
                hearing.proceedings().takeStep(STEPS.get(random.nextInt(STEPS.size())), GUIDE, reason, act);
            case 43 -> hearing.proceedings().openIssue(reason, act);
            case 44 -> hearing.order().muteAll(act);
            case 45 -> hearing.order().unmuteAll(act);
            case 46 -> hearing.order().warn(person, reason, act);
            case 47 -> hearing.order().reprimand(person, reason, act);
            case 48 -> hearing.proceedings().object(Objection.Ground.IRRELEVANT, act);
            case 49 -> hearing.proceedings().rule(Objection.Ruling.SUSTAINED, reason, act);
            case 50 -> hearing.suspend(reason, act);
            case 51 -> hearing.handOver(person, reason, act);
            case 52 -> hearing.recording().start(act);
            case 53 -> hearing.recording().pause(reason, act);
            case 54 -> hearing.recording().resume(act);
            case 55 -> hearing.recording().stop(act);
            case 56 -> hearing.recording().noteGap(person, GapCause.NOTHING_HEARD, act);
            case 57 -> hearing.recording().noteGapEnded(null, Actor.court().at(now));
            case 39 -> random.nextInt(12) == 0 ? hearing.close(act) : hearing.vacate("", judge().at(now));
            default -> anyActOnParticipants(hearing, random, act, reason);
        };
    }

    /** What matters of a hearing. */
    private record Told(
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
            boolean silenced) {
        private static Told of(Hearing hearing) {
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
            return new Told(
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
                    hearing.roll().silencedSince() != null);
        }

        private static Optional<HearingState.InSession> session(HearingState state) {
            return switch (state) {
                case HearingState.InSession session -> Optional.of(session);
                case HearingState.Paused paused -> Optional.of(paused.interrupted());
                default -> Optional.empty();
            };
        }
    }

    /** Somebody who knows the hearing from its events alone. */
    private static final class Reader {
        private final Map<PersonId, Place> places = new HashMap<>();
        private final Map<PersonId, Set<Channel>> muted = new HashMap<>();
        private final Set<PersonId> lost = new HashSet<>();
        private final List<Actor> openedBy = new ArrayList<>();
        private String state = "scheduled";
        private @Nullable ExhibitId showing;
        private @Nullable Course course;
        private @Nullable PersonId objecting;
        private final Map<PersonId, Appearance.Measure> measures = new HashMap<>();
        private String recording = "off";
        private final Set<PersonId> bound = new HashSet<>();
        private final Set<PersonId> floor = new HashSet<>();
        private boolean silenced;

        private Reader() {
            EXAMINED.forEach(person -> {
                places.put(person, Place.ABSENT);
                muted.put(person, EnumSet.noneOf(Channel.class));
            });
            everybody().forEach(summons -> {
                places.put(summons.person(), Place.ABSENT);
                muted.put(summons.person(), EnumSet.noneOf(Channel.class));
            });
        }

        private Told told() {
            return new Told(
                    state, places, muted, lost, showing, course, objecting, measures, recording, bound, silenced);
        }

        private void read(DomainEvent event) {
            switch ((HearingEvent) event) {
                case HearingEvent.HearingScheduled e -> state = "scheduled";
                case HearingEvent.HearingVacated e -> over("vacated");
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
                case HearingEvent.RecordingInterrupted e ->
                    assertThat(e.actor()).isEqualTo(Actor.court());
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
                case HearingEvent.BenchEntered e -> come(e.person(), Place.ROOM);
                case HearingEvent.PersonAdmitted e -> {
                    places.put(e.person(), Place.ROOM);
                    floor.remove(e.person());
                }
                case HearingEvent.PersonPutBack e -> places.put(e.person(), Place.WAITING);
                case HearingEvent.PersonMuted e ->
                    muted.computeIfPresent(e.person(), (p, set) -> with(set, e.channel()));
                case HearingEvent.PersonUnmuted e -> {
                    muted.computeIfPresent(e.person(), (p, set) -> without(set, e.channel()));
                    if (e.channel() == Channel.AUDIO) {
                        floor.add(e.person());
                    }
                }
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
                case HearingEvent.PresidingHandedOver e ->
                    assertThat(e.person()).isNotEqualTo(personOf(judge()));
                case HearingEvent.PersonRemoved e -> come(e.person(), Place.REMOVED);
                case HearingEvent.ParticipantSummoned e -> places.put(e.person(), Place.ABSENT);
                case HearingEvent.ParticipantInvitedAgain e ->
                    assertThat(EXAMINED).contains(e.person());
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
                case HearingEvent.LineLost e -> lost.add(e.person());
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
        }

        private void goForGood(PersonId person) {
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
}
