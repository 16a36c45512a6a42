package org.yunting.media.colibri2;

import java.net.URI;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Holds any bridge to what recorders need: {@code mvn -pl media -am verify -Dbridge.url=http://127.0.0.1:8080}. It must reach 127.0.0.1 of this machine. */
@EnabledIfSystemProperty(named = "bridge.url", matches = "https?://.+")
class ConnectsByAddressTest extends ConnectsContract {

    @Override
    protected URI bridge() {
        return URI.create(System.getProperty("bridge.url"));
    }
}
