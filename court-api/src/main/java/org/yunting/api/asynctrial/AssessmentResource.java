package org.yunting.api.asynctrial;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.asynctrial.eligibility.RuleSet;
import org.yunting.law.asynctrial.eligibility.RuleSets;
import org.yunting.law.kernel.CaseId;

/** What the rules answer: for a case, and for any facts somebody supposes. The second tells the law, and nothing about any case. */
@Path("/api")
@Authenticated
public class AssessmentResource {
    private final SignedIn signedIn;
    private final AssessCase assessCase;

    AssessmentResource(SignedIn signedIn, AssessCase assessCase) {
        this.signedIn = signedIn;
        this.assessCase = assessCase;
    }

    /** The rule sets the court knows. */
    record RuleSetList(List<RuleSetView> items) {}

    record RuleSetView(String key, LocalDate from, @Nullable LocalDate until) {
        static RuleSetView of(RuleSet rules) {
            return new RuleSetView(rules.key(), rules.from(), rules.until());
        }
    }

    @GET
    @Path("/trial-rules")
    public RuleSetList listTrialRules() {
        return new RuleSetList(RuleSets.all().stream().map(RuleSetView::of).toList());
    }

    @POST
    @Path("/trial-assessments")
    public AssessmentView assessSupposition(Supposition supposed) {
        return AssessmentView.of(supposed);
    }

    @GET
    @Path("/cases/{case}/trial/assessment")
    public Uni<AssessmentView> assessCase(@PathParam("case") UUID caseId) {
        return signedIn.person().chain(reader -> assessCase.assess(new CaseId(caseId), reader));
    }
}
