package org.yunting.api.help;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** The same for those without an account, by their pass, in the one hearing it is for. It travels in the body, so that it stands in no address. */
@Path("/api/help")
@PermitAll
public class PassHelpResource {
    private final ReadHelp readHelp;
    private final WriteHelp writeHelp;

    PassHelpResource(ReadHelp readHelp, WriteHelp writeHelp) {
        this.readHelp = readHelp;
        this.writeHelp = writeHelp;
    }

    /** A pass as the device keeps it. */
    public record HelpPass(String pass) {
        /** Without the pass. */
        @Override
        public String toString() {
            return "HelpPass[…]";
        }
    }

    /** A line of somebody without an account. */
    public record HelpLineByPass(String pass, UUID id, String text) {
        /** Without the pass and the text. */
        @Override
        public String toString() {
            return "HelpLineByPass[" + id + "]";
        }
    }

    @POST
    @Path("/reading")
    public Uni<HelpView> readHelpByPass(HelpPass shown) {
        return readHelp.readByPass(shown.pass());
    }

    @POST
    public Uni<Void> askForHelpByPass(HelpLineByPass wanted) {
        return writeHelp.askByPass(wanted.pass(), new HelpLineWanted(wanted.id(), wanted.text()));
    }
}
