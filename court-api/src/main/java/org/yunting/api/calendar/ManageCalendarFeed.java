package org.yunting.api.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.law.kernel.Sha256;

/** Somebody makes, renews or withdraws the secret address of their own calendar. */
@ApplicationScoped
class ManageCalendarFeed {
    private static final int SECRET_BYTES = 32;

    private final CalendarFeeds feeds;
    private final CourtParticulars court;
    private final Transactions transactions;
    private final CourtClock clock;
    private final SecureRandom random = new SecureRandom();

    ManageCalendarFeed(CalendarFeeds feeds, CourtParticulars court, Transactions transactions, CourtClock clock) {
        this.feeds = feeds;
        this.court = court;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Whether there is an address.
     *
     * @param url told once, to whoever has just made it
     */
    record FeedView(@Nullable Instant since, @Nullable String url) {}

    Uni<FeedView> read(Person person) {
        return transactions.reading(
                () -> feeds.since(person.id()).map(since -> new FeedView(since.orElse(null), null)));
    }

    /** Makes an address. One that there was before, and may have come into wrong hands, opens nothing any more. */
    Uni<FeedView> make(Person person) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.now();
        return transactions
                .inOne(() -> feeds.replace(person.id(), digestOf(secret), now))
                .replaceWith(() -> new FeedView(
                        now,
                        court.publicUrl()
                                .resolve("/calendars/" + secret + ".ics")
                                .toString()));
    }

    Uni<Void> withdraw(Person person) {
        return transactions.inOne(() -> feeds.withdraw(person.id()));
    }

    static Sha256 digestOf(String secret) {
        return Sha256.over(secret.getBytes(StandardCharsets.UTF_8));
    }
}
