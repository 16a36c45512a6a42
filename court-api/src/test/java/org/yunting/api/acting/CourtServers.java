package org.yunting.api.acting;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.yunting.standalone.servers.TestStack;

/** Real PostgreSQL, Keycloak and object store under the court that a test starts. They end with the JVM. */
public final class CourtServers implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(TestStack.shared().courtSettings());
        settings.put("court.demo.clock", "true");
        // Pages in tests are silent where a browser would give signs of life; when that is a lost line, DoorwayTest
        // says.
        settings.put("court.room.silence-max", "60s");
        settings.put("court.messages.outbox-folder", "target/outbox");
        return settings;
    }

    @Override
    public void stop() {
        // the servers are shared by all tests of this JVM and end with it
    }
}
