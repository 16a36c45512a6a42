package org.yunting.api.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Versioned;
import org.yunting.law.evidence.OriginalState;
import org.yunting.law.evidence.StatedOpinion;
import org.yunting.law.evidence.Tender;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.parties.Party;

/**
 * What became of an exhibit, as its reader may see it: to whom the exhibit is closed, what is said in words about it is closed too.
 *
 * @param state how far it has come; its ground is what coming late cost
 * @param courier who carries the original, and {@code tracking} its number, while it is on its way
 * @param origin where the document was made, once its party has said so
 * @param parties who may see it and who has spoken
 * @param may what the reader may do now
 */
record TenderView(
        UUID exhibit,
        StandingView state,
        StandingView original,
        @Nullable String courier,
        @Nullable String tracking,
        StandingView lateness,
        StandingView access,
        @Nullable OriginView origin,
        List<PartyView> parties,
        List<StatedView> opinions,
        List<String> may,
        long version)
        implements Versioned {
    /** One of the states, with why and since when. */
    record StandingView(
            String key,
            @Nullable String ground,
            @Nullable String reason,
            @Nullable Instant since) {
        private static StandingView of(TenderColumns.Told told, boolean isReader) {
            return new StandingView(told.key(), told.groundKey(), isReader ? told.reason() : null, told.since());
        }
    }

    record PartyView(UUID id, String role, String name, boolean filer, boolean reads, boolean spoke) {}

    /** @param stands whether it is the party's newest */
    record StatedView(UUID party, OpinionView opinion, String text, Instant at, boolean stands) {}

    static TenderView of(Tenders.Kept kept, Actor reader) {
        var tender = kept.tender();
        boolean isReader = tender.readers().include(reader);
        var posted = isReader && tender.original() instanceof OriginalState.Posted found ? found : null;
        return new TenderView(
                tender.exhibit().id().value(),
                StandingView.of(TenderColumns.of(tender.state()), isReader),
                StandingView.of(TenderColumns.of(tender.original()), isReader),
                posted == null ? null : posted.courier(),
                posted == null ? null : posted.tracking(),
                StandingView.of(TenderColumns.of(tender.lateness()), isReader),
                StandingView.of(TenderColumns.of(tender.access()), isReader),
                isReader && tender.origin() != null ? OriginView.of(tender.origin()) : null,
                tender.parties().stream().map(party -> party(party, tender)).toList(),
                isReader ? opinions(tender) : List.of(),
                keys(tender.actsOpenTo(reader)),
                kept.version());
    }

    private static PartyView party(Party party, Tender tender) {
        return new PartyView(
                party.id().value(),
                party.role().key(),
                party.name(),
                tender.isFiler(party),
                tender.readers().parties().contains(party),
                tender.standingOpinion(party.id()).isPresent());
    }

    private static List<StatedView> opinions(Tender tender) {
        return tender.opinions().stream().map(stated -> opinion(stated, tender)).toList();
    }

    private static StatedView opinion(StatedOpinion stated, Tender tender) {
        boolean stands =
                tender.standingOpinion(stated.by()).filter(stated::equals).isPresent();
        return new StatedView(
                stated.by().value(), OpinionView.of(stated.opinion()), stated.text(), stated.at(), stands);
    }

    private static List<String> keys(Set<? extends Keyed> acts) {
        return acts.stream().map(Keyed::key).toList();
    }
}
