package org.yunting.api.court;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The emblem over the bench, as a picture for every page. */
@Path("/court/emblem.svg")
@PermitAll
public class EmblemResource {
    private final Emblem emblem;

    EmblemResource(Emblem emblem) {
        this.emblem = emblem;
    }

    @GET
    @Produces("image/svg+xml")
    public byte[] emblem() {
        return emblem.svg();
    }
}
