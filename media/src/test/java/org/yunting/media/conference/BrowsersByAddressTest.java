package org.yunting.media.conference;

import java.net.URI;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Brings three browsers together on any bridge: {@code mvn -pl media -am verify -Dbridge.url=http://127.0.0.1:8080}. */
@EnabledIf("chromiumIsHere")
@EnabledIfSystemProperty(named = "bridge.url", matches = "https?://.+")
class BrowsersByAddressTest extends BrowsersContract {

    @Override
    protected URI bridge() {
        return URI.create(System.getProperty("bridge.url"));
    }
}
