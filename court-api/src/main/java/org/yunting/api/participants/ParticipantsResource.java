package org.yunting.api.participants;

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
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Witnesses and interpreters of a hearing, at the desk of judge and clerk. */
@Path("/api/hearings/{hearing}/participants")
@Authenticated
public class ParticipantsResource {
    private final ReadParticipants readParticipants;
    private final InviteParticipant inviteParticipant;
    private final SignedIn signedIn;

    ParticipantsResource(ReadParticipants readParticipants, InviteParticipant inviteParticipant, SignedIn signedIn) {
        this.readParticipants = readParticipants;
        this.inviteParticipant = inviteParticipant;
        this.signedIn = signedIn;
    }

    /** In the order they were summoned. */
    public record ParticipantList(List<ParticipantView> items) {}

    @GET
    public Uni<ParticipantList> listParticipants(@PathParam("hearing") UUID hearing) {
        return signedIn.person()
                .chain(reader -> readParticipants.of(new HearingId(hearing), reader))
                .map(ParticipantList::new);
    }

    @POST
    @ResponseStatus(201)
    public Uni<ParticipantInvitationView> summonParticipant(
            @PathParam("hearing") UUID hearing, ParticipantWanted wanted) {
        return signedIn.person().chain(by -> inviteParticipant.summon(new HearingId(hearing), by, wanted));
    }

    @POST
    @Path("/{person}/code")
    @ResponseStatus(201)
    public Uni<ParticipantInvitationView> inviteParticipantAgain(
            @PathParam("hearing") UUID hearing, @PathParam("person") UUID person) {
        return signedIn.person()
                .chain(by -> inviteParticipant.inviteAgain(new HearingId(hearing), new PersonId(person), by));
    }
}
