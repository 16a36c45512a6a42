package org.yunting.law.records;

import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;

/** What can be done with the record of a hearing, in whose hand it lies, and the article it rests on. */
public enum RecordAct implements Keyed {
    WRITE_LINE(Hand.PEN, LegalBasis.of(Law.CPL, 150)),
    /** In a hearing that is held, or partly held, in writing. */
    STATE_IN_WRITING(Hand.SPEAKER, LegalBasis.house("hearing-in-writing")),
    REVISE_LINE(Hand.PEN, LegalBasis.of(Law.CPL, 150)),
    PUT_FOR_READING(Hand.PEN, LegalBasis.of(Law.CPL, 150)),
    TAKE_BACK(Hand.PEN, LegalBasis.of(Law.CPL, 150)),
    NOTE_NOT_SIGNED(Hand.PEN, LegalBasis.of(Law.CPL, 150)),
    CONFIRM_RECORD(Hand.READER, LegalBasis.of(Law.OLR, 34)),
    OBJECT_TO_RECORD(Hand.READER, LegalBasis.of(Law.CPL, 150)),
    UPHOLD_OBJECTION(Hand.PRESIDING_JUDGE, LegalBasis.of(Law.AVR, 7)),
    OVERRULE_OBJECTION(Hand.PRESIDING_JUDGE, LegalBasis.of(Law.AVR, 7)),
    SIGN_RECORD(Hand.BENCH, LegalBasis.of(Law.CPL, 150));

    /** In whose hand an act lies. */
    public enum Hand implements Keyed {
        /** The clerk; where a judge sits alone, the judge. */
        PEN,
        /** Everybody summoned, each their own words. */
        SPEAKER,
        /** Everybody who took part and is not of the bench, each for themselves; who testified or interpreted, for their part. */
        READER,
        PRESIDING_JUDGE,
        /** Judges and clerks who took part, each for themselves. */
        BENCH
    }

    private final Hand hand;
    /** A record of values, which the annotation jars have no word for. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final LegalBasis basis;

    RecordAct(Hand hand, LegalBasis basis) {
        this.hand = hand;
        this.basis = basis;
    }

    public Hand hand() {
        return hand;
    }

    public LegalBasis basis() {
        return basis;
    }
}
