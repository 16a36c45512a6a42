package org.yunting.api.consent;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.yunting.api.database.Keys;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.CaseId;

/** Consent in a case. */
@Path("/api/cases/{case}/consents")
@Authenticated
public class ConsentsResource {
    private final ReadConsents readConsents;
    private final DecideConsent decideConsent;
    private final RuleOnWithdrawal ruleOnWithdrawal;
    private final SignedIn signedIn;

    ConsentsResource(
            ReadConsents readConsents,
            DecideConsent decideConsent,
            RuleOnWithdrawal ruleOnWithdrawal,
            SignedIn signedIn) {
        this.readConsents = readConsents;
        this.decideConsent = decideConsent;
        this.ruleOnWithdrawal = ruleOnWithdrawal;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<ConsentBoard> listConsents(@PathParam("case") UUID caseId) {
        return signedIn.person().chain(reader -> readConsents.board(new CaseId(caseId), reader));
    }

    @PUT
    @Path("/{stage}")
    public Uni<ConsentBoard> decideConsent(
            @PathParam("case") UUID caseId, @PathParam("stage") String stage, ConsentDecision decision) {
        var choice = new DecideConsent.Choice(new CaseId(caseId), Keys.constant(Stage.class, stage), decision);
        return signedIn.person().chain(person -> decideConsent.decide(choice, person));
    }

    @GET
    @Path("/history")
    public Uni<ConsentHistory> readConsentHistory(@PathParam("case") UUID caseId) {
        return signedIn.person().chain(reader -> readConsents.history(new CaseId(caseId), reader));
    }

    @POST
    @Path("/{stage}/ruling")
    public Uni<ConsentBoard> ruleOnWithdrawal(
            @PathParam("case") UUID caseId, @PathParam("stage") String stage, WithdrawalRuling ruling) {
        var wanted = new RuleOnWithdrawal.Wanted(new CaseId(caseId), Keys.constant(Stage.class, stage), ruling);
        return signedIn.person().chain(judge -> ruleOnWithdrawal.rule(wanted, judge));
    }
}
