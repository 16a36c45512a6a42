package org.yunting.api.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.Appearance.Place;
import org.yunting.law.hearings.GalleryState;
import org.yunting.law.hearings.HearingState;
import org.yunting.law.kernel.PersonId;

/**
 * The hearing as the public may see it: what it is, where it stands, and who sits in which seat. Seats have no names but those of the court, whose names are
 * public (OLR 24, 27); nothing of what is kept, shown or measured is in it. What somebody states in writing instead of saying it the public reads, as it
 * would have heard it.
 *
 * @param seats while the gallery is open and the court sits; else nobody
 * @param statements what was stated in writing since the gallery was opened last, the oldest first; nothing from before, nor from a closed passage
 * @param exhibit the number of what the court looks at
 */
public record SeenFromGallery(
        Instant now,
        Hearing hearing,
        List<Seat> seats,
        List<Statement> statements,
        @Nullable String exhibit,
        @Nullable String step)
        implements FromCourt {
    /**
     * The hearing's own facts.
     *
     * @param gallery {@code shut}, {@code open} or {@code closed} for a passage; null while the court has no session
     * @param ground what of the law closes it
     */
    public record Hearing(
            UUID id,
            String caseNumber,
            String state,
            Instant startsAt,
            @Nullable Instant openedAt,
            @Nullable String gallery,
            @Nullable String ground) {}

    /** @param name of judge and clerk */
    public record Seat(
            UUID person, String capacity, @Nullable String name) {}

    /**
     * @param line its number in the record of the hearing
     * @param name of judge and clerk
     */
    public record Statement(
            int line, String capacity, @Nullable String name, String text) {}

    static SeenFromGallery of(RoomView view, Instant now) {
        var hearing = view.hearing();
        var session = hearing.state().session();
        var heard = hearing.gallery().isHeard();
        return new SeenFromGallery(
                now,
                facts(view, session),
                heard ? seats(view) : List.of(),
                heard
                        ? session.map(running -> statements(view, running.gallery()))
                                .orElse(List.of())
                        : List.of(),
                heard
                        ? Optional.ofNullable(view.showing())
                                .map(RoomState.Showing::number)
                                .orElse(null)
                        : null,
                heard ? session.map(running -> running.course().step().key()).orElse(null) : null);
    }

    private static Hearing facts(RoomView view, Optional<HearingState.InSession> session) {
        var booking = view.hearing().booking();
        var gallery = session.map(HearingState.InSession::gallery);
        return new Hearing(
                booking.id().value(),
                view.kept().caption().caseNumber(),
                view.hearing().state().key(),
                booking.startsAt(),
                session.map(HearingState.InSession::openedAt).orElse(null),
                gallery.map(GalleryState::key).orElse(null),
                gallery.filter(GalleryState.Closed.class::isInstance)
                        .map(closed -> ((GalleryState.Closed) closed).ground().key())
                        .orElse(null));
    }

    private static List<Seat> seats(RoomView view) {
        return view.hearing().roll().in(Place.ROOM).stream()
                .map(seated ->
                        new Seat(seated.person().value(), seated.capacity().key(), publicName(view, seated)))
                .toList();
    }

    private static List<Statement> statements(RoomView view, GalleryState gallery) {
        return gallery instanceof GalleryState.Open(var since)
                ? view.statementsSince(since)
                        .map(stated -> statement(view, stated))
                        .toList()
                : List.of();
    }

    private static Statement statement(RoomView view, RoomState.Statement stated) {
        var speaker = view.appearance(new PersonId(stated.person()));
        return new Statement(stated.line(), speaker.capacity().key(), publicName(view, speaker), stated.text());
    }

    private static @Nullable String publicName(RoomView view, Appearance seated) {
        return seated.isBench() ? view.nameOf(seated.person()) : null;
    }
}
