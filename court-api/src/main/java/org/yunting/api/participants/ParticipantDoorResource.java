package org.yunting.api.participants;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yunting.law.kernel.HearingId;

/** The door for those without an account. A code travels in the body, so that no log and no proxy keeps it. */
@Path("/api/hearings/{hearing}/door")
@PermitAll
public class ParticipantDoorResource {
    private final ParticipantDoor door;

    ParticipantDoorResource(ParticipantDoor door) {
        this.door = door;
    }

    /** A code as it was typed. */
    public record CodeShown(String code) {
        /** Without the code. */
        @Override
        public String toString() {
            return "CodeShown[…]";
        }
    }

    @POST
    @Path("/reading")
    public Uni<DoorView> readDoor(@PathParam("hearing") UUID hearing, CodeShown shown) {
        return door.read(new HearingId(hearing), shown.code());
    }

    @POST
    @Path("/pass")
    @ResponseStatus(201)
    public Uni<PassView> takePass(@PathParam("hearing") UUID hearing, CodeShown shown) {
        return door.redeem(new HearingId(hearing), shown.code());
    }
}
