package org.yunting.api.invitations;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.InvitationId;

/** The invitations of a case, at the clerk's desk. */
@Path("/api/cases/{case}/invitations")
@Authenticated
public class InvitationsResource {
    private final ReadInvitation readInvitation;
    private final InviteParty inviteParty;
    private final SignedIn signedIn;

    InvitationsResource(ReadInvitation readInvitation, InviteParty inviteParty, SignedIn signedIn) {
        this.readInvitation = readInvitation;
        this.inviteParty = inviteParty;
        this.signedIn = signedIn;
    }

    /** In the order they were sent. */
    public record InvitationList(List<InvitationView> items) {}

    @GET
    public Uni<InvitationList> listInvitations(@PathParam("case") UUID caseId) {
        return signedIn.person()
                .chain(clerk -> readInvitation.allOf(new CaseId(caseId), clerk))
                .map(InvitationList::new);
    }

    @POST
    @Path("/{invitation}/renewal")
    @ResponseStatus(201)
    public Uni<InvitationView> renewInvitation(
            @PathParam("case") UUID caseId, @PathParam("invitation") UUID invitation) {
        return signedIn.person()
                .chain(clerk -> inviteParty.again(new CaseId(caseId), new InvitationId(invitation), clerk))
                .chain(readInvitation::view);
    }
}
