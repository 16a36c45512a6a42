package org.yunting.standalone.servers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * What the house does in Keycloak over its administration API: realms, clients, people, tokens. Every call states a wish ("this person
 * exists") and may be repeated.
 */
public final class KeycloakAdministration {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI keycloak;
    private final String user;
    private final Secret password;
    private final HttpClient http;

    /**
     * A person with an account.
     *
     * @param username to sign in with
     * @param password to sign in with
     * @param givenName as spoken, shown on screens
     * @param familyName as spoken, shown on screens
     * @param locale language of Keycloak's pages for this person
     * @param timeZone IANA zone the person lives in
     * @param roles realm roles, which exist already
     */
    public record Person(
            String username,
            Secret password,
            String givenName,
            String familyName,
            Locale locale,
            String timeZone,
            List<String> roles) {
        public Person {
            roles = List.copyOf(roles);
        }
    }

    /**
     * Administration of a running Keycloak.
     *
     * @param keycloak its address
     * @param user administrator
     * @param password of the administrator
     */
    public KeycloakAdministration(URI keycloak, String user, Secret password) {
        this(
                keycloak,
                user,
                password,
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    }

    private KeycloakAdministration(URI keycloak, String user, Secret password, HttpClient http) {
        this.keycloak = keycloak;
        this.user = user;
        this.password = password;
        this.http = http;
    }

    /** The same administration, trusting a certificate authority of our own. */
    public KeycloakAdministration trusting(SSLContext trust) {
        return new KeycloakAdministration(
                keycloak,
                user,
                password,
                HttpClient.newBuilder()
                        .connectTimeout(PATIENCE)
                        .sslContext(trust)
                        .build());
    }

    /**
     * Imports the realm unless one of that name exists, which is left as it is.
     *
     * @param realm a realm in Keycloak's export format
     */
    public void realmExists(JsonNode realm) {
        Session session = signIn();
        if (session.get("/realms/" + realm.get("realm").textValue()).isEmpty()) {
            session.post("/realms", realm);
        }
    }

    /**
     * Creates the client or brings it to this form.
     *
     * @param realm realm name
     * @param client a client in Keycloak's export format; what it does not name stays as it is
     */
    public void clientIs(String realm, ObjectNode client) {
        Session session = signIn();
        String clients = "/realms/" + realm + "/clients";
        String clientId = client.get("clientId").textValue();
        Optional<JsonNode> found =
                session.get(clients + "?clientId=" + encoded(clientId)).map(list -> list.get(0));
        if (found.isEmpty()) {
            session.post(clients, client);
            return;
        }
        ObjectNode changed = ((ObjectNode) found.get()).deepCopy();
        changed.setAll(client);
        session.put(clients + "/" + found.get().get("id").textValue(), changed);
    }

    /**
     * Creates the person or, where the user name is taken, brings password, names and roles to this form.
     *
     * @return Keycloak's user id, which is the subject of that person's tokens
     */
    public String personExists(String realm, Person person) {
        Session session = signIn();
        String users = "/realms/" + realm + "/users";
        String query = users + "?exact=true&username=" + encoded(person.username());
        ObjectNode wanted = representation(person);
        Optional<JsonNode> found = session.get(query).map(list -> list.get(0));
        if (found.isPresent()) {
            session.put(users + "/" + found.get().get("id").textValue(), wanted);
        } else {
            session.post(users, wanted);
        }
        String id = session.get(query)
                .map(list -> list.get(0).get("id").textValue())
                .orElseThrow();
        ArrayNode roles = JSON.createArrayNode();
        person.roles()
                .forEach(role -> roles.add(session.get("/realms/" + realm + "/roles/" + encoded(role))
                        .orElseThrow()));
        if (!roles.isEmpty()) {
            session.post(users + "/" + id + "/role-mappings/realm", roles);
        }
        return id;
    }

    /**
     * Signs a person in with the direct grant of a client that allows it.
     *
     * @return the access token
     * @throws IllegalStateException when Keycloak refuses
     */
    public String accessToken(String realm, String client, String username, Secret secret) {
        Map<String, String> form = Map.of(
                "grant_type",
                "password",
                "client_id",
                client,
                "username",
                username,
                "password",
                secret.value(),
                "scope",
                "openid");
        HttpRequest request = HttpRequest.newBuilder(at("/realms/" + realm + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))))
                .build();
        HttpResponse<String> answer = exchange(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "Keycloak refused to sign in to " + realm + " with status " + answer.statusCode());
        }
        return parsed(answer.body()).get("access_token").textValue();
    }

    private static ObjectNode representation(Person person) {
        ObjectNode user = JSON.createObjectNode()
                .put("username", person.username())
                .put("enabled", true)
                .put("firstName", person.givenName())
                .put("lastName", person.familyName());
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", person.password().value())
                .put("temporary", false);
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray("locale").add(person.locale().toLanguageTag());
        attributes.putArray("zoneinfo").add(person.timeZone());
        return user;
    }

    /** The administrator's token lives one minute, hence one sign-in per wish. */
    private Session signIn() {
        return new Session(accessToken("master", "admin-cli", user, password));
    }

    private final class Session {
        private final String token;

        Session(String token) {
            this.token = token;
        }

        Optional<JsonNode> get(String path) {
            HttpResponse<String> answer = exchange(to(path).GET().build());
            if (answer.statusCode() == 404) {
                return Optional.empty();
            }
            return Optional.of(parsed(accepted(answer)));
        }

        void post(String path, JsonNode body) {
            accepted(exchange(
                    to(path).POST(BodyPublishers.ofString(body.toString())).build()));
        }

        void put(String path, JsonNode body) {
            accepted(exchange(
                    to(path).PUT(BodyPublishers.ofString(body.toString())).build()));
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(at("/admin" + path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json");
        }

        private String accepted(HttpResponse<String> answer) {
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("Keycloak answered " + answer.statusCode() + " to "
                        + answer.request().method() + " " + answer.uri().getPath() + ": " + answer.body());
            }
            return answer.body();
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CannotStart(
                    "Keycloak does not answer at " + keycloak + " (" + e.getMessage() + "): see its log.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Talking to Keycloak was interrupted.", e);
        }
    }

    private URI at(String path) {
        return URI.create(keycloak + path);
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak answered something that is not JSON", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
