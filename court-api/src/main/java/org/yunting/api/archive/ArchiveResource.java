package org.yunting.api.archive;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.yunting.api.archive.ActOnFile.FileActWanted;
import org.yunting.api.archive.ConfirmFile.FileConfirmation;
import org.yunting.api.archive.HandOutPackage.PackageWanted;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.contract.Page;
import org.yunting.api.contract.Versioned;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.CaseId;

/** Files of cases, for judge and clerk. At {@code /api}, like the other resources below one case: the router looks at one class path only. */
@Path("/api")
@Authenticated
public class ArchiveResource {
    private final ReadArchive readArchive;
    private final ConfirmFile confirmFile;
    private final ActOnFile actOnFile;
    private final HandOutPackage handOut;
    private final SignedIn signedIn;

    ArchiveResource(
            ReadArchive readArchive,
            ConfirmFile confirmFile,
            ActOnFile actOnFile,
            HandOutPackage handOut,
            SignedIn signedIn) {
        this.readArchive = readArchive;
        this.confirmFile = confirmFile;
        this.actOnFile = actOnFile;
        this.handOut = handOut;
        this.signedIn = signedIn;
    }

    @GET
    @Path("/archive")
    public Uni<Page<ReadArchive.ArchivedFile>> searchArchive(
            @QueryParam("q") @Nullable String words,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("cause") @Nullable String cause,
            @QueryParam("retention") @Nullable String retention,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        var wanted = new ReadArchive.Wanted(words, year, cause, retention, cursor, limit);
        return signedIn.person().chain(reader -> readArchive.search(wanted, reader));
    }

    @GET
    @Path("/cases/{case}/archive")
    public Uni<Response> readArchive(@PathParam("case") UUID caseId) {
        return signedIn.person()
                .chain(reader -> readArchive.ofCase(new CaseId(caseId), reader))
                .map(Versioned::ok);
    }

    @POST
    @Path("/cases/{case}/archive/closing")
    public Uni<Response> closeFile(@PathParam("case") UUID caseId, FileConfirmation confirmation) {
        return signedIn.person()
                .chain(clerk -> confirmFile.confirm(new CaseId(caseId), confirmation, clerk))
                .map(Versioned::created);
    }

    @POST
    @Path("/cases/{case}/archive/acts")
    public Uni<Response> actOnFile(
            @PathParam("case") UUID caseId, @HeaderParam("If-Match") @Nullable IfMatch version, FileActWanted wanted) {
        return signedIn.person()
                .chain(person -> actOnFile.act(new CaseId(caseId), wanted, person, version))
                .map(Versioned::created);
    }

    @POST
    @Path("/cases/{case}/archive/package-url")
    @ResponseStatus(201)
    public Uni<ContentUrlView> presignPackage(@PathParam("case") UUID caseId, PackageWanted wanted) {
        return signedIn.person().chain(reader -> handOut.to(reader, new CaseId(caseId), wanted));
    }
}
