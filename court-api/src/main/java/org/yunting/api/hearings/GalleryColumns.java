package org.yunting.api.hearings;

import static org.yunting.api.hearings.StateColumns.present;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.law.hearings.GalleryState;

/** The gallery of a session as columns. */
record GalleryColumns(
        @Nullable String state,
        @Nullable Instant since,
        @Nullable String ground,
        @Nullable String reason) {
    static final GalleryColumns NONE = new GalleryColumns(null, null, null, null);

    static GalleryColumns of(GalleryState gallery) {
        return switch (gallery) {
            case GalleryState.Shut shut -> new GalleryColumns(shut.key(), null, null, null);
            case GalleryState.Open open -> new GalleryColumns(open.key(), open.since(), null, null);
            case GalleryState.Closed closed ->
                new GalleryColumns(closed.key(), closed.since(), closed.ground().key(), closed.reason());
        };
    }

    GalleryState galleryState() {
        return switch (present(state)) {
            case "shut" -> new GalleryState.Shut();
            case "open" -> new GalleryState.Open(present(since));
            case "closed" ->
                new GalleryState.Closed(
                        Keys.constant(GalleryState.Ground.class, present(ground)), present(reason), present(since));
            default -> throw new IllegalStateException("no state of a gallery: " + state);
        };
    }
}
