package org.yunting.api.room;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.HearingId;

/** The door of a room. */
@Path("/api/hearings/{hearing}/room-tickets")
@Authenticated
public class RoomTicketResource {
    private final IssueRoomTicket issueRoomTicket;
    private final SignedIn signedIn;

    RoomTicketResource(IssueRoomTicket issueRoomTicket, SignedIn signedIn) {
        this.issueRoomTicket = issueRoomTicket;
        this.signedIn = signedIn;
    }

    @POST
    public Uni<Response> issueRoomTicket(@PathParam("hearing") UUID hearing) {
        return signedIn.person()
                .chain(person -> issueRoomTicket.issue(new HearingId(hearing), person))
                .map(ticket ->
                        Response.status(Response.Status.CREATED).entity(ticket).build());
    }
}
