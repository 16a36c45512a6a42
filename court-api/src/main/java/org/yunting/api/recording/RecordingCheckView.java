package org.yunting.api.recording;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.api.identity.PersonView;

/**
 * A look at everything that was recorded of a hearing.
 *
 * @param checkedAt when it was done; absent while it is not
 * @param segments that were looked at; absent while it is not done
 */
public record RecordingCheckView(
        Instant askedAt,
        @Nullable Instant checkedAt,
        @Nullable Long segments,
        List<ShortfallView> shortfalls) {
    /** @param person of whom; absent where it is everybody */
    public record ShortfallView(
            String kind,
            Instant from,
            Instant until,
            @Nullable PersonView person) {}
}
