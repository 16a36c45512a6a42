package org.yunting.api.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.yunting.api.calendar.ManageCalendarFeed.FeedView;
import org.yunting.api.identity.SignedIn;

/** The secret address of one's own calendar. */
@Path("/api/me/calendar-feed")
@Authenticated
public class CalendarFeedResource {
    private final ManageCalendarFeed manage;
    private final SignedIn signedIn;

    CalendarFeedResource(ManageCalendarFeed manage, SignedIn signedIn) {
        this.manage = manage;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<FeedView> readCalendarFeed() {
        return signedIn.person().chain(manage::read);
    }

    @PUT
    public Uni<FeedView> makeCalendarFeed() {
        return signedIn.person().chain(manage::make);
    }

    @DELETE
    public Uni<Void> withdrawCalendarFeed() {
        return signedIn.person().chain(manage::withdraw);
    }
}
