package org.yunting.api.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Needed;
import org.yunting.api.database.Keys;
import org.yunting.law.evidence.Access;
import org.yunting.law.evidence.OriginalState.DemandGround;
import org.yunting.law.evidence.OriginalState.EquivalenceGround;
import org.yunting.law.evidence.Tender;
import org.yunting.law.evidence.TenderAct;
import org.yunting.law.evidence.TenderState.Measure;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.parties.PartyId;

/** An act about an exhibit, as it came in; what an act does not need is absent. */
record TenderActWanted(
        String act,
        @Nullable String reason,
        @Nullable OpinionView opinion,
        @Nullable String ground,
        @Nullable String courier,
        @Nullable String tracking,
        @Nullable Boolean matches,
        @Nullable String measure,
        @Nullable List<UUID> readers,
        @Nullable OriginView origin) {
    Outcome<Tender> on(Tender tender, Act by) {
        return switch (Keys.constant(TenderAct.class, act)) {
            case STATE_OPINION ->
                tender.stateOpinion(Needed.part("/opinion", opinion).opinion(), why(), by);
            case STATE_ORIGIN ->
                tender.stateOrigin(Needed.part("/origin", origin).origin(), by);
            case EXPLAIN_LATENESS -> tender.explainLateness(why(), by);
            case POST_ORIGINAL -> tender.postOriginal(text(courier), text(tracking), by);
            case ASK_CONFIDENTIALITY -> tender.askConfidentiality(ground(Access.Ground.class), why(), by);
            case WITHDRAW_EXHIBIT -> tender.withdraw(why(), by);
            case DEMAND_ORIGINAL -> tender.demandOriginal(ground(DemandGround.class), why(), by);
            case RECEIVE_ORIGINAL -> tender.receiveOriginal(by);
            case COMPARE_ORIGINAL -> tender.compareOriginal(Needed.part("/matches", matches), why(), by);
            case MARK_FILED_IN_ERROR -> tender.markFiledInError(why(), by);
            case TAKE_AS_ORIGINAL -> tender.takeAsOriginal(ground(EquivalenceGround.class), why(), by);
            case QUESTION_LATENESS -> tender.questionLateness(by);
            case CLOSE_EXAMINATION -> tender.closeExamination(why(), by);
            case ADMIT_EXHIBIT ->
                tender.admit(measure == null ? Measure.NONE : Keys.constant(Measure.class, measure), why(), by);
            case REFUSE_EXHIBIT -> tender.refuse(why(), by);
            case RESTRICT_EXHIBIT -> tender.restrict(ground(Access.Ground.class), opened(), why(), by);
            case OPEN_EXHIBIT_TO_ALL -> tender.openToAll(why(), by);
        };
    }

    /** The exhibit that it names beside the one it is about. */
    Optional<ExhibitId> named() {
        return Optional.ofNullable(origin).map(OriginView::translation).map(ExhibitId::new);
    }

    private String why() {
        return text(reason);
    }

    private <E extends Enum<E> & Keyed> E ground(Class<E> grounds) {
        return Keys.constant(grounds, Needed.part("/ground", ground));
    }

    private Set<PartyId> opened() {
        return Objects.requireNonNullElse(readers, List.<UUID>of()).stream()
                .map(PartyId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part.strip();
    }
}
