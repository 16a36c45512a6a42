package org.yunting.api.command;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.yunting.api.identity.Office;
import org.yunting.api.identity.SignedIn;

/** The hearings of the day on one page. */
@Path("/api/command")
@Authenticated
public class CommandResource {
    private final WatchHearings watchHearings;
    private final SignedIn signedIn;

    CommandResource(WatchHearings watchHearings, SignedIn signedIn) {
        this.watchHearings = watchHearings;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<CommandView> watchHearings() {
        return signedIn.as(Office.CLERK).chain(watchHearings::read);
    }
}
