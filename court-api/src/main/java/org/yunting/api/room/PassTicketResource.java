package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The door of a room for those without an account. A pass opens the room of its own hearing, and no other. */
@Path("/api/room-tickets")
@PermitAll
public class PassTicketResource {
    private final IssueRoomTicket issueRoomTicket;

    PassTicketResource(IssueRoomTicket issueRoomTicket) {
        this.issueRoomTicket = issueRoomTicket;
    }

    /** A pass as the device keeps it. */
    public record PassShown(String pass) {
        /** Without the pass. */
        @Override
        public String toString() {
            return "PassShown[…]";
        }
    }

    @POST
    @ResponseStatus(201)
    public Uni<RoomTicketView> issueTicketForPass(PassShown shown) {
        return issueRoomTicket.issueForPass(shown.pass());
    }
}
