package org.yunting.api.timeline;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.SignedIn;
import org.yunting.api.ledger.ReceiptSheet;
import org.yunting.api.ledger.ReceiptView;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.ExhibitId;

/** Receipts, by which people check without the court that nothing was changed. */
@Path("/api")
@Authenticated
public class ReceiptResource {
    private static final String PDF = "application/pdf";

    private final ReadReceipt readReceipt;
    private final ReceiptSheet sheet;
    private final SignedIn signedIn;

    ReceiptResource(ReadReceipt readReceipt, ReceiptSheet sheet, SignedIn signedIn) {
        this.readReceipt = readReceipt;
        this.sheet = sheet;
        this.signedIn = signedIn;
    }

    @GET
    @Path("cases/{case}/receipt")
    public Uni<ReceiptView> readFilingReceipt(@PathParam("case") UUID caseId) {
        return signedIn.person().chain(reader -> readReceipt.ofFiling(new CaseId(caseId), reader));
    }

    @GET
    @Path("cases/{case}/timeline/{entry}/receipt")
    public Uni<ReceiptView> readEntryReceipt(@PathParam("case") UUID caseId, @PathParam("entry") UUID entry) {
        return signedIn.person().chain(reader -> readReceipt.ofEntry(new CaseId(caseId), entry, reader));
    }

    @GET
    @Path("exhibits/{exhibit}/receipt")
    public Uni<ReceiptView> readExhibitReceipt(@PathParam("exhibit") UUID exhibit) {
        return signedIn.person().chain(reader -> readReceipt.ofExhibit(new ExhibitId(exhibit), reader));
    }

    @GET
    @Path("cases/{case}/receipt.pdf")
    public Uni<Response> printFilingReceipt(@PathParam("case") UUID caseId) {
        return printed(reader -> readReceipt.ofFiling(new CaseId(caseId), reader));
    }

    @GET
    @Path("cases/{case}/timeline/{entry}/receipt.pdf")
    public Uni<Response> printEntryReceipt(@PathParam("case") UUID caseId, @PathParam("entry") UUID entry) {
        return printed(reader -> readReceipt.ofEntry(new CaseId(caseId), entry, reader));
    }

    @GET
    @Path("exhibits/{exhibit}/receipt.pdf")
    public Uni<Response> printExhibitReceipt(@PathParam("exhibit") UUID exhibit) {
        return printed(reader -> readReceipt.ofExhibit(new ExhibitId(exhibit), reader));
    }

    /** A page for whoever asks for this address, whatever forms they say they take. */
    private Uni<Response> printed(Function<Person, Uni<ReceiptView>> receipt) {
        return signedIn.person()
                .chain(reader -> receipt.apply(reader).chain(found -> sheet.of(found, reader.language())))
                .map(page -> Response.ok(page, PDF).build());
    }
}
