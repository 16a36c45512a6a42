package org.yunting.api.room;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.HearingId;

/** The door of a gallery, for whoever has an account and was not summoned. */
@Path("/api/hearings/{hearing}")
@Authenticated
public class GalleryResource {
    private final VisitGallery visitGallery;
    private final SignedIn signedIn;

    GalleryResource(VisitGallery visitGallery, SignedIn signedIn) {
        this.visitGallery = visitGallery;
        this.signedIn = signedIn;
    }

    @GET
    @Path("/gallery")
    public Uni<GalleryDoorView> readGalleryDoor(@PathParam("hearing") UUID hearing) {
        return signedIn.person().chain(person -> visitGallery.door(new HearingId(hearing), person));
    }

    @POST
    @Path("/gallery-tickets")
    @ResponseStatus(201)
    public Uni<RoomTicketView> issueGalleryTicket(@PathParam("hearing") UUID hearing) {
        return signedIn.person().chain(person -> visitGallery.ticket(new HearingId(hearing), person));
    }
}
