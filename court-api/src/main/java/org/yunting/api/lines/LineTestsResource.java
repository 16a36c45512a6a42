package org.yunting.api.lines;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.yunting.api.identity.SignedIn;
import org.yunting.api.lines.LineTestView.LineTestList;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** How the lines of a hearing's people were tested beforehand. */
@Path("/api/hearings/{hearing}/line-tests")
@Authenticated
public class LineTestsResource {
    private final ReadLineTests readLineTests;
    private final SettleLineTest settleLineTest;
    private final SignedIn signedIn;

    LineTestsResource(ReadLineTests readLineTests, SettleLineTest settleLineTest, SignedIn signedIn) {
        this.readLineTests = readLineTests;
        this.settleLineTest = settleLineTest;
        this.signedIn = signedIn;
    }

    /** What was done about a poor line. */
    public record Note(String note) {}

    @GET
    public Uni<LineTestList> listLineTests(@PathParam("hearing") UUID hearing) {
        return signedIn.person().chain(reader -> readLineTests.of(new HearingId(hearing), reader));
    }

    @POST
    @Path("/{person}/settlement")
    public Uni<Void> settleLineTest(@PathParam("hearing") UUID hearing, @PathParam("person") UUID person, Note note) {
        return signedIn.person()
                .chain(clerk ->
                        settleLineTest.settle(new HearingId(hearing), new PersonId(person), clerk, note.note()));
    }
}
