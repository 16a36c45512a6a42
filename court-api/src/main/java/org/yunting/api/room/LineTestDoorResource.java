package org.yunting.api.room;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.HearingId;

/** Where somebody who was summoned begins to test their line. */
@Path("/api/hearings/{hearing}/line-tests")
@Authenticated
public class LineTestDoorResource {
    private final IssueLineTestTicket issueLineTestTicket;
    private final SignedIn signedIn;

    LineTestDoorResource(IssueLineTestTicket issueLineTestTicket, SignedIn signedIn) {
        this.issueLineTestTicket = issueLineTestTicket;
        this.signedIn = signedIn;
    }

    @POST
    @ResponseStatus(201)
    public Uni<RoomTicketView> issueLineTestTicket(@PathParam("hearing") UUID hearing) {
        return signedIn.person().chain(person -> issueLineTestTicket.issue(new HearingId(hearing), person));
    }
}
