package org.yunting.law.hearings;

import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;

/** The articles that acts in hearings, and refusals of them, rest on. */
public interface HearingBasis {
    LegalBasis NOTICE = LegalBasis.of(Law.CPL, 139);
    LegalBasis ROLL_CALL = LegalBasis.of(Law.CPL, 140);
    LegalBasis COURTROOM = LegalBasis.of(Law.OLR, 24);
    LegalBasis ATTENDANCE = LegalBasis.of(Law.OLR, 25);
    LegalBasis EXAMINATION = LegalBasis.of(Law.CPL, 141);
    LegalBasis ADJOURNMENT = LegalBasis.of(Law.CPL, 149);
    LegalBasis DISCIPLINE = LegalBasis.of(Law.RUL, 17);
    LegalBasis OBJECTION = LegalBasis.of(Law.EVR, 78);
    LegalBasis FLAW = LegalBasis.of(Law.AVR, 4);
    LegalBasis WITNESS_ROOM = LegalBasis.of(Law.OLR, 26);
    LegalBasis TRUTH = LegalBasis.of(Law.CPI, 119);
    LegalBasis UNDERTAKING = LegalBasis.of(Law.CPI, 120);
    LegalBasis SEPARATE_EXAMINATION = LegalBasis.of(Law.EVR, 74);
    LegalBasis LANGUAGE = LegalBasis.of(Law.CPL, 11);
    LegalBasis DELIBERATION = LegalBasis.of(Law.CPL, 45);
    LegalBasis RIGHTS_ONLINE = LegalBasis.of(Law.OLR, 22);
    LegalBasis RECUSAL = LegalBasis.of(Law.CPL, 47);
    LegalBasis PUBLICITY = LegalBasis.of(Law.CPL, 137);
    LegalBasis OBSERVERS = LegalBasis.of(Law.RUL, 9);
}
