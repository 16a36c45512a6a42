package org.yunting.api.ledger;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The tree, open to all: it says nothing about anybody, and whoever holds a receipt may want to watch it. */
@Path("/api/ledger")
@PermitAll
public class LedgerResource {
    private final ReadLedger readLedger;

    LedgerResource(ReadLedger readLedger) {
        this.readLedger = readLedger;
    }

    /** All keys. */
    public record LedgerKeyList(List<LedgerKeyView> items) {}

    @GET
    @Path("checkpoint")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public Uni<String> readCheckpoint() {
        return readLedger.checkpoint();
    }

    @GET
    @Path("keys")
    public Uni<LedgerKeyList> listLedgerKeys() {
        return readLedger.keys().map(LedgerKeyList::new);
    }

    @GET
    @Path("consistency")
    public Uni<ConsistencyView> proveConsistency(
            @QueryParam("from") @DefaultValue("0") long earlier, @QueryParam("to") @Nullable Long later) {
        return readLedger.consistency(earlier, optional(later));
    }

    /** Signed in, because each answer costs the court three readings; receipts bring their own proof. */
    @GET
    @Path("inclusion")
    @Authenticated
    public Uni<InclusionView> proveInclusion(@QueryParam("index") long index, @QueryParam("size") @Nullable Long size) {
        return readLedger.inclusion(index, optional(size));
    }

    private static OptionalLong optional(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
