package org.yunting.media.colibri2;

import java.net.URI;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Holds any bridge to the contract: {@code mvn -pl media -am verify -Dbridge.url=http://127.0.0.1:8080}. */
@EnabledIfSystemProperty(named = "bridge.url", matches = "https?://.+")
class BridgeByAddressTest extends Colibri2BridgeContract {

    @Override
    protected URI bridge() {
        return URI.create(System.getProperty("bridge.url"));
    }
}
