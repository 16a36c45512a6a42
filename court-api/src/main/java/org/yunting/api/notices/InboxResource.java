package org.yunting.api.notices;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Page;
import org.yunting.api.identity.SignedIn;

/** The inbox of the person signed in. */
@Path("/api/inbox")
@Authenticated
public class InboxResource {
    private final Inbox inbox;
    private final SignedIn signedIn;

    InboxResource(Inbox inbox, SignedIn signedIn) {
        this.inbox = inbox;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<Page<Notice>> readInbox(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @DefaultValue("20") int limit) {
        return signedIn.person().chain(person -> inbox.read(person, cursor, limit));
    }

    @POST
    @Path("/{notice}/reading")
    public Uni<Notice> markNoticeRead(@PathParam("notice") UUID notice) {
        return signedIn.person().chain(person -> inbox.markRead(notice, person));
    }
}
