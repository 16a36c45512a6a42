package org.yunting.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yunting.standalone.servers.CannotStart;
import org.yunting.standalone.servers.Secret;
import org.yunting.standalone.servers.ServerPrograms;

/** The JDK's own {@code keytool}; the JDK offers no other public way to sign a certificate. The password goes by environment. */
final class Keytool {
    private static final String VARIABLE = "STORE_PASSWORD";

    private final Secret password;

    Keytool(Secret password) {
        this.password = password;
    }

    /** Makes an elliptic key and its certificate under an alias in a store; {@code options} say who signs and what for. */
    void makeKey(Path store, String alias, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("-genkeypair", "-alias", alias));
        arguments.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        arguments.addAll(options);
        on(store, arguments);
    }

    /** Writes the certificate under an alias as PEM. */
    void exportCertificate(Path store, String alias, Path file) {
        on(store, List.of("-exportcert", "-rfc", "-alias", alias, "-file", file.toString()));
    }

    /** Copies one key with its chain to a store of its own, with the same password. */
    void copyKey(Path from, String alias, Path to) {
        run(List.of(
                "-importkeystore",
                "-srckeystore",
                from.toString(),
                "-srcstorepass:env",
                VARIABLE,
                "-srcalias",
                alias,
                "-destkeystore",
                to.toString(),
                "-deststoretype",
                "PKCS12",
                "-deststorepass:env",
                VARIABLE));
    }

    private void on(Path store, List<String> arguments) {
        List<String> complete = new ArrayList<>(arguments);
        complete.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass:env", VARIABLE));
        run(complete);
    }

    private void run(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(ServerPrograms.java().resolveSibling("keytool").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(VARIABLE, password.value());
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new CannotStart("The certificate for TLS cannot be made (" + output.strip()
                        + "): check that the JDK is complete.");
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The JDK has no keytool, which makes the certificate for TLS: install a complete JDK.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Making the certificate was interrupted.", e);
        }
    }
}
