package org.yunting.api.cases;

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
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.contract.Page;
import org.yunting.api.contract.Versioned;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.CaseId;

/** Cases, from filing to acceptance or refusal. At {@code /api}, like the other resources below one case: the router looks at one class path only. */
@Path("/api")
@Authenticated
public class CasesResource {
    private final ListCases listCases;
    private final ReadCase readCase;
    private final AskForCorrection askForCorrection;
    private final CorrectFiling correctFiling;
    private final AcceptCase acceptCase;
    private final RefuseCase refuseCase;
    private final CloseCase closeCase;
    private final SignedIn signedIn;

    CasesResource(
            ListCases listCases,
            ReadCase readCase,
            AskForCorrection askForCorrection,
            CorrectFiling correctFiling,
            AcceptCase acceptCase,
            RefuseCase refuseCase,
            CloseCase closeCase,
            SignedIn signedIn) {
        this.listCases = listCases;
        this.readCase = readCase;
        this.askForCorrection = askForCorrection;
        this.correctFiling = correctFiling;
        this.acceptCase = acceptCase;
        this.refuseCase = refuseCase;
        this.closeCase = closeCase;
        this.signedIn = signedIn;
    }

    /** Why a filing is refused. */
    public record Reason(String reason) {}

    @GET
    @Path("/cases")
    public Uni<Page<CaseSummaryView>> listCases(
            @QueryParam("q") @Nullable String words,
            @QueryParam("state") @Nullable String state,
            @QueryParam("workList") boolean workList,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        var wanted = new ListCases.Wanted(words, state, cursor, limit);
        return signedIn.person()
                .chain(reader -> workList ? listCases.workList(wanted, reader) : listCases.list(wanted, reader));
    }

    @GET
    @Path("/cases/{case}")
    public Uni<Response> readCase(@PathParam("case") UUID caseId) {
        return signedIn.person()
                .chain(reader -> readCase.read(new CaseId(caseId), reader))
                .map(Versioned::ok);
    }

    @POST
    @Path("/cases/{case}/correction-notice")
    public Uni<Response> askForCorrection(
            @PathParam("case") UUID caseId,
            @HeaderParam("If-Match") @Nullable IfMatch version,
            AskForCorrection.CorrectionNotice notice) {
        return signedIn.person()
                .chain(clerk -> askForCorrection.ask(new CaseId(caseId), notice, clerk, version))
                .map(Versioned::created);
    }

    @POST
    @Path("/cases/{case}/correction")
    public Uni<Response> correctFiling(
            @PathParam("case") UUID caseId,
            @HeaderParam("If-Match") @Nullable IfMatch version,
            CorrectFiling.Correction correction) {
        return signedIn.person()
                .chain(plaintiff -> correctFiling.correct(new CaseId(caseId), correction, plaintiff, version))
                .map(Versioned::created);
    }

    @POST
    @Path("/cases/{case}/acceptance")
    public Uni<Response> acceptCase(
            @PathParam("case") UUID caseId,
            @HeaderParam("If-Match") @Nullable IfMatch version,
            AcceptCase.Decision decision) {
        return signedIn.person()
                .chain(clerk -> acceptCase.accept(new CaseId(caseId), decision, clerk, version))
                .map(Versioned::created);
    }

    @POST
    @Path("/cases/{case}/refusal")
    public Uni<Response> refuseCase(
            @PathParam("case") UUID caseId, @HeaderParam("If-Match") @Nullable IfMatch version, Reason reason) {
        return signedIn.person()
                .chain(clerk -> refuseCase.refuse(new CaseId(caseId), reason.reason(), clerk, version))
                .map(Versioned::created);
    }

    @POST
    @Path("/cases/{case}/closing")
    public Uni<Response> closeCase(
            @PathParam("case") UUID caseId,
            @HeaderParam("If-Match") @Nullable IfMatch version,
            CloseCase.Closing closing) {
        return signedIn.person()
                .chain(judge -> closeCase.close(new CaseId(caseId), closing, judge, version))
                .map(Versioned::created);
    }
}
