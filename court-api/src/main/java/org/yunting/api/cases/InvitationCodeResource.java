package org.yunting.api.cases;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yunting.api.identity.SignedIn;

/** What the holder of an invitation code can do with it. */
@Path("/api/invitations/{code}")
@Authenticated
public class InvitationCodeResource {
    private final AnswerInvitation answerInvitation;
    private final SignedIn signedIn;

    InvitationCodeResource(AnswerInvitation answerInvitation, SignedIn signedIn) {
        this.answerInvitation = answerInvitation;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<AnswerInvitation.InvitationPreview> readInvitation(@PathParam("code") String code) {
        return signedIn.person().chain(holder -> answerInvitation.preview(code, holder));
    }

    @POST
    @Path("/link")
    @ResponseStatus(201)
    public Uni<CaseView> linkCase(@PathParam("code") String code) {
        return signedIn.person().chain(holder -> answerInvitation.link(code, holder));
    }
}
