package org.yunting.law.recording;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.kernel.Stretch;

/**
 * A segment that somebody wants to hear or see. A recording is kept as it was made (AVR 5, 15): what the court itself found to be another is played to nobody
 * as if it were that, until a check finds it whole again.
 *
 * @param track whose piece it is
 * @param when what of the hearing it holds
 */
public record SegmentToPlay(UUID track, Stretch when) {
    private static final Set<Shortfall.Kind> NOT_WHAT_WAS_RECORDED =
            Set.of(Shortfall.Kind.SEGMENT_ALTERED, Shortfall.Kind.SEGMENT_MISSING);

    /** @param lastFound what the last check of the hearing found lacking; empty where nothing was, and before there was one */
    public Outcome<SegmentToPlay> play(List<Shortfall> lastFound) {
        return fault(lastFound)
                .map(shortfall -> Outcome.<SegmentToPlay>refused(
                        Refusal.of(RecordingRefusal.SEGMENT_DAMAGED, LegalBasis.of(Law.AVR, 5))
                                .with("found", shortfall.kind().key())
                                .with("from", when.from())))
                .orElseGet(() -> Outcome.granted(this));
    }

    private Optional<Shortfall> fault(List<Shortfall> lastFound) {
        return lastFound.stream()
                .filter(shortfall -> NOT_WHAT_WAS_RECORDED.contains(shortfall.kind()))
                .filter(shortfall -> track.equals(shortfall.track()))
                .filter(shortfall -> shortfall.when().sharedWith(when).isPresent())
                .findFirst();
    }
}
