package org.yunting.api.conferencing;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.yunting.media.conference.BridgedConferences;
import org.yunting.media.conference.FocusSettings;

/** Makes the one conference service of this process. */
class ConferencesOnBridges {
    @Produces
    @Singleton
    BridgedConferences conferences(Vertx vertx, BridgePool bridges) {
        return new BridgedConferences(vertx, bridges, FocusSettings.DEFAULT);
    }

    void letGo(@Disposes BridgedConferences conferences) {
        conferences.close();
    }
}
