package org.yunting.law.parties;

import static org.yunting.law.kernel.Capacity.CLERK;
import static org.yunting.law.kernel.Capacity.COURT;
import static org.yunting.law.kernel.Capacity.DEFENDANT;
import static org.yunting.law.kernel.Capacity.JUDGE;
import static org.yunting.law.kernel.Capacity.PLAINTIFF;
import static org.yunting.law.kernel.Capacity.THIRD_PARTY;

import java.util.Set;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Refusal;

/**
 * What somebody can do in a case, and in which capacities. Whoever is not named may not. Their keys are the vocabulary of "may" and "possible
 * instead" lists. Acts inside a hearing or a trial have their own tables, because other
 * hands decide there.
 */
public enum CaseAct implements Keyed {
    VIEW_CASE(Identity.ANY, PLAINTIFF, DEFENDANT, THIRD_PARTY, CLERK, JUDGE),
    LINK_CASE(Identity.ANY, PLAINTIFF, DEFENDANT, THIRD_PARTY),
    CORRECT_FILING(Identity.ANY, PLAINTIFF),
    WITHDRAW_FILING(Identity.ANY, PLAINTIFF),
    ASK_CORRECTION(Identity.ANY, CLERK, JUDGE),
    ACCEPT_CASE(Identity.ANY, CLERK, JUDGE),
    REFUSE_CASE(Identity.ANY, CLERK, JUDGE),
    CLOSE_CASE(Identity.ANY, JUDGE),
    INVITE_PARTY(Identity.ANY, CLERK, JUDGE),
    NOTE_LAPSE(Identity.ANY, CLERK, JUDGE, COURT),
    CHOOSE_CONSENT(Identity.VERIFIED, PLAINTIFF, DEFENDANT, THIRD_PARTY),
    RULE_ON_WITHDRAWAL(Identity.ANY, JUDGE),
    ADD_EVIDENCE(Identity.VERIFIED, PLAINTIFF, DEFENDANT, THIRD_PARTY),
    VIEW_EVIDENCE(Identity.VERIFIED, PLAINTIFF, DEFENDANT, THIRD_PARTY, CLERK, JUDGE),
    /** Who read an exhibit, and when: the court accounts for its readers, and tells no party what another looked at. */
    VIEW_READINGS(Identity.ANY, CLERK, JUDGE),
    SCHEDULE_HEARING(Identity.ANY, CLERK, JUDGE),
    VACATE_HEARING(Identity.ANY, CLERK, JUDGE),
    SUMMON_PARTICIPANT(Identity.ANY, CLERK, JUDGE),
    ENTER_HEARING(Identity.VERIFIED, PLAINTIFF, DEFENDANT, THIRD_PARTY, CLERK, JUDGE),
    VIEW_LINES(Identity.ANY, CLERK, JUDGE),
    VIEW_SPEAKING_TIME(Identity.ANY, CLERK, JUDGE),
    SETTLE_LINE_TEST(Identity.ANY, CLERK),
    NOTE_SERVICE(Identity.ANY, CLERK, JUDGE),
    KEEP_PERMISSIONS(Identity.ANY, CLERK, JUDGE),
    KEEP_FILE(Identity.ANY, CLERK, JUDGE),
    /** Nobody copies a recording without leave of the court (AVR 15); parties come to it by listening there (AVR 10). */
    COPY_RECORDING(Identity.ANY, CLERK, JUDGE),
    MARK_TRIAL(Identity.ANY, CLERK, JUDGE),
    TAKE_PART_IN_MEDIATION(Identity.VERIFIED, PLAINTIFF, DEFENDANT, THIRD_PARTY, JUDGE),
    PROPOSE_TRIAL(Identity.ANY, JUDGE),
    ENTER_TRIAL(Identity.VERIFIED, PLAINTIFF, DEFENDANT, THIRD_PARTY, CLERK, JUDGE);

    private enum Identity {
        ANY,
        VERIFIED
    }

    private final Identity identity;
    /** A set that cannot change, which the type alone does not show. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Capacity> openTo;

    CaseAct(Identity identity, Capacity... openTo) {
        this.identity = identity;
        this.openTo = Set.of(openTo);
    }

    public boolean isOpenTo(Capacity capacity) {
        return openTo.contains(capacity);
    }

    /** Whether OLR 7 demands a verified identity of a party who does this. */
    public boolean needsVerifiedIdentity() {
        return identity == Identity.VERIFIED;
    }

    /** The refusal to give to somebody in a capacity to which this act is not open. */
    public Refusal notOpenTo(Capacity capacity) {
        return Refusal.of(PartyRefusal.ACT_NOT_OPEN_TO_CAPACITY, LegalBasis.house("appointments"))
                .with("act", key())
                .with("capacity", capacity.key());
    }
}
