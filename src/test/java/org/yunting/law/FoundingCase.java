package org.yunting.law;

import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.yunting.law.cases.Acceptance;
import org.yunting.law.cases.CaseNumber;
import org.yunting.law.cases.CaseType;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.cases.CourtCode;
import org.yunting.law.cases.Filing;
import org.yunting.law.cases.FilingReceipt;
import org.yunting.law.cases.NaturalPerson;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.deadlines.QuietHours;
import org.yunting.law.evidence.Announcement;
import org.yunting.law.evidence.Exhibit;
import org.yunting.law.evidence.ExhibitCategory;
import org.yunting.law.evidence.ExhibitNumber;
import org.yunting.law.evidence.Playing;
import org.yunting.law.evidence.Upload;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.evidence.UploadPurpose;
import org.yunting.law.hearings.Attendance;
import org.yunting.law.hearings.Booking;
import org.yunting.law.hearings.CourtHours;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.Interpreting;
import org.yunting.law.hearings.Summons;
import org.yunting.law.hearings.Testimony;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.parties.Party;
import org.yunting.law.parties.PartyId;
import org.yunting.law.parties.PartyRole;

/** The founding case as a vocabulary for tests: a divorce in Qingtian, the plaintiff at home, the defendant in Rome. */
public final class FoundingCase {
    public static final CourtCalendar CALENDAR = CourtCalendar.china();
    public static final CourtHours HOURS = CourtHours.usual(CALENDAR);
    public static final CourtCode QINGTIAN = new CourtCode("浙1121");
    public static final ZoneId ROME = ZoneId.of("Europe/Rome");
    public static final CaseId CASE = new CaseId(id(1));
    public static final HearingId HEARING = new HearingId(id(2));
    public static final ExhibitId EXHIBIT = new ExhibitId(id(3));
    public static final Sha256 DIGEST = new Sha256("ab".repeat(32));

    /** Monday, 09:00 in Qingtian. */
    public static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    /** The Monday after, 15:00 in Qingtian, 08:00 in Rome. */
    public static final Instant HEARING_TIME = Instant.parse("2026-03-09T07:00:00Z");

    private FoundingCase() {}

    public static UUID id(int number) {
        return new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    public static Actor plaintiff() {
        return new Actor(new PersonId(id(11)), Capacity.PLAINTIFF);
    }

    public static Actor defendant() {
        return new Actor(new PersonId(id(12)), Capacity.DEFENDANT);
    }

    public static Actor clerk() {
        return new Actor(new PersonId(id(13)), Capacity.CLERK);
    }

    public static Actor judge() {
        return new Actor(new PersonId(id(14)), Capacity.JUDGE);
    }

    /** A judge, but not the one who presides. */
    public static Actor otherJudge() {
        return new Actor(new PersonId(id(15)), Capacity.JUDGE);
    }

    /** A neighbour, called by the plaintiff. */
    public static Actor witness() {
        return new Actor(new PersonId(id(16)), Capacity.WITNESS);
    }

    public static Actor otherWitness() {
        return new Actor(new PersonId(id(17)), Capacity.WITNESS);
    }

    /** Interprets Italian for the defendant. */
    public static Actor interpreter() {
        return new Actor(new PersonId(id(18)), Capacity.INTERPRETER);
    }

    public static PersonId personOf(Actor actor) {
        var person = actor.person();
        if (person == null) {
            throw new AssertionError("the court is no person");
        }
        return person;
    }

    public static Party partyOf(Actor actor) {
        return actor.capacity() == Capacity.PLAINTIFF
                ? new Party(
                        new PartyId(id(21)),
                        PartyRole.PLAINTIFF,
                        "陈某",
                        CALENDAR.zone(),
                        QuietHours.usual(),
                        actor.person())
                : new Party(new PartyId(id(22)), PartyRole.DEFENDANT, "林某", ROME, QuietHours.usual(), actor.person());
    }

    public static Act by(Actor actor) {
        return actor.at(MONDAY);
    }

    public static NaturalPerson plaintiffAsNamed() {
        return new NaturalPerson(
                "陈某",
                NaturalPerson.Gender.FEMALE,
                LocalDate.of(1988, 5, 4),
                "CN",
                "11010519491231002X",
                "CN",
                "浙江省青田县鹤城街道",
                "+86 578 6820000",
                null,
                "zh-Hans",
                "Asia/Shanghai");
    }

    public static NaturalPerson defendantAsNamed() {
        return new NaturalPerson(
                "林某",
                NaturalPerson.Gender.MALE,
                LocalDate.of(1986, 1, 20),
                "CN",
                null,
                "IT",
                "Via Principe Amedeo, Roma",
                null,
                "lin@example.it",
                "it",
                "Europe/Rome");
    }

    public static Filing aFiling() {
        return filingAgainst(defendantAsNamed());
    }

    public static Filing filingAgainst(NaturalPerson defendant) {
        return new Filing(
                Filing.Cause.DIVORCE,
                plaintiffAsNamed(),
                defendant,
                new Filing.Marriage(LocalDate.of(2012, 2, 14), "青田县民政局", LocalDate.of(2019, 6, 1)),
                List.of(new Filing.Child("林小某", LocalDate.of(2014, 2, 28), Filing.Household.PLAINTIFF)),
                null,
                List.of("判令准予原告与被告离婚"),
                "双方自2019年6月起分居至今。",
                true);
    }

    public static CourtCase aFiledCase() {
        return next(CourtCase.file(
                new CourtCase.Reception(CASE, QINGTIAN, new FilingReceipt("2026-000001", MONDAY, DIGEST)),
                aFiling(),
                CALENDAR,
                by(plaintiff())));
    }

    public static Acceptance anAcceptance(ProcedureKind procedure) {
        return new Acceptance(
                new CaseNumber(2026, QINGTIAN, CaseType.CIVIL_FIRST_INSTANCE, 123), procedure, personOf(judge()));
    }

    public static CourtCase anAcceptedCase() {
        return next(aFiledCase().accept(anAcceptance(ProcedureKind.SIMPLIFIED), CALENDAR, by(clerk())));
    }

    public static UploadPurpose.ForExhibit asExhibitOf(PartyRole side) {
        return new UploadPurpose.ForExhibit(
                CASE, side, new UploadPurpose.Description("结婚证", ExhibitCategory.DOCUMENTARY, "婚姻关系"));
    }

    public static Upload anAnnouncedUpload() {
        return next(Upload.announce(
                new UploadId(id(31)),
                asExhibitOf(PartyRole.PLAINTIFF),
                new Announcement("结婚证.pdf", "application/pdf", 1000, null),
                by(plaintiff())));
    }

    public static Upload aVerifyingUpload() {
        return next(
                anAnnouncedUpload().begin(by(plaintiff())).then(upload -> upload.complete(DIGEST, by(plaintiff()))));
    }

    public static UploadPurpose.ForRecording aRecordingOf(PartyRole side) {
        return new UploadPurpose.ForRecording(
                CASE, side, new UploadPurpose.ForRecording.Limits(1_000_000, Duration.ofMinutes(10)));
    }

    /** A recording of the plaintiff that is being verified. */
    public static Upload aVerifyingRecording(long bytes) {
        return next(Upload.announce(
                        new UploadId(id(34)),
                        aRecordingOf(PartyRole.PLAINTIFF),
                        new Announcement("recording.webm", "video/webm", bytes, null),
                        by(plaintiff()))
                .then(upload -> upload.begin(by(plaintiff())))
                .then(upload -> upload.complete(DIGEST, by(plaintiff()))));
    }

    public static Upload aSealedRecording() {
        var playing = new Playing(Duration.ofSeconds(30), true);
        return next(aVerifyingRecording(1000)
                .verify(new Upload.Measured(1000, DIGEST, "video/webm", playing), by(Actor.court())));
    }

    public static Upload aSealedUpload() {
        return next(aVerifyingUpload().verify(new Upload.Measured(1000, DIGEST, "application/pdf"), by(Actor.court())));
    }

    public static Exhibit anExhibit() {
        return next(Exhibit.of(EXHIBIT, new ExhibitNumber(PartyRole.PLAINTIFF, 1), aSealedUpload(), by(Actor.court())));
    }

    public static Booking aBooking(Instant startsAt) {
        return new Booking(HEARING, CASE, startsAt, Duration.ofMinutes(30), Booking.Publicity.PUBLIC, "");
    }

    public static List<Summons> everybody() {
        return List.of(
                new Summons(personOf(judge()), Capacity.JUDGE),
                new Summons(personOf(clerk()), Capacity.CLERK),
                new Summons(personOf(plaintiff()), Capacity.PLAINTIFF),
                new Summons(personOf(defendant()), Capacity.DEFENDANT));
    }

    public static Hearing aScheduledHearing() {
        return next(Hearing.schedule(aBooking(HEARING_TIME), personOf(judge()), everybody(), HOURS, by(clerk())));
    }

    /** Waiting room open; judge and clerk in the room, both parties waiting. */
    public static Hearing aHearingWithPartiesWaiting() {
        return next(aScheduledHearing()
                .openWaitingRoom(by(clerk()))
                .then(hearing -> hearing.enter(Attendance.ONLINE, by(clerk())))
                .then(hearing -> hearing.enter(Attendance.ONLINE, by(judge())))
                .then(hearing -> hearing.enter(Attendance.ONLINE, by(plaintiff())))
                .then(hearing -> hearing.enter(Attendance.ONLINE, by(defendant()))));
    }

    /** In session, everybody in the room. */
    public static Hearing aHearingInSession() {
        return next(aHearingWithPartiesWaiting()
                .admit(List.of(personOf(plaintiff()), personOf(defendant())), by(judge()))
                .then(hearing -> hearing.openSession(by(judge()))));
    }

    /** The hearing with two witnesses of the plaintiff and an interpreter on its roll, none of whom has come. */
    public static Hearing withParticipants(Hearing hearing) {
        return next(summoning(hearing, witness())
                .then(so -> summoning(so, otherWitness()))
                .then(so -> summoning(so, interpreter())));
    }

    /** In session, with both witnesses in the witness room and the interpreter in the courtroom. */
    public static Hearing aHearingWithWitnessesWaiting() {
        return next(withParticipants(aHearingInSession())
                .enter(Attendance.ONLINE, by(witness()))
                .then(hearing -> hearing.enter(Attendance.ONLINE, by(otherWitness())))
                .then(hearing -> hearing.enter(Attendance.ONLINE, by(interpreter())))
                .then(hearing -> hearing.admit(personOf(interpreter()), by(clerk()))));
    }

    private static Outcome<Hearing> summoning(Hearing hearing, Actor someone) {
        var duty = someone.capacity() == Capacity.INTERPRETER
                ? Interpreting.of("it", personOf(defendant()))
                : Testimony.of(someone.capacity(), Testimony.Capability.FULL, personOf(plaintiff()));
        return hearing.participants().summon(new Summons(personOf(someone), someone.capacity()), duty, by(clerk()));
    }
}
