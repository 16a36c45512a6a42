package org.yunting.api.acting;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.yunting.law.ledger.SigningKey;
import org.yunting.law.ledger.VerifierKey;
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
        settings.putAll(asWitness(Objects.requireNonNull(settings.get("court.ledger.key"))));
        return settings;
    }

    /**
     * The court is a witness: of its own ledger, and of another one that a test holds the key of. Its own ledger has a witness that never answers, whom a
     * test may stand in for.
     */
    private static Map<String, String> asWitness(String ledgerKey) {
        var other = Ed25519Pair.fresh();
        return Map.of(
                "court.ledger.witnesses.silent.key",
                SigningKey.of("silent.example/witness", VerifierKey.Kind.COSIGNATURE, Ed25519Pair.fresh())
                        .verifier()
                        .toString(),
                "court.ledger.witnesses.silent.url",
                "http://localhost:1/",
                "court.ledger.witness-key",
                Ed25519Pair.fresh(),
                "court.ledger.witnessed-logs.own",
                SigningKey.of("yunting/浙1121", VerifierKey.Kind.NOTE, ledgerKey)
                        .verifier()
                        .toString(),
                "court.ledger.witnessed-logs.other",
                SigningKey.of("court.example/ledger", VerifierKey.Kind.NOTE, other)
                        .verifier()
                        .toString(),
                "test.other-ledger-key",
                other);
    }

    @Override
    public void stop() {
        // the servers are shared by all tests of this JVM and end with it
    }
}
