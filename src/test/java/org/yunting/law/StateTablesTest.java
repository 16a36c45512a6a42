package org.yunting.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.CALENDAR;
import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.DIGEST;
import static org.yunting.law.FoundingCase.HEARING_TIME;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.aFiledCase;
import static org.yunting.law.FoundingCase.aFiling;
import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.aHearingWithPartiesWaiting;
import static org.yunting.law.FoundingCase.aScheduledHearing;
import static org.yunting.law.FoundingCase.aSealedRecording;
import static org.yunting.law.FoundingCase.aSealedUpload;
import static org.yunting.law.FoundingCase.aVerifyingUpload;
import static org.yunting.law.FoundingCase.anAcceptance;
import static org.yunting.law.FoundingCase.anAcceptedCase;
import static org.yunting.law.FoundingCase.anAnnouncedUpload;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.partyOf;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OfferedExhibit.anOfferedExhibit;
import static org.yunting.law.OutcomeAssert.next;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yunting.law.cases.CaseState.ClosingGround;
import org.yunting.law.cases.Correction;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.consent.ConsentRegister;
import org.yunting.law.consent.ConsentRegister.Ruling;
import org.yunting.law.consent.ConsentRegister.StageProgress;
import org.yunting.law.consent.NoticeVersion;
import org.yunting.law.consent.Stage;
import org.yunting.law.deadlines.Period.Length;
import org.yunting.law.evidence.Upload;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.Attendance;
import org.yunting.law.hearings.Booking;
import org.yunting.law.hearings.Booking.Publicity;
import org.yunting.law.hearings.Channel;
import org.yunting.law.hearings.GalleryState;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.HearingStep;
import org.yunting.law.hearings.Objection;
import org.yunting.law.hearings.PrivateRoom.Side;
import org.yunting.law.hearings.PrivateRooms.Company;
import org.yunting.law.hearings.ProcedureGuide;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.IdentityCheck;
import org.yunting.law.parties.IdentityDocument;
import org.yunting.law.parties.Invitation;
import org.yunting.law.parties.InvitationCode;
import org.yunting.law.parties.InvitationId;
import org.yunting.law.parties.Party;
import org.yunting.law.parties.PartyRole;

/** Walks every act from every state of every machine, and holds {@code docs/state-tables.md} to what it finds. */
class StateTablesTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "state-tables.md");
    private static final Instant LATE = MONDAY.plus(Duration.ofDays(40));

    @Test
    void the_document_shows_what_the_law_does() throws IOException {
        var tables = """
                # State tables

                Every act from every state, as the law answers it. A cell shows the next state; `·` for an act that is granted and changes nothing; `–` for
                an act that the state does not know, refused with `…-act-not-lawful-now`; or the code of another refusal in brackets. Each act is done by
                somebody entitled to it and in time, unless its name says otherwise. A test writes this page (`mvn -pl src test -Dtest=StateTablesTest
                -Dstate-tables.write=true`) and fails the build when it is not true.

                """
                + caseTable() + invitationTable() + identityTable() + consentTable() + uploadTable() + hearingTable()
                + recordingTable() + galleryTable()
                + appearanceTable() + BreakdownTable.render() + ParticipantTables.render() + TenderTable.render()
                + TrialTable.render()
                + RecordTable.render() + FileTable.render();

        if (Boolean.getBoolean("state-tables.write")) {
            Files.writeString(DOCUMENT, tables);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(tables);
    }

    private static String caseTable() {
        var items = List.of(new Correction.Item("/property", "请列明共同财产"));
        var asked = next(aFiledCase().askCorrection(items, Length.days(15), CALENDAR, by(clerk())));
        return new StateTable<CourtCase>("Case", courtCase -> courtCase.state().key())
                .state("filed", aFiledCase())
                .state("correction-asked", asked)
                .state("filed, once corrected", next(asked.correct(aFiling(), DIGEST, CALENDAR, by(plaintiff()))))
                .state("accepted", anAcceptedCase())
                .state("refused", next(aFiledCase().refuse("不属于本院管辖", by(clerk()))))
                .state("closed", next(anAcceptedCase().close(ClosingGround.JUDGMENT, "判决", by(judge()))))
                .act("ask-correction", c -> c.askCorrection(items, Length.days(15), CALENDAR, by(clerk())))
                .act("correct-filing", c -> c.correct(aFiling(), DIGEST, CALENDAR, by(plaintiff())))
                .act(
                        "correct-filing, late",
                        c -> c.correct(aFiling(), DIGEST, CALENDAR, plaintiff().at(LATE)))
                .act("accept-case", c -> c.accept(anAcceptance(ProcedureKind.SIMPLIFIED), CALENDAR, by(clerk())))
                .act(
                        "accept-case, late",
                        c -> c.accept(anAcceptance(ProcedureKind.SIMPLIFIED), CALENDAR, clerk().at(LATE)))
                .act("refuse-case", c -> c.refuse("不属于本院管辖", by(clerk())))
                .act("refuse-case, late", c -> c.refuse("不属于本院管辖", clerk().at(LATE)))
                .act("withdraw-filing", c -> c.withdraw(by(plaintiff())))
                .act("close-case", c -> c.close(ClosingGround.JUDGMENT, "判决", by(judge())))
                .render();
    }

    private static String invitationTable() {
        var sent = next(Invitation.send(
                new InvitationId(id(41)),
                new Invitation.Addressee(CASE, partyOf(defendant()).id(), PartyRole.DEFENDANT),
                new InvitationCode("ABCDEFGHJK"),
                CALENDAR,
                by(clerk())));
        return new StateTable<Invitation>(
                        "Invitation", invitation -> invitation.state().key())
                .state("sent", sent)
                .state("linked", next(sent.link(by(defendant()))))
                .state("lapsed", next(sent.lapse(clerk().at(LATE))))
                .state("void", next(sent.annul(by(clerk()))))
                .act("link-case", i -> i.link(by(defendant())))
                .act("link-case, late", i -> i.link(defendant().at(LATE)))
                .act("note-lapse, early", i -> i.lapse(by(clerk())))
                .act("note-lapse", i -> i.lapse(clerk().at(LATE)))
                .act("annul", i -> i.annul(by(clerk())))
                .render();
    }

    private static String identityTable() {
        var today = LocalDate.of(2026, 3, 2);
        var passport = new IdentityDocument(
                IdentityDocument.Kind.PASSPORT,
                "YA1234567",
                "CN",
                "LIN",
                "WEI",
                LocalDate.of(1986, 1, 20),
                today.plusYears(3),
                "identity/1");
        var unverified = IdentityCheck.of(personOf(defendant()));
        var submitted = next(unverified.submit(passport, today, by(defendant())));
        return new StateTable<IdentityCheck>("Identity", check -> check.state().key())
                .state("unverified", unverified)
                .state("submitted", submitted)
                .state("verified", next(submitted.confirm(by(clerk()))))
                .state("refused", next(submitted.refuse("照片不清晰", by(clerk()))))
                .act("submit", c -> c.submit(passport, today, by(defendant())))
                .act("confirm", c -> c.confirm(by(clerk())))
                .act("refuse", c -> c.refuse("照片不清晰", by(clerk())))
                .render();
    }

    private static String consentTable() {
        var notice = new NoticeVersion("2026-1");
        Party party = partyOf(defendant());
        Act act = by(defendant());
        var none = ConsentRegister.of(CASE);
        var online = next(none.consent(party, Stage.HEARING, notice, notice, act));
        return new StateTable<ConsentRegister>(
                        "Consent of one party to one stage",
                        register -> register.stateOf(party.id(), Stage.HEARING)
                                .getClass()
                                .getSimpleName()
                                .replace("WithdrawalAsked", "withdrawal-asked")
                                .toLowerCase(java.util.Locale.ROOT))
                .state("pending", none)
                .state("online", online)
                .state("offline", next(none.chooseOffline(party, Stage.HEARING, notice, notice, act)))
                .state(
                        "withdrawal-asked",
                        next(online.withdraw(party, Stage.HEARING, "没有稳定的网络", StageProgress.NOT_BEGUN, act)))
                .act("consent", r -> r.consent(party, Stage.HEARING, notice, notice, act))
                .act("choose-offline", r -> r.chooseOffline(party, Stage.HEARING, notice, notice, act))
                .act("act-online", r -> r.actOnline(party, Stage.HEARING, notice, act))
                .act("withdraw", r -> r.withdraw(party, Stage.HEARING, "没有稳定的网络", StageProgress.NOT_BEGUN, act))
                .act(
                        "withdraw, stage begun",
                        r -> r.withdraw(party, Stage.HEARING, "没有稳定的网络", StageProgress.BEGUN, act))
                .act("grant-withdrawal", r -> r.rule(party, Stage.HEARING, Ruling.GRANTED, "准许", by(judge())))
                .act("refuse-withdrawal", r -> r.rule(party, Stage.HEARING, Ruling.REFUSED, "拖延诉讼", by(judge())))
                .render();
    }

    private static String uploadTable() {
        var right = new Upload.Measured(1000, DIGEST, "application/pdf");
        var wrong = new Upload.Measured(999, DIGEST, "application/pdf");
        return new StateTable<Upload>("Upload", upload -> upload.state().key())
                .state("announced", anAnnouncedUpload())
                .state("uploading", next(anAnnouncedUpload().begin(by(plaintiff()))))
                .state("verifying", aVerifyingUpload())
                .state("sealed", aSealedUpload())
                .state("sealed recording", aSealedRecording())
                .state("enclosed", next(aSealedRecording().enclose(CASE, true, by(plaintiff()))))
                .state("refused", next(aVerifyingUpload().verify(wrong, by(Actor.court()))))
                .state("abandoned", next(anAnnouncedUpload().abandon(by(plaintiff()))))
                .act("begin-upload", u -> u.begin(by(plaintiff())))
                .act("complete-upload", u -> u.complete(DIGEST, by(plaintiff())))
                .act("verify-upload", u -> u.verify(right, by(Actor.court())))
                .act("verify-upload, other bytes", u -> u.verify(wrong, by(Actor.court())))
                .act("enclose in a statement", u -> u.enclose(CASE, true, by(plaintiff())))
                .act("abandon-upload", u -> u.abandon(by(plaintiff())))
                .render();
    }

    private static String hearingTable() {
        var session = aHearingInSession();
        var guide = ProcedureGuide.of(ProcedureKind.ORDINARY, session.roll());
        var both = List.of(personOf(plaintiff()), personOf(defendant()));
        return new StateTable<Hearing>("Hearing", hearing -> hearing.state().key())
                .state("scheduled", aScheduledHearing())
                .state("waiting-room-open", aHearingWithPartiesWaiting())
                .state(
                        "waiting-room-open, all admitted",
                        next(aHearingWithPartiesWaiting().admit(both, by(judge()))))
                .state("in-session", session)
                .state("paused", next(session.pause("休庭", by(judge()))))
                .state("adjourned", next(session.adjourn("补充证据", by(judge()))))
                .state("closed", next(session.close(by(judge()))))
                .state("vacated", next(aScheduledHearing().vacate("和解", by(clerk()))))
                .act("open-waiting-room", h -> h.openWaitingRoom(by(clerk())))
                .act("open-session, early", h -> h.openSession(by(judge())))
                .act("open-session", h -> h.openSession(judge().at(HEARING_TIME)))
                .act("show-exhibit", h -> h.proceedings().showExhibit(anOfferedExhibit(), by(judge())))
                .act("take-step", h -> h.proceedings().takeStep(HearingStep.IDENTITIES, guide, "", by(judge())))
                .act("open-issue", h -> h.proceedings().openIssue("抚养权", by(judge())))
                .act("state-in-writing", h -> h.proceedings().stateInWriting(by(plaintiff())))
                .act("object", h -> h.proceedings().object(Objection.Ground.IRRELEVANT, by(plaintiff())))
                .act("rule-on-objection", h -> h.proceedings().rule(Objection.Ruling.SUSTAINED, "", by(judge())))
                .act("suspend", h -> h.suspend("录音中断", by(clerk())))
                .act("open-private-room", h -> h.privateRooms().open(Side.BENCH, Company.SIDE, by(clerk())))
                .act("recall-private-room", h -> h.privateRooms().recall(Side.BENCH, by(judge())))
                .act("pause", h -> h.pause("休庭", by(judge())))
                .act("resume", h -> h.resume(by(judge())))
                .act("adjourn", h -> h.adjourn("补充证据", by(judge())))
                .act("close", h -> h.close(by(judge())))
                .act("vacate", h -> h.vacate("和解", by(clerk())))
                .render();
    }

    private static String recordingTable() {
        var off = aHearingInSession();
        var running = next(off.recording().start(by(judge())));
        return new StateTable<Hearing>(
                        "Recording of a session",
                        hearing -> hearing.state()
                                .session()
                                .map(session -> session.recording().key())
                                .orElse("over"))
                .state("off", off)
                .state("running", running)
                .state("paused", next(running.recording().pause("调解", by(judge()))))
                .state("running, in a break", next(running.pause("休庭", by(judge()))))
                .act("start-recording", h -> h.recording().start(by(judge())))
                .act("pause-recording", h -> h.recording().pause("调解", by(judge())))
                .act("resume-recording", h -> h.recording().resume(by(judge())))
                .act("stop-recording", h -> h.recording().stop(by(judge())))
                .act("resume", h -> h.resume(by(judge())))
                .act("adjourn", h -> h.adjourn("补充证据", by(judge())))
                .act("close", h -> h.close(by(judge())))
                .render();
    }

    private static String galleryTable() {
        var shut = aHearingInSession();
        var open = next(shut.gallery().open(by(judge())));
        return new StateTable<Hearing>(
                        "Gallery of a session",
                        hearing -> hearing.state()
                                .session()
                                .map(session -> session.gallery().key())
                                .orElse("over"))
                .state("shut", shut)
                .state("open", open)
                .state("closed", next(open.gallery().close(GalleryState.Ground.PRIVACY, "涉及个人隐私", by(judge()))))
                .state("open, in a break", next(open.pause("休庭", by(judge()))))
                .state("shut, hearing closed to the public", ofClosedHearing(shut))
                .act("open-gallery", h -> h.gallery().open(by(judge())))
                .act("close-gallery", h -> h.gallery().close(GalleryState.Ground.PRIVACY, "涉及个人隐私", by(judge())))
                .act("look on", h -> h.gallery().lookOn(new PersonId(id(77)), true))
                .act("resume", h -> h.resume(by(judge())))
                .act("close", h -> h.close(by(judge())))
                .render();
    }

    private static Hearing ofClosedHearing(Hearing hearing) {
        var booking = hearing.booking();
        var closed = new Booking(
                booking.id(), booking.caseId(), booking.startsAt(), booking.duration(), Publicity.CLOSED, "离婚案件");
        return new Hearing(closed, hearing.presiding(), hearing.roll(), hearing.state());
    }

    private static String appearanceTable() {
        var person = personOf(defendant());
        var open = next(aScheduledHearing().openWaitingRoom(by(clerk())));
        var room = next(aHearingWithPartiesWaiting().admit(person, by(judge())));
        return new StateTable<Hearing>(
                        "Appearance of a party",
                        hearing -> describe(hearing.roll().find(person).orElseThrow()))
                .state("absent", open)
                .state("waiting", aHearingWithPartiesWaiting())
                .state("room", room)
                .state("room, audio muted", next(room.order().mute(person, Channel.AUDIO, by(judge()))))
                .state(
                        "room, line lost",
                        next(room.lines().noteLost(person, by(Actor.court()).at(), by(Actor.court()))))
                .state("left", next(room.leave(by(defendant()))))
                .state("removed", next(room.order().remove(person, "扰乱法庭秩序", by(judge()))))
                .act("enter", h -> h.enter(Attendance.ONLINE, by(defendant())))
                .act("declare", h -> h.waitingRoom().declare(by(defendant())))
                .act("admit", h -> h.admit(person, by(judge())))
                .act("put-back", h -> h.putBack(person, "", by(judge())))
                .act("mute", h -> h.order().mute(person, Channel.AUDIO, by(judge())))
                .act("unmute", h -> h.order().unmute(person, Channel.AUDIO, by(judge())))
                .act("leave", h -> h.leave(by(defendant())))
                .act("warn", h -> h.order().warn(person, "打断他人发言", by(judge())))
                .act("reprimand", h -> h.order().reprimand(person, "辱骂对方", by(judge())))
                .act("remove", h -> h.order().remove(person, "扰乱法庭秩序", by(judge())))
                .act(
                        "note-lost-line",
                        h -> h.lines().noteLost(person, by(Actor.court()).at(), by(Actor.court())))
                .act("note-restored-line", h -> h.lines().noteRestored(person, by(Actor.court())))
                .render();
    }

    private static String describe(Appearance appearance) {
        return appearance.place().key()
                + (appearance.mutedByCourt().isEmpty() ? "" : ", audio muted")
                + (appearance.line() == Appearance.Line.LOST ? ", line lost" : "");
    }
}
