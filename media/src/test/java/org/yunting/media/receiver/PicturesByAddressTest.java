package org.yunting.media.receiver;

import java.net.URI;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Holds any bridge to what the recorder of pictures needs: {@code mvn -pl media -am verify -Dbridge.url=http://127.0.0.1:8080}. */
@EnabledIfSystemProperty(named = "bridge.url", matches = "https?://.+")
class PicturesByAddressTest extends PicturesOfABrowserContract {
    @Override
    protected URI bridge() {
        return URI.create(System.getProperty("bridge.url"));
    }
}
