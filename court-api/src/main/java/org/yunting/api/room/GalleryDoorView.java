package org.yunting.api.room;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.law.hearings.GalleryState;
import org.yunting.law.hearings.HearingState;

/**
 * What stands at the door of a gallery.
 *
 * @param gallery {@code shut}, {@code open} or {@code closed} for a passage; absent while the court has no session
 * @param ground what of the law closes it
 * @param notNow code of the reason why this person may not come in now; absent if they may
 */
public record GalleryDoorView(
        UUID hearing,
        String caseNumber,
        String state,
        Instant startsAt,
        @Nullable String gallery,
        @Nullable String ground,
        @Nullable String notNow) {
    static GalleryDoorView of(Kept kept, @Nullable String notNow) {
        var booking = kept.hearing().booking();
        var gallery = kept.hearing().state().session().map(HearingState.InSession::gallery);
        return new GalleryDoorView(
                booking.id().value(),
                kept.caption().caseNumber(),
                kept.hearing().state().key(),
                booking.startsAt(),
                gallery.map(GalleryState::key).orElse(null),
                gallery.filter(GalleryState.Closed.class::isInstance)
                        .map(closed -> ((GalleryState.Closed) closed).ground().key())
                        .orElse(null),
                notNow);
    }
}
