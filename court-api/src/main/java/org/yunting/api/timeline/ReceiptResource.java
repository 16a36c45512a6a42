package org.yunting.api.timeline;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.yunting.api.identity.SignedIn;
import org.yunting.api.ledger.ReceiptView;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.ExhibitId;

/** Receipts, by which people check without the court that nothing was changed. */
@Path("/api")
@Authenticated
public class ReceiptResource {
    private final ReadReceipt readReceipt;
    private final SignedIn signedIn;

    ReceiptResource(ReadReceipt readReceipt, SignedIn signedIn) {
        this.readReceipt = readReceipt;
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
}
