package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yunting.api.room.PassTicketResource.PassShown;

/** The same for those without an account, by their pass. */
@Path("/api/line-tests")
@PermitAll
public class PassLineTestResource {
    private final IssueLineTestTicket issueLineTestTicket;

    PassLineTestResource(IssueLineTestTicket issueLineTestTicket) {
        this.issueLineTestTicket = issueLineTestTicket;
    }

    @POST
    @ResponseStatus(201)
    public Uni<RoomTicketView> issueLineTestTicketForPass(PassShown shown) {
        return issueLineTestTicket.issueForPass(shown.pass());
    }
}
