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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.FoundingCase;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.hearings.PrivateRoom.Side;
import org.yunting.law.hearings.PrivateRooms.Company;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.recording.GapCause;

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
    static final List<PersonId> EXAMINED =
            PARTICIPANTS.stream().map(FoundingCase::personOf).toList();
    private static final List<Channel> CHANNELS = List.of(Channel.values());

    private static final List<Side> SIDES = List.of(Side.values());
    private static final List<Breakdown.Cause> CAUSES = List.of(Breakdown.Cause.values());
    private static final List<Breakdown.Choice> CHOICES = List.of(Breakdown.Choice.values());
    private static final Duration GRACE = Duration.ofSeconds(60);
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
        var reader = new HearingReader();
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
            assertThat(reader.told()).isEqualTo(ToldHearing.of(hearing));
            assertThatNobodyListensIn(hearing);
            assertThatNobodySpeaksUnasked(hearing, reader);
            assertThatNobodyIsApartAloneOrInSession(reader);
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
    private static void assertThatNobodySpeaksUnasked(Hearing hearing, HearingReader reader) {
        if (hearing.roll().silencedSince() != null) {
            assertThat(hearing.roll().in(Place.ROOM))
                    .filteredOn(Appearance::isSilencedWithAll)
                    .filteredOn(one -> !one.mutedByCourt().contains(Channel.AUDIO))
                    .extracting(Appearance::person)
                    .isSubsetOf(reader.floor);
        }
    }

    private static void assertThatNobodyIsApartAloneOrInSession(HearingReader reader) {
        var apart = reader.told().apart();
        assertThat(apart.isEmpty() || !reader.told().state().equals("in-session"))
                .isTrue();
        apart.values()
                .forEach(side ->
                        assertThat(apart.values()).filteredOn(side::equals).hasSizeGreaterThan(1));
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
            case 11 ->
                random.nextInt(6) == 0
                        ? participants.recuse(person, reason, act)
                        : hearing.putBack(person, reason, act);
            case 12 -> hearing.admit(person, act);
            default -> hearing.leave(oneself);
        };
    }

    private static Outcome<Hearing> anyAct(Hearing hearing, Random random, Instant now) {
        Act act = ACTORS.get(random.nextInt(ACTORS.size())).at(now);
        var person = PERSONS.get(random.nextInt(PERSONS.size()));
        var channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        var reason = random.nextInt(5) == 0 ? " " : "理由";
        var side = SIDES.get(random.nextInt(SIDES.size()));
        return switch (random.nextInt(86)) {
            case 0, 1, 2 -> hearing.openWaitingRoom(act);
            case 3, 4, 5, 6, 7, 8 -> hearing.enter(Attendance.ONLINE, act);
            case 9 -> hearing.enter(Attendance.IN_COURTROOM, act);
            case 10 -> hearing.leave(act);
            case 11, 12, 13, 14 -> hearing.admit(person, act);
            case 15 -> hearing.admit(List.of(personOf(plaintiff()), personOf(defendant())), act);
            case 16, 17 -> hearing.putBack(person, reason, act);
            case 18, 19 -> hearing.order().mute(person, channel, act);
            case 20, 21 -> hearing.order().unmute(person, channel, act);
            case 22, 23 -> hearing.openSession(act);
            case 24, 25 -> hearing.proceedings().showExhibit(anOfferedExhibit(), act);
            case 26 -> hearing.proceedings().stopShowing(act);
            case 27, 28 -> hearing.pause(reason, act);
            case 29, 30, 31 -> hearing.resume(act);
            case 32, 33, 34 ->
                hearing.lines().noteLost(person, now, Actor.court().at(now));
            case 35 -> hearing.lines().noteRestored(person, act);
            case 36 ->
                hearing.lines().noteMedia(MediaFlow.INTERRUPTED, Actor.court().at(now));
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
            case 56 -> hearing.recording().noteGap(person, GapCause.NOTHING_HEARD, now, act);
            case 57 ->
                hearing.recording()
                        .noteGapEnded(
                                null, GapCause.NOTHING_HEARD, now, Actor.court().at(now));
            case 58, 59 -> hearing.privateRooms().open(side, Company.SIDE_WITH_INTERPRETERS, act);
            case 60 -> hearing.privateRooms().recall(side, act);
            case 61 -> hearing.privateRooms().leave(act);
            case 80 -> hearing.waitingRoom().tell(reason, act);
            case 81 -> hearing.waitingRoom().declare(act);
            case 82 -> hearing.lines().noteCause(person, CAUSES.get(random.nextInt(CAUSES.size())), act);
            case 83, 84, 85 ->
                hearing.lines().choose(person, CHOICES.get(random.nextInt(CHOICES.size())), reason, GRACE, act);
            case 76, 77 -> hearing.gallery().open(act);
            case 78, 79 -> hearing.gallery().close(GalleryState.Ground.PRIVACY, reason, act);
            case 39 -> random.nextInt(12) == 0 ? hearing.close(act) : hearing.vacate("", judge().at(now));
            default -> anyActOnParticipants(hearing, random, act, reason);
        };
    }
}
