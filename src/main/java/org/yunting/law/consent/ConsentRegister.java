package org.yunting.law.consent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yunting.law.consent.ConsentState.Ground;
import org.yunting.law.consent.ConsentState.Offline;
import org.yunting.law.consent.ConsentState.Online;
import org.yunting.law.consent.ConsentState.Pending;
import org.yunting.law.consent.ConsentState.WithdrawalAsked;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.parties.CaseAct;
import org.yunting.law.parties.Party;
import org.yunting.law.parties.PartyId;

/**
 * All consent of one case. What is not entered is pending; nothing is ever inferred.
 *
 * @param states by party and stage
 */
public record ConsentRegister(CaseId caseId, Map<Key, ConsentState> states) {
    /** One party, one stage. */
    public record Key(PartyId party, Stage stage) {}

    /** Whether a stage has begun: a withdrawal comes before it (OLR 5(2)). */
    public enum StageProgress implements Keyed {
        NOT_BEGUN,
        BEGUN
    }

    /** The judge's answer to a withdrawal. */
    public enum Ruling implements Keyed {
        GRANTED,
        /** Only for delay or the like. */
        REFUSED
    }

    /** What consent can be acted on; keys for "possible instead". */
    public enum ConsentAct implements Keyed {
        CONSENT,
        CHOOSE_OFFLINE,
        WITHDRAW_CONSENT,
        ASK_COURT_TO_CONVERT
    }

    public ConsentRegister {
        states = Map.copyOf(states);
    }

    public static ConsentRegister of(CaseId caseId) {
        return new ConsentRegister(caseId, Map.of());
    }

    public ConsentState stateOf(PartyId party, Stage stage) {
        return states.getOrDefault(new Key(party, stage), new Pending());
    }

    public boolean isOnline(PartyId party, Stage stage) {
        return switch (stateOf(party, stage)) {
            case Online online -> true;
            case WithdrawalAsked asked -> true;
            case Pending pending -> false;
            case Offline offline -> false;
        };
    }

    public boolean allOnline(List<Party> parties, Stage stage) {
        return parties.stream().allMatch(party -> isOnline(party.id(), stage));
    }

    /** The party consents, having been shown a notice, which must be the one in force. */
    public Outcome<ConsentRegister> consent(
            Party party, Stage stage, NoticeVersion shown, NoticeVersion inForce, Act act) {
        if (!party.isRepresentedBy(act.actor())) {
            return notYours(party, stage, act);
        }
        if (!shown.equals(inForce)) {
            return outdated(party, stage, shown, inForce);
        }
        return switch (stateOf(party.id(), stage)) {
            case Pending pending -> consented(party, stage, shown, act);
            case Offline offline -> consented(party, stage, shown, act);
            case Online online -> alreadyGiven(party, stage);
            case WithdrawalAsked asked -> awaitsRuling(party, stage);
        };
    }

    /** The party chooses the courtroom. Of equal rank with consent; no reason is asked. */
    public Outcome<ConsentRegister> chooseOffline(
            Party party, Stage stage, NoticeVersion shown, NoticeVersion inForce, Act act) {
        if (!party.isRepresentedBy(act.actor())) {
            return notYours(party, stage, act);
        }
        if (!shown.equals(inForce)) {
            return outdated(party, stage, shown, inForce);
        }
        return switch (stateOf(party.id(), stage)) {
            case Pending pending ->
                granted(
                        party,
                        stage,
                        new Offline(shown, act.at()),
                        new ConsentEvent.OfflineChosen(subject(party, stage), shown, act));
            case Offline offline ->
                refused(ConsentRefusal.CONSENT_ALREADY_OFFLINE, ConsentEvent.CONSENT, party, stage, ConsentAct.CONSENT);
            case Online online -> alreadyGiven(party, stage);
            case WithdrawalAsked asked -> awaitsRuling(party, stage);
        };
    }

    /** The party acted online in this very stage by its own choice, which counts as consent to it and to nothing else (OLR 4(1)). */
    public Outcome<ConsentRegister> actOnline(Party party, Stage stage, NoticeVersion shown, Act act) {
        if (!party.isRepresentedBy(act.actor())) {
            return notYours(party, stage, act);
        }
        return switch (stateOf(party.id(), stage)) {
            case Pending pending -> chosenByActing(party, stage, shown, act);
            case Offline offline -> chosenByActing(party, stage, shown, act);
            case Online online -> Outcome.granted(this);
            case WithdrawalAsked asked -> awaitsRuling(party, stage);
        };
    }

    /** The party asks to take consent back, in reasonable time before the stage, for the judge to rule on (OLR 5(2)). */
    public Outcome<ConsentRegister> withdraw(Party party, Stage stage, String reason, StageProgress progress, Act act) {
        if (!party.isRepresentedBy(act.actor())) {
            return notYours(party, stage, act);
        }
        if (reason.isBlank()) {
            return refused(ConsentRefusal.CONSENT_WITHDRAWAL_NEEDS_REASON, ConsentEvent.WITHDRAWAL, party, stage);
        }
        return switch (stateOf(party.id(), stage)) {
            case Online online
            when progress == StageProgress.NOT_BEGUN ->
                granted(
                        party,
                        stage,
                        new WithdrawalAsked(online, reason, act.at()),
                        new ConsentEvent.ConsentWithdrawalAsked(subject(party, stage), reason, act));
            case Online online ->
                refused(
                        ConsentRefusal.CONSENT_STAGE_ALREADY_BEGUN,
                        ConsentEvent.WITHDRAWAL,
                        party,
                        stage,
                        ConsentAct.ASK_COURT_TO_CONVERT);
            case WithdrawalAsked asked -> awaitsRuling(party, stage);
            case Pending pending ->
                refused(
                        ConsentRefusal.CONSENT_NOT_GIVEN,
                        ConsentEvent.WITHDRAWAL,
                        party,
                        stage,
                        ConsentAct.CONSENT,
                        ConsentAct.CHOOSE_OFFLINE);
            case Offline offline ->
                refused(
                        ConsentRefusal.CONSENT_ALREADY_OFFLINE,
                        ConsentEvent.WITHDRAWAL,
                        party,
                        stage,
                        ConsentAct.CONSENT);
        };
    }

    /** The judge rules on a withdrawal; the reason is read by the party. */
    public Outcome<ConsentRegister> rule(Party party, Stage stage, Ruling ruling, String reason, Act act) {
        if (!CaseAct.RULE_ON_WITHDRAWAL.isOpenTo(act.capacity())) {
            return Outcome.refused(CaseAct.RULE_ON_WITHDRAWAL.notOpenTo(act.capacity()));
        }
        if (reason.isBlank()) {
            return refused(ConsentRefusal.CONSENT_WITHDRAWAL_NEEDS_REASON, ConsentEvent.WITHDRAWAL, party, stage);
        }
        if (!(stateOf(party.id(), stage) instanceof WithdrawalAsked(Online given, var asked, var at))) {
            return refused(ConsentRefusal.CONSENT_WITHDRAWAL_NOT_ASKED, ConsentEvent.WITHDRAWAL, party, stage);
        }
        return switch (ruling) {
            case GRANTED ->
                granted(
                        party,
                        stage,
                        new Offline(given.notice(), act.at()),
                        new ConsentEvent.ConsentWithdrawalGranted(subject(party, stage), reason, act));
            case REFUSED ->
                granted(
                        party,
                        stage,
                        given,
                        new ConsentEvent.ConsentWithdrawalRefused(subject(party, stage), reason, act));
        };
    }

    private Outcome<ConsentRegister> consented(Party party, Stage stage, NoticeVersion shown, Act act) {
        return granted(
                party,
                stage,
                new Online(shown, Ground.EXPRESS, act.at()),
                new ConsentEvent.OnlineConsented(subject(party, stage), shown, act));
    }

    private Outcome<ConsentRegister> chosenByActing(Party party, Stage stage, NoticeVersion shown, Act act) {
        return granted(
                party,
                stage,
                new Online(shown, Ground.OWN_CHOICE, act.at()),
                new ConsentEvent.OnlineChosenByActing(subject(party, stage), shown, act));
    }

    private Outcome<ConsentRegister> granted(Party party, Stage stage, ConsentState next, DomainEvent event) {
        var changed = new HashMap<>(states);
        changed.put(new Key(party.id(), stage), next);
        return Outcome.granted(new ConsentRegister(caseId, changed), event);
    }

    private Outcome<ConsentRegister> notYours(Party party, Stage stage, Act act) {
        return Outcome.refused(refusal(ConsentRefusal.CONSENT_BELONGS_TO_THE_PARTY, ConsentEvent.CONSENT, party, stage)
                .with("capacity", act.capacity().key()));
    }

    private Outcome<ConsentRegister> outdated(Party party, Stage stage, NoticeVersion shown, NoticeVersion inForce) {
        return Outcome.refused(refusal(ConsentRefusal.CONSENT_NOTICE_OUTDATED, ConsentEvent.CONSENT, party, stage)
                .with("shown", shown)
                .with("inForce", inForce));
    }

    private Outcome<ConsentRegister> alreadyGiven(Party party, Stage stage) {
        return refused(
                ConsentRefusal.CONSENT_ALREADY_GIVEN, ConsentEvent.CONSENT, party, stage, ConsentAct.WITHDRAW_CONSENT);
    }

    private Outcome<ConsentRegister> awaitsRuling(Party party, Stage stage) {
        return refused(ConsentRefusal.CONSENT_WITHDRAWAL_AWAITS_RULING, ConsentEvent.WITHDRAWAL, party, stage);
    }

    private static Outcome<ConsentRegister> refused(
            ConsentRefusal code, LegalBasis basis, Party party, Stage stage, ConsentAct... instead) {
        return Outcome.refused(refusal(code, basis, party, stage).instead(List.of(instead)));
    }

    private static Refusal refusal(ConsentRefusal code, LegalBasis basis, Party party, Stage stage) {
        return Refusal.of(code, basis)
                .with("stage", stage.key())
                .with("role", party.role().key());
    }

    private ConsentEvent.Subject subject(Party party, Stage stage) {
        return new ConsentEvent.Subject(caseId, party.id(), party.role(), stage);
    }
}
