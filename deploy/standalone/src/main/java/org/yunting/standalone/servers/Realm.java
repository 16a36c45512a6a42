package org.yunting.standalone.servers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;

/** The realm {@code deploy/keycloak/yunting-realm.json}, and the two clients that differ from place to place. */
public final class Realm {
    /** Name of the realm. */
    public static final String NAME = "yunting";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "yunting-realm.json";

    /** Further off than any test. */
    private static final long ALWAYS_JUST_NOW = 4_102_444_800L;

    private Realm() {}

    /** The realm as the file says, in Keycloak's export format. */
    public static JsonNode asExported() {
        try (InputStream in = Realm.class.getResourceAsStream(FILE)) {
            return JSON.readTree(Objects.requireNonNull(in, FILE + " is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The client of the web pages, allowed to return to this address only.
     *
     * @param court public address of the court, without a slash at the end
     */
    public static ObjectNode webClient(URI court) {
        ObjectNode client = JSON.createObjectNode().put("clientId", "court-web").put("rootUrl", court.toString());
        client.putArray("redirectUris").add(court + "/*");
        client.putArray("webOrigins").add(court.toString());
        return client;
    }

    /**
     * A client for tests and measurements, which trades user name and password for tokens like those of the web pages.
     *
     * @param clientId its name
     * @param accessTokenSeconds how long its access tokens live
     */
    public static ObjectNode testClient(String clientId, int accessTokenSeconds) {
        return testClient(clientId, accessTokenSeconds, ALWAYS_JUST_NOW);
    }

    /**
     * The same for people who showed who they are at a certain time; a trade of user name and password tells none by itself.
     *
     * @param identifiedAt in seconds of the epoch
     */
    static ObjectNode testClient(String clientId, int accessTokenSeconds, long identifiedAt) {
        ObjectNode client = JSON.createObjectNode()
                .put("clientId", clientId)
                .put("publicClient", true)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true)
                .put("fullScopeAllowed", true);
        client.putObject("attributes").put("access.token.lifespan", Integer.toString(accessTokenSeconds));
        ArrayNode mappers = asExported().at("/clients/0/protocolMappers").deepCopy();
        mappers.addObject()
                .put("name", "auth_time")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-hardcoded-claim-mapper")
                .putObject("config")
                .put("claim.name", "auth_time")
                .put("claim.value", Long.toString(identifiedAt))
                .put("jsonType.label", "long")
                .put("access.token.claim", "true");
        client.set("protocolMappers", mappers);
        return client;
    }
}
