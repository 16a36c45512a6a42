package org.yunting.api.consent;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.api.problem.Refusals;
import org.yunting.law.consent.NoticeVersion;
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
            @PathParam("stage") String stage,
            @QueryParam("language") @Nullable String language,
            @QueryParam("version") @Nullable String version) {
        var shown = version == null ? notices.inForce() : new NoticeVersion(version);
        var wanted = Objects.requireNonNullElse(language, ConsentNotices.COURT_LANGUAGE);
        return Refusals.found(notices.notice(shown, Keys.constant(Stage.class, stage), wanted));
    }
}
