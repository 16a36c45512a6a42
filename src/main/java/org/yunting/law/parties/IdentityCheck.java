package org.yunting.law.parties;

import static org.yunting.law.parties.PartyEvent.VERIFICATION;

import java.time.LocalDate;
import java.util.Objects;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.parties.IdentityState.Refused;
import org.yunting.law.parties.IdentityState.Submitted;
import org.yunting.law.parties.IdentityState.Unverified;
import org.yunting.law.parties.IdentityState.Verified;

/** The verification of one person by a document that a clerk compares (OLR 7). It precedes and outlives single cases. */
public record IdentityCheck(PersonId person, IdentityState state) {
    public static IdentityCheck of(PersonId person) {
        return new IdentityCheck(person, new Unverified());
    }

    public boolean isVerified() {
        return state instanceof Verified;
    }

    /**
     * The person hands in a document. Who is verified stays so and hands in none: a wait for the clerk must not shut a party out of its own case.
     *
     * @param today the date at the court's place
     */
    public Outcome<IdentityCheck> submit(IdentityDocument document, LocalDate today, Act act) {
        if (!act.actor().is(person)) {
            return Outcome.refused(refusal(PartyRefusal.ACT_NOT_OPEN_TO_CAPACITY));
        }
        if (state instanceof Submitted || state instanceof Verified) {
            return Outcome.refused(refusal(PartyRefusal.IDENTITY_ACT_NOT_LAWFUL_NOW));
        }
        var violations = document.violations(today);
        if (!violations.isEmpty()) {
            return Outcome.refused(
                    refusal(PartyRefusal.IDENTITY_DOCUMENT_INCOMPLETE).violating(violations));
        }
        if (document.expiresOn().isBefore(today)) {
            return Outcome.refused(
                    refusal(PartyRefusal.IDENTITY_DOCUMENT_EXPIRED).with("expiresOn", document.expiresOn()));
        }
        return Outcome.granted(
                new IdentityCheck(person, new Submitted(document, act.at())),
                new PartyEvent.IdentitySubmitted(person, document.kind(), act));
    }

    /** A clerk has compared person and document. */
    public Outcome<IdentityCheck> confirm(Act act) {
        return switch (state) {
            case Submitted submitted
            when mayCheck(act) ->
                Outcome.granted(
                        new IdentityCheck(person, new Verified(submitted.document(), checker(act), act.at())),
                        new PartyEvent.IdentityVerified(
                                person, submitted.document().kind(), act));
            case Submitted submitted -> Outcome.refused(refusalOfChecker(act));
            case Unverified none -> notNow();
            case Verified done -> notNow();
            case Refused done -> notNow();
        };
    }

    /** A clerk finds that the document does not show who the person is; the reason is read by the person, who may submit again. */
    public Outcome<IdentityCheck> refuse(String reason, Act act) {
        if (reason.isBlank()) {
            return Outcome.refused(refusal(PartyRefusal.IDENTITY_REFUSAL_NEEDS_REASON));
        }
        return switch (state) {
            case Submitted submitted
            when mayCheck(act) ->
                Outcome.granted(
                        new IdentityCheck(person, new Refused(submitted.document(), reason, checker(act), act.at())),
                        new PartyEvent.IdentityRefused(person, reason, act));
            case Submitted submitted -> Outcome.refused(refusalOfChecker(act));
            case Unverified none -> notNow();
            case Verified done -> notNow();
            case Refused done -> notNow();
        };
    }

    private boolean mayCheck(Act act) {
        return act.capacity() == Capacity.CLERK && !act.actor().is(person);
    }

    private Refusal refusalOfChecker(Act act) {
        return refusal(
                act.actor().is(person)
                        ? PartyRefusal.IDENTITY_NOT_CHECKED_BY_ONESELF
                        : PartyRefusal.ACT_NOT_OPEN_TO_CAPACITY);
    }

    private static PersonId checker(Act act) {
        return Objects.requireNonNull(act.actor().person());
    }

    private Outcome<IdentityCheck> notNow() {
        return Outcome.refused(refusal(PartyRefusal.IDENTITY_ACT_NOT_LAWFUL_NOW));
    }

    private Refusal refusal(PartyRefusal code) {
        return Refusal.of(code, VERIFICATION).with("state", state.key());
    }
}
