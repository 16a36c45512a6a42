package org.yunting.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakServerTest {
    private static final ServerPrograms PROGRAMS = ServerPrograms.ofThisProject();
    private static final URI COURT = URI.create("http://localhost:8080");
    private static final KeycloakAdministration.Person JUDGE = new KeycloakAdministration.Person(
            "judge",
            Secret.generateForTyping(),
            "敏",
            "周",
            Locale.SIMPLIFIED_CHINESE,
            "Asia/Shanghai",
            List.of("judge"));

    @TempDir
    private Path folder;

    private final List<Integer> ports = Ports.free(3);
    private final Secret storePassword = Secret.generate();
    private final Secret superuserPassword = Secret.generate();
    private final Secret adminPassword = Secret.generate();

    @Test
    void people_and_rules_of_signing_in_survive_kill_9_of_the_server() throws Exception {
        try (PostgresServer postgres = startPostgres()) {
            String id;
            try (KeycloakServer keycloak = start(postgres)) {
                KeycloakAdministration administration = keycloak.administration();
                administration.realmExists(Realm.asExported());
                administration.clientIs(Realm.NAME, Realm.webClient(COURT));
                administration.clientIs(Realm.NAME, Realm.testClient("court-test", 300));
                id = administration.personExists(Realm.NAME, JUDGE);
                keycloak.process().kill();
            }
            try (KeycloakServer again = start(postgres)) {
                KeycloakAdministration administration = again.administration();

                assertThat(administration.personExists(Realm.NAME, JUDGE)).isEqualTo(id);
                assertThat(administration.accessToken(Realm.NAME, "court-test", "judge", JUDGE.password()))
                        .isNotEmpty();
                assertThatThrownBy(
                                () -> administration.accessToken(Realm.NAME, "court-test", "judge", Secret.generate()))
                        .hasMessageContaining("refused");
                assertThatThrownBy(() -> administration.accessToken(Realm.NAME, "court-web", "judge", JUDGE.password()))
                        .as("the web pages' client takes no passwords")
                        .hasMessageContaining("refused");
                asksForPkceAndKnowsTheWayBack(again.address());
                discoveryNames(again.address());
            }
        }
    }

    private static void asksForPkceAndKnowsTheWayBack(URI keycloak) throws Exception {
        String page = keycloak
                + "/realms/yunting/protocol/openid-connect/auth?client_id=court-web&response_type=code&scope=openid";
        String pkce = "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

        HttpResponse<String> loginPage = get(page + pkce + "&redirect_uri=http://localhost:8080/");
        assertThat(loginPage.statusCode()).isEqualTo(200);
        assertThat(loginPage.body())
                .contains("kc-form-login")
                .contains("lang=\"zh-CN\"")
                .contains("registration");

        assertThat(get(page + "&redirect_uri=http://localhost:8080/")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .as("without PKCE there is no sign-in")
                .contains("error=invalid_request");
        assertThat(get(page + pkce + "&redirect_uri=http://elsewhere.example/").statusCode())
                .isEqualTo(400);
    }

    private static void discoveryNames(URI keycloak) throws Exception {
        JsonNode discovery = new ObjectMapper()
                .readTree(get(keycloak + "/realms/yunting/.well-known/openid-configuration")
                        .body());
        assertThat(discovery.get("issuer").textValue()).isEqualTo(keycloak + "/realms/yunting");
    }

    private PostgresServer startPostgres() {
        return PostgresServer.start(
                PROGRAMS,
                new PostgresServer.Options(
                        folder.resolve("postgres"),
                        ports.get(0),
                        superuserPassword,
                        List.of(new PostgresServer.Database("keycloak", storePassword))));
    }

    private KeycloakServer start(PostgresServer postgres) {
        return KeycloakServer.start(
                PROGRAMS,
                new KeycloakServer.Options(
                        folder.resolve("keycloak"),
                        URI.create("http://localhost:" + ports.get(1)),
                        ports.get(2),
                        new KeycloakServer.Store(postgres.jdbcUrl("keycloak"), "keycloak", storePassword),
                        adminPassword,
                        Optional.empty()));
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
