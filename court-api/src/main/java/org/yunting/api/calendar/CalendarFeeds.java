package org.yunting.api.calendar;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;

/** The secret addresses of calendars, by the digests of their secrets. Every method runs on the session of the caller's transaction. */
interface CalendarFeeds {
    /** Since when somebody has an address, if they have one. */
    Uni<Optional<Instant>> since(PersonId person);

    /** Whose calendar a secret opens. */
    Uni<Optional<PersonId>> ownerOf(Sha256 secret);

    /** Gives somebody this address; the one before opens nothing any more. */
    Uni<Void> replace(PersonId person, Sha256 secret, Instant now);

    Uni<Void> withdraw(PersonId person);
}
