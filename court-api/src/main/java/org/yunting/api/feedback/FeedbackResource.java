package org.yunting.api.feedback;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.HearingId;

/** What people say of a hearing. */
@Path("/api/hearings/{hearing}/feedback")
@Authenticated
public class FeedbackResource {
    private final GiveFeedback giveFeedback;
    private final ReadFeedback readFeedback;
    private final SignedIn signedIn;

    FeedbackResource(GiveFeedback giveFeedback, ReadFeedback readFeedback, SignedIn signedIn) {
        this.giveFeedback = giveFeedback;
        this.readFeedback = readFeedback;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<FeedbackView> readFeedback(@PathParam("hearing") UUID hearing) {
        return signedIn.person().chain(reader -> readFeedback.read(new HearingId(hearing), reader));
    }

    @POST
    public Uni<Void> giveFeedback(@PathParam("hearing") UUID hearing, FeedbackWanted wanted) {
        return signedIn.person().chain(person -> giveFeedback.give(new HearingId(hearing), person, wanted));
    }
}
