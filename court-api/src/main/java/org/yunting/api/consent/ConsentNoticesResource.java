package org.yunting.api.consent;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.law.consent.Stage;

/** What must be read before choosing. */
@Path("/api/consent-notices/{stage}")
@Authenticated
public class ConsentNoticesResource {
    private final ConsentNotices notices;

    ConsentNoticesResource(ConsentNotices notices) {
        this.notices = notices;
    }

    @GET
    public ConsentNotices.NoticeView readConsentNotice(
            @PathParam("stage") String stage, @QueryParam("language") @Nullable String language) {
        var wanted = Objects.requireNonNullElse(language, ConsentNotices.COURT_LANGUAGE);
        return notices.notice(Keys.constant(Stage.class, stage), wanted);
    }
}
