package org.yunting.law;

import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.DIGEST;
import static org.yunting.law.FoundingCase.EXHIBIT;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.partyOf;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yunting.law.asynctrial.AsyncTrial;
import org.yunting.law.asynctrial.Content;
import org.yunting.law.asynctrial.Delivery;
import org.yunting.law.asynctrial.Draft;
import org.yunting.law.asynctrial.Enclosures;
import org.yunting.law.asynctrial.Exchange;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.asynctrial.Opening;
import org.yunting.law.asynctrial.Proposal;
import org.yunting.law.asynctrial.TrialId;
import org.yunting.law.asynctrial.TrialRecord;
import org.yunting.law.asynctrial.TrialStage;
import org.yunting.law.asynctrial.TrialState;
import org.yunting.law.asynctrial.eligibility.Assessment;
import org.yunting.law.asynctrial.eligibility.Circumstances;
import org.yunting.law.asynctrial.eligibility.Question;
import org.yunting.law.asynctrial.eligibility.RuleSets;
import org.yunting.law.cases.CaseTrait;
import org.yunting.law.cases.MediationProgress;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.consent.Stage;
import org.yunting.law.evidence.ExhibitNumber;
import org.yunting.law.evidence.Opinion;
import org.yunting.law.evidence.Opinion.Position;
import org.yunting.law.evidence.Playing;
import org.yunting.law.evidence.SealedFile;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.kernel.Actor;
import org.yunting.law.parties.PartyId;
import org.yunting.law.parties.PartyRole;

/** The founding case tried asynchronously, as a vocabulary for tests. */
public final class FoundingTrial {
    public static final Set<Stage> STAGES = Set.of(Stage.EVIDENCE_EXCHANGE, Stage.INQUIRY, Stage.HEARING);
    public static final Duration TWO_DAYS = Duration.ofDays(2);
    public static final Opening OPENING = new Opening(TWO_DAYS, Exchange.OPEN, "");
    public static final ItemId QUESTION = new ItemId(id(900));
    public static final ItemId ISSUE = new ItemId(id(901));

    private static final Map<Question, Boolean> ALL_FOUND = Map.of(
            Question.ATTENDANCE_DIFFICULT, true,
            Question.APPLIED_IN_WRITING, true,
            Question.FACTS_UNDISPUTED, true,
            Question.EXAMINATION_APART_CHOSEN, true,
            Question.SPOUSES_SPEAK_FOR_THEMSELVES, true);

    private FoundingTrial() {}

    public static Proposal aProposal() {
        return new Proposal(
                new TrialId(id(800)),
                CASE,
                "cn-olr-2021",
                personOf(judge()),
                List.of(partyOf(plaintiff()), partyOf(defendant())),
                STAGES);
    }

    /** What the national rules answer for the founding case with these findings. */
    public static Assessment assessed(Map<Question, Boolean> findings) {
        var everything = EnumSet.allOf(Stage.class);
        return RuleSets.CN_OLR_2021.assess(new Circumstances(
                LocalDate.of(2026, 3, 2),
                ProcedureKind.SIMPLIFIED,
                Set.of(CaseTrait.STATUS_OR_TITLE, CaseTrait.FOREIGN_RELATED),
                true,
                MediationProgress.ATTEMPTED,
                everything,
                everything,
                List.of(),
                findings));
    }

    public static Assessment allowed() {
        return assessed(ALL_FOUND);
    }

    public static AsyncTrial aProposedTrial() {
        return next(AsyncTrial.propose(aProposal(), RuleSets.CN_OLR_2021, allowed(), TWO_DAYS, by(judge())));
    }

    public static AsyncTrial anAgreedTrial() {
        return next(aProposedTrial()
                .pleading()
                .answerProposal(STAGES, by(plaintiff()))
                .then(trial -> trial.pleading().answerProposal(STAGES, by(defendant()))));
    }

    /** The trial at the beginning of a stage; in an inquiry one question to both has been put. */
    public static AsyncTrial aTrialAt(TrialStage stage) {
        var trial = next(anAgreedTrial().bench().openStage(OPENING, allowed(), by(judge())));
        while (trial.state() instanceof TrialState.UnderWay open && open.stage() != stage) {
            trial = next(bothDone(trial).bench().openStage(OPENING, allowed(), by(judge())));
        }
        return stage == TrialStage.INQUIRY ? next(trial.bench().ask(List.of(aQuestion()), by(judge()))) : trial;
    }

    /** Both parties have nothing further for the stage. */
    public static AsyncTrial bothDone(AsyncTrial trial) {
        return done(done(trial, plaintiff()), defendant());
    }

    public static AsyncTrial done(AsyncTrial trial, Actor party) {
        return switch (trial.state().key()) {
            case "identity" -> next(trial.pleading().confirmIdentity(by(party)));
            case "record" -> next(trial.pleading().confirmRecord(aSignature(trial, party), by(party)));
            default -> next(trial.pleading().sayNothingFurther(by(party)));
        };
    }

    public static Draft aQuestion() {
        return draft(QUESTION, new Content.Question(bothParties(), "你们何时开始分居？"));
    }

    public static Draft anAnswer(Actor party) {
        return draft(idFor(party, 910), new Content.Answer(QUESTION, "2019年6月。"));
    }

    public static Draft anExamination(Actor party) {
        var opinion = new Opinion(Position.ACCEPTED, Position.ACCEPTED, Position.ACCEPTED, Position.NOT_STATED);
        return draft(
                idFor(party, 920),
                new Content.Examination(EXHIBIT, new ExhibitNumber(PartyRole.PLAINTIFF, 1), opinion, "无异议。"));
    }

    public static Draft anIssue() {
        return draft(ISSUE, new Content.Issue("夫妻感情是否确已破裂"));
    }

    public static Draft anArgument(Actor party) {
        return draft(idFor(party, 930), new Content.Argument(null, "感情确已破裂。"));
    }

    public static Draft aFinalStatement(Actor party) {
        return draft(idFor(party, 940), new Content.FinalStatement("同意离婚。"));
    }

    /** Under the record as it stands. */
    public static Draft aSignature(AsyncTrial trial, Actor party) {
        var record = TrialRecord.of(trial).digest();
        return draft(new ItemId(id(9500 + trial.items().all().size())), new Content.Confirmation(record, ""));
    }

    public static Draft anObjection(Actor party) {
        return draft(idFor(party, 960), new Content.Objection("第3项的日期有误。"));
    }

    public static Draft aRequest(Actor party, Content.Wish wish) {
        return draft(idFor(party, 970 + wish.name().length()), new Content.Request(wish, "我需要更多时间。"));
    }

    public static Draft draft(ItemId item, Content content) {
        return new Draft(item, content, DIGEST, DIGEST);
    }

    /** A last statement into the camera, half a minute long, by somebody who showed who they are a quarter of an hour ago. */
    public static Draft aSpokenStatement(Actor party) {
        return spoken(party, true, Duration.ofMinutes(15));
    }

    /** The same, with the transcript confirmed or not, and the time since they showed who they are. */
    public static Draft spoken(Actor party, boolean confirmed, Duration since) {
        var written = aFinalStatement(party);
        var playing = new Playing(Duration.ofSeconds(30), true);
        var recording = new SealedFile("recording.webm", "video/webm", 1_000_000, DIGEST, playing);
        var enclosures = new Enclosures(
                new Enclosures.Spoken(new UploadId(id(71)), recording, Enclosures.Transcript.MACHINE),
                List.of(),
                List.of());
        var delivery = new Delivery(confirmed, MONDAY.minus(since), MONDAY, Duration.ofMinutes(30));
        return new Draft(written.id(), written.content(), enclosures, delivery, DIGEST, DIGEST);
    }

    /** Something written, with this beside it. */
    public static Draft with(Draft written, Enclosures enclosures) {
        return new Draft(written.id(), written.content(), enclosures, Delivery.WRITTEN, DIGEST, DIGEST);
    }

    public static Set<PartyId> bothParties() {
        return Set.of(partyOf(plaintiff()).id(), partyOf(defendant()).id());
    }

    private static ItemId idFor(Actor party, int base) {
        return new ItemId(id(base * 10 + (party.equals(plaintiff()) ? 1 : 2)));
    }
}
