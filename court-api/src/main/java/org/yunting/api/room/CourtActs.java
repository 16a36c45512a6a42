package org.yunting.api.room;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.law.evidence.Tender;
import org.yunting.law.hearings.Breakdown;
import org.yunting.law.hearings.Channel;
import org.yunting.law.hearings.GalleryState;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.HearingAct;
import org.yunting.law.hearings.HearingStep;
import org.yunting.law.hearings.Objection.Ground;
import org.yunting.law.hearings.Objection.Ruling;
import org.yunting.law.hearings.PrivateRoom.Side;
import org.yunting.law.hearings.PrivateRooms.Company;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;

/** Puts an act asked for in a room to the law. */
final class CourtActs {
    /** What people do by coming and going, what the court's system notes, and what is done outside of rooms. */
    private static final Set<HearingAct> NOT_ASKED_IN_ROOM = Set.of(
            HearingAct.ENTER,
            HearingAct.LEAVE,
            HearingAct.VACATE,
            HearingAct.SUMMON_PARTICIPANT,
            HearingAct.NOTE_LOST_LINE,
            HearingAct.NOTE_RESTORED_LINE,
            HearingAct.NOTE_MEDIA,
            HearingAct.NOTE_RECORDING);

    private CourtActs() {}

    static boolean isAskedInRoom(HearingAct act) {
        return !NOT_ASKED_IN_ROOM.contains(act);
    }

    /**
     * The law's answer.
     *
     * @param exhibit the exhibit to be shown, for an act that shows one
     * @param grace how long the court waits for whoever lost the line
     */
    static Outcome<Hearing> decide(Kept kept, CourtAct asked, @Nullable Tender exhibit, Duration grace, Act act) {
        var hearing = kept.hearing();
        var proceedings = hearing.proceedings();
        var order = hearing.order();
        var participants = hearing.participants();
        return switch (asked) {
            case CourtAct.OpenWaitingRoom none -> hearing.openWaitingRoom(act);
            case CourtAct.Admit(var persons) -> hearing.admit(persons(persons), act);
            case CourtAct.PutBack(var person, var reason) ->
                hearing.putBack(new PersonId(person), Objects.requireNonNullElse(reason, ""), act);
            case CourtAct.Declare none -> hearing.waitingRoom().declare(act);
            case CourtAct.TellWaiting(var word) -> hearing.waitingRoom().tell(word, act);
            case CourtAct.OpenSession none -> hearing.openSession(act);
            case CourtAct.Mute(var person, var kind) -> order.mute(new PersonId(person), channel(kind), act);
            case CourtAct.Unmute(var person, var kind) -> order.unmute(new PersonId(person), channel(kind), act);
            case CourtAct.ShowExhibit none when exhibit != null -> proceedings.showExhibit(exhibit, act);
            case CourtAct.ShowExhibit none -> throw new IllegalArgumentException("an exhibit to be shown is missing");
            case CourtAct.StopShowing none -> proceedings.stopShowing(act);
            case CourtAct.TakeStep(var step, var reason) ->
                proceedings.takeStep(Keys.constant(HearingStep.class, step), kept.guide(), reason, act);
            case CourtAct.OpenIssue(var issue) -> proceedings.openIssue(issue, act);
            case CourtAct.MuteAll none -> order.muteAll(act);
            case CourtAct.UnmuteAll none -> order.unmuteAll(act);
            case CourtAct.StateInWriting none -> proceedings.stateInWriting(act);
            case CourtAct.RaiseObjection(var ground) -> proceedings.object(Ground.valueOf(ground.name()), act);
            case CourtAct.RuleOnObjection(var ruling, var reason) ->
                proceedings.rule(Ruling.valueOf(ruling.name()), reason, act);
            case CourtAct.Warn(var person, var reason) -> order.warn(new PersonId(person), reason, act);
            case CourtAct.Reprimand(var person, var reason) -> order.reprimand(new PersonId(person), reason, act);
            case CourtAct.Suspend(var reason) -> hearing.suspend(reason, act);
            case CourtAct.NoteCause(var person, var cause) ->
                hearing.lines().noteCause(new PersonId(person), Breakdown.Cause.valueOf(cause.name()), act);
            case CourtAct.DecideBreakdown(var person, var choice, var reason, var startsAt, var minutes) ->
                hearing.lines()
                        .choose(new PersonId(person), Breakdown.Choice.valueOf(choice.name()), reason, grace, act);
            case CourtAct.HandOver(var person, var reason) -> hearing.handOver(new PersonId(person), reason, act);
            case CourtAct.AdjournTo(var reason, var startsAt, var minutes) -> hearing.adjourn(reason, act);
            case CourtAct.Pause(var reason) -> hearing.pause(reason, act);
            case CourtAct.Resume none -> hearing.resume(act);
            case CourtAct.Adjourn(var reason) -> hearing.adjourn(reason, act);
            case CourtAct.Close none -> hearing.close(act);
            case CourtAct.StartRecording none -> hearing.recording().start(act);
            case CourtAct.PauseRecording(var reason) -> hearing.recording().pause(reason, act);
            case CourtAct.ResumeRecording none -> hearing.recording().resume(act);
            case CourtAct.StopRecording none -> hearing.recording().stop(act);
            case CourtAct.OpenGallery none -> hearing.gallery().open(act);
            case CourtAct.CloseGallery(var ground, var reason) ->
                hearing.gallery().close(GalleryState.Ground.valueOf(ground.name()), reason, act);
            case CourtAct.CallWitness(var person, var reason) -> participants.call(new PersonId(person), reason, act);
            case CourtAct.GiveUndertaking(var version, var language) ->
                participants.giveUndertaking(version, language, act);
            case CourtAct.DeclineUndertaking none -> participants.declineUndertaking(act);
            case CourtAct.LetExamine(var person, var examiner) ->
                participants.letExamine(new PersonId(person), new PersonId(examiner), act);
            case CourtAct.DismissWitness(var person) -> participants.dismiss(new PersonId(person), act);
            case CourtAct.RecallWitness(var person, var reason) ->
                participants.recall(new PersonId(person), reason, act);
            case CourtAct.RecuseInterpreter(var person, var reason) ->
                participants.recuse(new PersonId(person), reason, act);
            case CourtAct.OpenPrivateRoom(var side, var interpreters) ->
                hearing.privateRooms()
                        .open(side(side), interpreters ? Company.SIDE_WITH_INTERPRETERS : Company.SIDE, act);
            case CourtAct.RecallPrivateRoom(var side) -> hearing.privateRooms().recall(side(side), act);
            case CourtAct.LeavePrivateRoom none -> hearing.privateRooms().leave(act);
            case CourtAct.Remove(var person, var reason) -> order.remove(new PersonId(person), reason, act);
        };
    }

    private static List<PersonId> persons(List<UUID> ids) {
        return ids.stream().map(PersonId::new).toList();
    }

    private static Side side(CourtAct.Side side) {
        return Side.valueOf(side.name());
    }

    private static Channel channel(CourtAct.Kind kind) {
        return switch (kind) {
            case AUDIO -> Channel.AUDIO;
            case VIDEO -> Channel.VIDEO;
        };
    }
}
