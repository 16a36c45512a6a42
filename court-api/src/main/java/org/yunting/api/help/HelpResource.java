package org.yunting.api.help;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Technical help in a hearing. */
@Path("/api/hearings/{hearing}/help")
@Authenticated
public class HelpResource {
    private final ReadHelp readHelp;
    private final WriteHelp writeHelp;
    private final SignedIn signedIn;

    HelpResource(ReadHelp readHelp, WriteHelp writeHelp, SignedIn signedIn) {
        this.readHelp = readHelp;
        this.writeHelp = writeHelp;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<HelpView> readHelp(@PathParam("hearing") UUID hearing) {
        return signedIn.person().chain(reader -> readHelp.read(new HearingId(hearing), reader));
    }

    @POST
    public Uni<Void> askForHelp(@PathParam("hearing") UUID hearing, HelpLineWanted wanted) {
        return signedIn.person().chain(person -> writeHelp.ask(new HearingId(hearing), person, wanted));
    }

    @POST
    @Path("/{person}")
    public Uni<Void> answerForHelp(
            @PathParam("hearing") UUID hearing, @PathParam("person") UUID asked, HelpLineWanted wanted) {
        return signedIn.person()
                .chain(clerk -> writeHelp.answer(new HearingId(hearing), new PersonId(asked), clerk, wanted));
    }
}
