package org.yunting.api.timestamps;

import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses the authority by configuration alone. */
@Singleton
class TimeStampAuthorities {
    @Produces
    @Singleton
    TimeStampAuthority chosen(TimeStampSettings settings, Vertx vertx) {
        if (settings.url().isPresent()) {
            return new RemoteTimeStampAuthority(settings.url().get(), settings.patience(), vertx.createHttpClient());
        }
        var key = settings.key()
                .orElseThrow(() -> new IllegalStateException(
                        "court.time-stamps needs the url of an authority or the key of the court's own"));
        return OwnTimeStampAuthority.withKey(key);
    }
}
