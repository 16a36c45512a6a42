package org.yunting.api.feedback;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** The same for those without an account, by their pass, which travels in the body, so that it stands in no address. */
@Path("/api/feedback")
@PermitAll
public class PassFeedbackResource {
    private final GiveFeedback giveFeedback;

    PassFeedbackResource(GiveFeedback giveFeedback) {
        this.giveFeedback = giveFeedback;
    }

    /** What somebody without an account says. */
    public record FeedbackByPass(
            String pass,
            String heard,
            String understood,
            String respected,
            @Nullable String text) {
        FeedbackWanted wanted() {
            return new FeedbackWanted(heard, understood, respected, text);
        }

        /** Without the pass and the text. */
        @Override
        public String toString() {
            return "FeedbackByPass[…]";
        }
    }

    @POST
    public Uni<Void> giveFeedbackByPass(FeedbackByPass wanted) {
        return giveFeedback.giveByPass(wanted.pass(), wanted.wanted());
    }
}
