package org.yunting.api.asynctrial;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.yunting.api.asynctrial.Trials.DraftText;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.contract.Page;
import org.yunting.api.contract.Versioned;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.kernel.CaseId;

/** Asynchronous trials. */
@Path("/api")
@Authenticated
public class TrialResource {
    private final ReadTrials readTrials;
    private final ProposeTrial proposeTrial;
    private final ActInTrial actInTrial;
    private final HandIn handIn;
    private final NoteReadings noteReadings;
    private final MarkItems markItems;
    private final SaveTrialDraft saveDraft;
    private final ReadStatementFile readFile;
    private final SignedIn signedIn;

    TrialResource(
            ReadTrials readTrials,
            ProposeTrial proposeTrial,
            ActInTrial actInTrial,
            HandIn handIn,
            NoteReadings noteReadings,
            MarkItems markItems,
            SaveTrialDraft saveDraft,
            ReadStatementFile readFile,
            SignedIn signedIn) {
        this.readTrials = readTrials;
        this.proposeTrial = proposeTrial;
        this.actInTrial = actInTrial;
        this.handIn = handIn;
        this.noteReadings = noteReadings;
        this.markItems = markItems;
        this.saveDraft = saveDraft;
        this.readFile = readFile;
        this.signedIn = signedIn;
    }

    @GET
    @Path("/trials")
    public Uni<Page<TrialView>> listTrials(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @DefaultValue("20") int limit) {
        return signedIn.person().chain(person -> readTrials.mine(person, cursor, limit));
    }

    @GET
    @Path("/cases/{case}/trial")
    public Uni<Response> readTrial(@PathParam("case") UUID caseId) {
        return signedIn.person()
                .chain(reader -> readTrials.of(new CaseId(caseId), reader))
                .map(Versioned::ok);
    }

    @POST
    @Path("/cases/{case}/trial")
    public Uni<Response> proposeTrial(@PathParam("case") UUID caseId, ProposeTrial.Wish wish) {
        return signedIn.person()
                .chain(person -> proposeTrial.propose(new CaseId(caseId), person, wish))
                .map(Versioned::created);
    }

    @POST
    @Path("/cases/{case}/trial/acts")
    public Uni<Response> actInTrial(
            @PathParam("case") UUID caseId, @HeaderParam("If-Match") @Nullable IfMatch version, TrialActWanted wanted) {
        return signedIn.person()
                .chain(person -> actInTrial.act(new CaseId(caseId), person, wanted, version))
                .map(Versioned::created);
    }

    @POST
    @Path("/cases/{case}/trial/items")
    public Uni<Response> handIn(@PathParam("case") UUID caseId, ItemWanted wanted) {
        return signedIn.person()
                .chain(person -> signedIn.identifiedAt()
                        .chain(identifiedAt -> handIn.item(new CaseId(caseId), person, identifiedAt, wanted)))
                .map(Versioned::created);
    }

    @POST
    @Path("/cases/{case}/trial/readings")
    public Uni<Response> noteReadings(@PathParam("case") UUID caseId, NoteReadings.Shown shown) {
        return signedIn.person()
                .chain(reader -> noteReadings.of(new CaseId(caseId), reader, shown))
                .map(Versioned::created);
    }

    @PUT
    @Path("/cases/{case}/trial/marks")
    public Uni<Response> markItems(@PathParam("case") UUID caseId, NoteReadings.Shown shown) {
        return signedIn.person()
                .chain(reader -> markItems.of(new CaseId(caseId), reader, shown))
                .map(Versioned::ok);
    }

    @PUT
    @Path("/cases/{case}/trial/draft")
    public Uni<DraftText> saveTrialDraft(@PathParam("case") UUID caseId, DraftText draft) {
        return signedIn.person().chain(person -> saveDraft.save(new CaseId(caseId), person, draft));
    }

    @POST
    @Path("/cases/{case}/trial/paper-url")
    @ResponseStatus(201)
    public Uni<ContentUrlView> presignTrialPaper(@PathParam("case") UUID caseId) {
        return signedIn.person().chain(reader -> readTrials.paper(new CaseId(caseId), reader));
    }

    @POST
    @Path("/cases/{case}/trial/items/{item}/files/{upload}/content-url")
    @ResponseStatus(201)
    public Uni<ContentUrlView> presignStatementFile(
            @PathParam("case") UUID caseId, @PathParam("item") UUID item, @PathParam("upload") UUID upload) {
        return signedIn.person()
                .chain(reader -> readFile.address(new CaseId(caseId), new ItemId(item), new UploadId(upload), reader));
    }
}
