package org.yunting.media.embedded;

import java.net.URI;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Holds any bridge to what viewers need: {@code mvn -pl media -am verify -Dbridge.url=http://127.0.0.1:8080}. */
@EnabledIfSystemProperty(named = "bridge.url", matches = "https?://.+")
class PictureLayersByAddressTest extends PictureLayersContract {
    @Override
    protected URI bridge() {
        return URI.create(System.getProperty("bridge.url"));
    }
}
