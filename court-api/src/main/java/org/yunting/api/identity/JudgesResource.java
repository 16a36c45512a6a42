package org.yunting.api.identity;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The judges a clerk can put a case before. */
@Path("/api/judges")
@Authenticated
public class JudgesResource {
    private final SignedIn signedIn;
    private final Persons persons;

    JudgesResource(SignedIn signedIn, Persons persons) {
        this.signedIn = signedIn;
        this.persons = persons;
    }

    /** The judges, by name. */
    public record Judges(List<PersonView> items) {}

    @GET
    public Uni<Judges> listJudges() {
        return signedIn.as(Office.CLERK)
                .chain(() -> persons.holding(Office.JUDGE))
                .map(judges -> new Judges(judges.stream().map(PersonView::of).toList()));
    }
}
