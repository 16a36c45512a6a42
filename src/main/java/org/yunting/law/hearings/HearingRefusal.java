package org.yunting.law.hearings;

import org.yunting.law.kernel.RefusalCode;

/** Why an act concerning a hearing was refused. */
public enum HearingRefusal implements RefusalCode {
    HEARING_ACT_NOT_LAWFUL_NOW(Kind.WRONG_STATE),
    HEARING_NOT_PRESIDING(Kind.NOT_ENTITLED),
    HEARING_ACT_OF_THE_BENCH(Kind.NOT_ENTITLED),
    HEARING_ACT_OF_THE_COURT(Kind.NOT_ENTITLED),
    HEARING_ACT_OF_THE_PARTIES(Kind.NOT_ENTITLED),
    HEARING_ACT_OF_THE_PARTICIPANTS(Kind.NOT_ENTITLED),
    HEARING_NOT_SUMMONED(Kind.NOT_ENTITLED),
    HEARING_NOTICE_TOO_SHORT(Kind.OUT_OF_TIME),
    /** The session would begin before the hour of the summons, and not everybody is in the room. */
    HEARING_BEFORE_APPOINTED_HOUR(Kind.OUT_OF_TIME),
    HEARING_OUTSIDE_COURT_HOURS(Kind.OUT_OF_TIME),
    HEARING_DURATION_OUT_OF_BOUNDS(Kind.INVALID),
    HEARING_CLOSED_WITHOUT_REASON(Kind.INVALID),
    HEARING_SUMMONS_TWICE(Kind.INVALID),
    HEARING_PARTY_NOT_SUMMONED(Kind.INVALID),
    /** The party comes to the courtroom, because it has not consented to this stage online. */
    HEARING_ATTENDED_IN_COURTROOM(Kind.WRONG_STATE),
    HEARING_REMOVED_STAYS_OUT(Kind.NOT_ENTITLED),
    HEARING_PERSON_NOT_WAITING(Kind.WRONG_STATE),
    HEARING_PERSON_NOT_IN_ROOM(Kind.WRONG_STATE),
    HEARING_PERSON_NOT_PRESENT(Kind.WRONG_STATE),
    HEARING_NOBODY_NAMED(Kind.INVALID),
    /** Judges and clerks are not muted, put back or sent out. */
    HEARING_BENCH_NOT_SUBJECT(Kind.NOT_ENTITLED),
    HEARING_EXHIBIT_OF_OTHER_CASE(Kind.INVALID),
    /** Somebody is in the room who may not see it. */
    HEARING_EXHIBIT_CLOSED(Kind.NOT_ENTITLED),
    HEARING_NOTHING_SHOWN(Kind.WRONG_STATE),
    HEARING_REASON_MISSING(Kind.INVALID),
    /** The step is none of this hearing's: nobody is there whom it would hear. */
    HEARING_STEP_NOT_OF_THIS_PROCEDURE(Kind.INVALID),
    /** A step would be left out or reopened, and no reason was given. */
    HEARING_STEP_OUT_OF_ORDER(Kind.INVALID),
    HEARING_ISSUE_OUTSIDE_DEBATE(Kind.WRONG_STATE),
    /** Another objection waits for its ruling. */
    HEARING_OBJECTION_PENDING(Kind.WRONG_STATE),
    HEARING_NO_OBJECTION(Kind.WRONG_STATE),
    /** The court has silenced the person, or an objection waits for its ruling: what is not heard is not written either. */
    HEARING_PERSON_SILENCED(Kind.WRONG_STATE),
    /** The right to preside goes to a judge who was appointed to this hearing, and to nobody else. */
    HEARING_NO_JUDGE_OF_THIS_HEARING(Kind.NOT_ENTITLED),
    /** Nobody's line has failed there, or it is back. */
    HEARING_NO_BREAKDOWN(Kind.WRONG_STATE),
    /** The court still waits for whoever lost the line. */
    HEARING_GRACE_RUNS(Kind.OUT_OF_TIME),
    /** Of the bench, or the only interpreter of somebody who is there. */
    HEARING_NOT_WITHOUT_THEM(Kind.WRONG_STATE),
    /** The act is one on witnesses, and the person is none. */
    HEARING_NO_WITNESS(Kind.INVALID),
    /** A witness is called in to testify, not admitted: until then nothing is to be heard (EVR 72). */
    HEARING_WITNESS_IS_CALLED(Kind.WRONG_STATE),
    HEARING_WITNESS_NOT_CALLED(Kind.WRONG_STATE),
    /** Whoever has been dismissed comes back only when the judge recalls them. */
    HEARING_WITNESS_DISMISSED(Kind.NOT_ENTITLED),
    HEARING_WITNESS_NOT_DISMISSED(Kind.WRONG_STATE),
    /** Another witness is in the room, and no confrontation was ordered (EVR 74). */
    HEARING_OTHER_WITNESS_IN_ROOM(Kind.WRONG_STATE),
    /** Whoever owes an undertaking and has not given it may not testify (CPI 120). */
    HEARING_UNDERTAKING_MISSING(Kind.WRONG_STATE),
    HEARING_NO_UNDERTAKING_OWED(Kind.WRONG_STATE),
    /** Only the court and the parties examine (EVR 74). */
    HEARING_EXAMINER_NOT_ENTITLED(Kind.INVALID),
    HEARING_NO_INTERPRETER(Kind.INVALID),
    HEARING_INTERPRETER_RECUSED(Kind.NOT_ENTITLED),
    /** Fewer than two of the side are there: one alone has nobody to speak to. */
    HEARING_PRIVATE_ROOM_OF_ONE(Kind.WRONG_STATE),
    /** Somebody who would go in is in another private room, such as an interpreter of both sides. */
    HEARING_IN_PRIVATE_ROOM(Kind.WRONG_STATE),
    /** The side has no private room now, or whoever would leave one is in none. */
    HEARING_NO_PRIVATE_ROOM(Kind.WRONG_STATE),
    /** The hearing is not public, or not any more. */
    HEARING_CLOSED_TO_THE_PUBLIC(Kind.NOT_ENTITLED),
    /** Whoever was summoned comes by their own door, and looks on from no other. */
    HEARING_SUMMONED_DO_NOT_LOOK_ON(Kind.NOT_ENTITLED),
    /** The court has not compared them with a document. */
    HEARING_OBSERVER_UNKNOWN(Kind.NOT_ENTITLED),
    HEARING_GALLERY_NOT_OPEN(Kind.WRONG_STATE),
    /** As many look on as the court has room for. */
    HEARING_GALLERY_FULL(Kind.WRONG_STATE),
    /** Technical help is between the clerk and whoever was summoned; the judge reads and writes none of it. */
    HEARING_HELP_NOT_OF_THE_BENCH(Kind.NOT_ENTITLED),
    /** Nobody answers but the clerk of the hearing, and nobody writes to anybody else. */
    HEARING_HELP_OF_THE_CLERK(Kind.NOT_ENTITLED),
    HEARING_HELP_OVER(Kind.WRONG_STATE),
    HEARING_HELP_TEXT(Kind.INVALID),
    /** What people say of a hearing is not for those whom it may be about. */
    HEARING_FEEDBACK_NOT_OF_THE_BENCH(Kind.NOT_ENTITLED),
    /** Nobody reads it but the clerk of the hearing. */
    HEARING_FEEDBACK_OF_THE_CLERK(Kind.NOT_ENTITLED),
    /** The hearing is not over for this person, or never began. */
    HEARING_FEEDBACK_NOT_NOW(Kind.WRONG_STATE),
    HEARING_FEEDBACK_TEXT(Kind.INVALID),
    /** The person interpreted for is not summoned to the hearing. */
    HEARING_NOBODY_INTERPRETED_FOR(Kind.INVALID);

    private final Kind kind;

    HearingRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
