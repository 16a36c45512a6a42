package org.yunting.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yunting.standalone.servers.Secret;
import org.yunting.standalone.servers.SecretsFile;
import org.yunting.standalone.servers.ServerCertificate;

/** The configuration of court-api, which reads it from its environment: secrets do not show in the list of processes there. */
final class CourtEnvironment {
    private final Map<String, String> variables = new HashMap<>();
    private final List<String> javaOptions = new ArrayList<>();

    /** No proxy stands before a standalone court, so what a client says about forwarding is not believed. */
    void listens(int port, URI publicAddress, Optional<ServerCertificate> certificate) {
        variables.put("COURT_PUBLIC_URL", publicAddress.toString());
        variables.put("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "false");
        if (certificate.isEmpty()) {
            variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
            variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
            return;
        }
        variables.put("QUARKUS_HTTP_HOST", "0.0.0.0");
        variables.put("QUARKUS_HTTP_SSL_PORT", Integer.toString(port));
        variables.put("QUARKUS_HTTP_INSECURE_REQUESTS", "disabled");
        variables.put(
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE",
                certificate.get().keyStore().toString());
        variables.put("QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE_TYPE", "PKCS12");
        variables.put(
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_PASSWORD",
                certificate.get().password().value());
    }

    void database(String jdbc, String reactive, Secret password) {
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", jdbc);
        variables.put("QUARKUS_DATASOURCE_REACTIVE_URL", reactive);
        variables.put("QUARKUS_DATASOURCE_USERNAME", "court");
        variables.put("QUARKUS_DATASOURCE_PASSWORD", password.value());
    }

    void identity(URI realm) {
        variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", realm.toString());
    }

    void objects(URI endpoint, String bucket, Secret secretKey) {
        variables.put("COURT_STORAGE_ENDPOINT", endpoint.toString());
        variables.put("COURT_STORAGE_PUBLIC_ENDPOINT", endpoint.toString());
        variables.put("COURT_STORAGE_ACCESS_KEY", bucket);
        variables.put("COURT_STORAGE_SECRET_KEY", secretKey.value());
        variables.put("COURT_STORAGE_BUCKET", bucket);
    }

    void signs(SecretsFile secrets) {
        variables.put("COURT_LEDGER_KEY", secrets.ledgerKey().value());
        variables.put("COURT_TIME_STAMPS_KEY", secrets.timeStampKey().value());
        variables.put("COURT_SEAL_KEY", secrets.sealKey().value());
    }

    void bridges(List<URI> colibri) {
        variables.put(
                "COURT_CONFERENCING_BRIDGES",
                colibri.stream().map(URI::toString).collect(Collectors.joining(",")));
    }

    void outbox(Path folder) {
        variables.put("COURT_MESSAGES_OUTBOX_FOLDER", folder.toString());
    }

    void also(Map<String, String> settings) {
        variables.putAll(settings);
    }

    void demo(Path accounts) {
        variables.put("COURT_DEMO", "true");
        variables.put("COURT_DEMO_CLOCK", "true");
        variables.put("COURT_DEMO_ACCOUNTS", accounts.toString());
    }

    /** Makes Java's own TLS clients, those to Keycloak and the object store, trust the local authority. */
    void trusts(Path trustStore, Secret password) {
        javaOptions.add("-Djavax.net.ssl.trustStore=" + trustStore);
        javaOptions.add("-Djavax.net.ssl.trustStoreType=PKCS12");
        javaOptions.add("-Djavax.net.ssl.trustStorePassword=" + password.value());
    }

    Map<String, String> variables() {
        return Map.copyOf(variables);
    }

    List<String> javaOptions() {
        return List.copyOf(javaOptions);
    }
}
