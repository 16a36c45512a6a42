package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;

/** Tickets that were issued. */
interface RoomTickets {
    /** What a ticket opens, and for whom. */
    record Pass(HearingId hearing, PersonId person, Place place) {}

    /** Where in a hearing a ticket leads. */
    enum Place implements Keyed {
        /** The room, or the waiting room before it. */
        ROOM,
        /** The gallery, from which one looks on. */
        GALLERY,
        /** No room at all: a conference of one's own, to test one's line. */
        LINE_TEST
    }

    /** Keeps the digest of a ticket. */
    Uni<Void> add(String digest, Pass pass, Instant issuedAt, Instant expiresAt);

    /** Spends the ticket with that digest; empty if there is none, or it was spent, or has expired. Of two who try at once, one gets it. */
    Uni<Optional<Pass>> spend(String digest, Instant at);

    /** How many tickets to such a place somebody was given from an instant on, for whatever hearing. */
    Uni<Long> issuedSince(PersonId person, Place place, Instant since);

    /** Forgets tickets that expired before an instant. */
    Uni<Void> forgetExpiredBefore(Instant instant);
}
