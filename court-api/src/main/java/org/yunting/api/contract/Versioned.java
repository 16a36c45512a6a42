package org.yunting.api.contract;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

/** What leaves the API with a version, told as {@code ETag}. */
public interface Versioned {
    long version();

    default Response ok() {
        return Response.ok(this).tag(tag()).build();
    }

    default Response created() {
        return Response.status(Response.Status.CREATED).entity(this).tag(tag()).build();
    }

    private EntityTag tag() {
        return new EntityTag(Long.toString(version()));
    }
}
