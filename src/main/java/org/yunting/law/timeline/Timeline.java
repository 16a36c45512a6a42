package org.yunting.law.timeline;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yunting.law.asynctrial.TrialEvent;
import org.yunting.law.cases.CaseEvent;
import org.yunting.law.consent.ConsentEvent;
import org.yunting.law.evidence.EvidenceEvent;
import org.yunting.law.evidence.EvidenceRefusal;
import org.yunting.law.hearings.HearingEvent;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.parties.PartyEvent;

/** Tells events as timeline entries: one event, one key. */
public final class Timeline {
    private Timeline() {}

    /**
     * The entry that tells an event.
     *
     * @throws IllegalArgumentException for an event of a feature that this timeline does not know, which is a bug
     */
    public static TimelineEntry tell(DomainEvent event) {
        return switch (event) {
            case CaseEvent told -> tellCase(told);
            case PartyEvent told -> tellParty(told);
            case ConsentEvent told -> tellConsent(told);
            case EvidenceEvent told -> tellEvidence(told);
            case HearingEvent told -> tellHearing(told);
            case TrialEvent told -> TrialTelling.tell(told);
            default -> throw new IllegalArgumentException("no timeline key for " + event.name());
        };
    }

    private static TimelineEntry tellCase(CaseEvent event) {
        return switch (event) {
            case CaseEvent.CaseFiled e ->
                entry(
                        TimelineKey.CASE_FILED,
                        e,
                        Map.of(
                                "receipt",
                                e.receipt().number(),
                                "decideBy",
                                e.decideBy().end()));
            case CaseEvent.CorrectionRequested e ->
                entry(
                        TimelineKey.CORRECTION_REQUESTED,
                        e,
                        Map.of("items", e.items().size(), "due", e.due().end()));
            case CaseEvent.FilingCorrected e ->
                entry(
                        TimelineKey.FILING_CORRECTED,
                        e,
                        Map.of(
                                "timeliness", e.timeliness().key(),
                                "digest", e.digest(),
                                "decideBy", e.decideBy().end()));
            case CaseEvent.CaseAccepted e ->
                entry(
                        TimelineKey.CASE_ACCEPTED,
                        e,
                        Map.of(
                                "number", e.acceptance().number(),
                                "procedure", e.acceptance().procedure().key(),
                                "judge", e.acceptance().judge(),
                                "timeliness", e.timeliness().key()));
            case CaseEvent.CaseRefused e -> entry(TimelineKey.CASE_REFUSED, e, Map.of("reason", e.reason()));
            case CaseEvent.FilingWithdrawn e -> entry(TimelineKey.FILING_WITHDRAWN, e, Map.of());
            case CaseEvent.CaseClosed e ->
                entry(TimelineKey.CASE_CLOSED, e, Map.of("ground", e.ground().key(), "reason", e.reason()));
        };
    }

    private static TimelineEntry tellParty(PartyEvent event) {
        return switch (event) {
            case PartyEvent.PartyInvited e ->
                entry(
                        TimelineKey.PARTY_INVITED,
                        e,
                        Map.of("role", e.role().key(), "due", e.due().end()));
            case PartyEvent.CaseLinked e ->
                entry(TimelineKey.CASE_LINKED, e, Map.of("role", e.role().key(), "person", e.person()));
            case PartyEvent.InvitationLapsed e ->
                entry(TimelineKey.INVITATION_LAPSED, e, Map.of("role", e.role().key()));
            case PartyEvent.InvitationAnnulled e ->
                entry(
                        TimelineKey.INVITATION_ANNULLED,
                        e,
                        Map.of("role", e.role().key()));
            case PartyEvent.IdentitySubmitted e ->
                entry(
                        TimelineKey.IDENTITY_SUBMITTED,
                        e,
                        Map.of("person", e.person(), "document", e.document().key()));
            case PartyEvent.IdentityVerified e ->
                entry(
                        TimelineKey.IDENTITY_VERIFIED,
                        e,
                        Map.of("person", e.person(), "document", e.document().key()));
            case PartyEvent.IdentityRefused e ->
                entry(TimelineKey.IDENTITY_REFUSED, e, Map.of("person", e.person(), "reason", e.reason()));
        };
    }

    private static TimelineEntry tellConsent(ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.OnlineConsented e ->
                consent(TimelineKey.ONLINE_CONSENTED, e, "notice", e.notice().value());
            case ConsentEvent.OnlineChosenByActing e ->
                consent(
                        TimelineKey.ONLINE_CHOSEN_BY_ACTING,
                        e,
                        "notice",
                        e.notice().value());
            case ConsentEvent.OfflineChosen e ->
                consent(TimelineKey.OFFLINE_CHOSEN, e, "notice", e.notice().value());
            case ConsentEvent.ConsentWithdrawalAsked e ->
                consent(TimelineKey.CONSENT_WITHDRAWAL_ASKED, e, "reason", e.reason());
            case ConsentEvent.ConsentWithdrawalGranted e ->
                consent(TimelineKey.CONSENT_WITHDRAWAL_GRANTED, e, "reason", e.reason());
            case ConsentEvent.ConsentWithdrawalRefused e ->
                consent(TimelineKey.CONSENT_WITHDRAWAL_REFUSED, e, "reason", e.reason());
        };
    }

    private static TimelineEntry tellEvidence(EvidenceEvent event) {
        return switch (event) {
            case EvidenceEvent.UploadAnnounced e ->
                entry(TimelineKey.UPLOAD_ANNOUNCED, e, Map.of("upload", e.upload(), "bytes", e.bytes()));
            case EvidenceEvent.UploadBegun e -> entry(TimelineKey.UPLOAD_BEGUN, e, Map.of("upload", e.upload()));
            case EvidenceEvent.UploadCompleted e ->
                entry(TimelineKey.UPLOAD_COMPLETED, e, Map.of("upload", e.upload(), "declared", e.declared()));
            case EvidenceEvent.UploadSealed e ->
                entry(
                        TimelineKey.UPLOAD_SEALED,
                        e,
                        Map.of(
                                "upload", e.upload(),
                                "bytes", e.file().bytes(),
                                "mediaType", e.file().mediaType(),
                                "digest", e.file().digest()));
            case EvidenceEvent.UploadRefused e ->
                entry(
                        TimelineKey.UPLOAD_REFUSED,
                        e,
                        Map.of(
                                "upload",
                                e.upload(),
                                "faults",
                                e.faults().stream().map(EvidenceRefusal::code).collect(Collectors.joining(" "))));
            case EvidenceEvent.UploadAbandoned e ->
                entry(TimelineKey.UPLOAD_ABANDONED, e, Map.of("upload", e.upload()));
            case EvidenceEvent.ExhibitFiled e ->
                entry(
                        TimelineKey.EXHIBIT_FILED,
                        e,
                        Map.of("exhibit", e.exhibit(), "number", e.number(), "digest", e.digest()));
        };
    }

    private static TimelineEntry tellHearing(HearingEvent event) {
        return switch (event) {
            case HearingEvent.HearingScheduled e ->
                entry(
                        TimelineKey.HEARING_SCHEDULED,
                        e,
                        Map.of(
                                "startsAt", e.booking().startsAt(),
                                "minutes", e.booking().duration().toMinutes(),
                                "publicity", e.booking().publicity().key()));
            case HearingEvent.HearingVacated e -> entry(TimelineKey.HEARING_VACATED, e, Map.of("reason", e.reason()));
            case HearingEvent.WaitingRoomOpened e -> entry(TimelineKey.WAITING_ROOM_OPENED, e, Map.of());
            case HearingEvent.SessionOpened e -> entry(TimelineKey.SESSION_OPENED, e, Map.of());
            case HearingEvent.HearingPaused e -> entry(TimelineKey.HEARING_PAUSED, e, Map.of("reason", e.reason()));
            case HearingEvent.HearingResumed e -> entry(TimelineKey.HEARING_RESUMED, e, Map.of());
            case HearingEvent.HearingAdjourned e ->
                entry(TimelineKey.HEARING_ADJOURNED, e, Map.of("reason", e.reason()));
            case HearingEvent.HearingClosed e -> entry(TimelineKey.HEARING_CLOSED, e, Map.of());
            case HearingEvent.ExhibitShown e ->
                entry(TimelineKey.EXHIBIT_SHOWN, e, Map.of("exhibit", e.exhibit(), "number", e.number()));
            case HearingEvent.ExhibitPutAway e ->
                entry(TimelineKey.EXHIBIT_PUT_AWAY, e, Map.of("exhibit", e.exhibit()));
            case HearingEvent.AppearanceEvent e -> tellAppearance(e);
        };
    }

    private static TimelineEntry tellAppearance(HearingEvent.AppearanceEvent event) {
        var person = Map.of("person", event.person());
        return switch (event) {
            case HearingEvent.WaitingRoomEntered e -> entry(TimelineKey.WAITING_ROOM_ENTERED, e, person);
            case HearingEvent.BenchEntered e -> entry(TimelineKey.BENCH_ENTERED, e, person);
            case HearingEvent.PersonAdmitted e -> entry(TimelineKey.PERSON_ADMITTED, e, person);
            case HearingEvent.PersonPutBack e -> entry(TimelineKey.PERSON_PUT_BACK, e, person);
            case HearingEvent.PersonMuted e ->
                entry(
                        TimelineKey.PERSON_MUTED,
                        e,
                        Map.of("person", e.person(), "channel", e.channel().key()));
            case HearingEvent.PersonUnmuted e ->
                entry(
                        TimelineKey.PERSON_UNMUTED,
                        e,
                        Map.of("person", e.person(), "channel", e.channel().key()));
            case HearingEvent.PersonRemoved e ->
                entry(TimelineKey.PERSON_REMOVED, e, Map.of("person", e.person(), "reason", e.reason()));
            case HearingEvent.PersonLeft e -> entry(TimelineKey.PERSON_LEFT, e, person);
            case HearingEvent.LineLost e -> entry(TimelineKey.LINE_LOST, e, person);
            case HearingEvent.LineRestored e -> entry(TimelineKey.LINE_RESTORED, e, person);
        };
    }

    private static TimelineEntry consent(TimelineKey key, ConsentEvent event, String param, String value) {
        var subject = event.subject();
        return entry(
                key,
                event,
                Map.of("stage", subject.stage().key(), "role", subject.role().key(), param, value));
    }

    static TimelineEntry entry(TimelineKey key, DomainEvent event, Map<String, ?> params) {
        var told = new TreeMap<String, String>();
        params.forEach((name, value) -> told.put(name, value.toString()));
        HearingId hearing =
                event instanceof HearingEvent inHearing ? inHearing.sitting().hearing() : null;
        return new TimelineEntry(key, event.caseId(), hearing, event.at(), event.actor(), event.basis(), told);
    }
}
