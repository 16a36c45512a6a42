package org.yunting.law.asynctrial;

import java.util.List;
import java.util.Optional;
import org.yunting.law.asynctrial.TrialState.Suspended;
import org.yunting.law.asynctrial.TrialState.UnderWay;
import org.yunting.law.kernel.Actor;
import org.yunting.law.parties.Party;
import org.yunting.law.parties.PartyId;

/**
 * Who reads what. Everybody in the trial reads everything from the same moment, with one exception: what was handed in under a sealed exchange is
 * read by its author alone, not even by the judge, until all are done or the window's end has been noted.
 */
public record Readership(AsyncTrial trial) {
    public List<Item> readableBy(Actor reader) {
        var party = trial.proposal().partyOf(reader).map(Party::id);
        return trial.items().all().stream()
                .filter(item -> isReadable(item, party))
                .toList();
    }

    /** How many items are in and still closed to this reader. */
    public int sealedFrom(Actor reader) {
        return trial.items().all().size() - readableBy(reader).size();
    }

    /** What is sealed now, in the order of arrival. */
    List<Item> sealed() {
        return trial.items().all().stream().filter(this::isSealed).toList();
    }

    boolean isSealed(Item item) {
        return open().filter(open -> open.exchange() == Exchange.SEALED && open.stage() == item.stage())
                        .isPresent()
                && item.party() != null
                && !(item.content() instanceof Content.Request);
    }

    private boolean isReadable(Item item, Optional<PartyId> reader) {
        return !isSealed(item) || reader.filter(item::isBy).isPresent();
    }

    private Optional<UnderWay> open() {
        return switch (trial.state()) {
            case UnderWay stage -> Optional.of(stage);
            case Suspended paused -> Optional.of(paused.interrupted());
            case TrialState other -> Optional.empty();
        };
    }
}
