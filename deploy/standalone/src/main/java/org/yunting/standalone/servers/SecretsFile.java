package org.yunting.standalone.servers;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Generated secrets, kept under names in a file of mode 600. A secret is generated when it is first asked for and never changes. */
public final class SecretsFile {
    private final Path file;
    private final Map<String, Secret> secrets = new TreeMap<>();

    private SecretsFile(Path file) {
        this.file = file;
    }

    /**
     * Opens the file, which need not exist yet; its folder must.
     *
     * @throws CannotStart when it exists and cannot be read
     */
    public static SecretsFile at(Path file) {
        SecretsFile secrets = new SecretsFile(file);
        if (Files.exists(file)) {
            secrets.read();
        }
        return secrets;
    }

    /** The secret of this name. */
    public Secret of(String name) {
        return of(name, Secret::generate);
    }

    /** The secret of this name, which people will have to type. */
    public Secret forTyping(String name) {
        return of(name, Secret::generateForTyping);
    }

    /** The key that signs the ledger. */
    public Secret ledgerKey() {
        return of("ledger-key", Secret::generateLedgerKey);
    }

    /** The key of the court's own time stamps. */
    public Secret timeStampKey() {
        return of("time-stamp-key", Secret::generateSigningKey);
    }

    /** The key that seals the court's papers. */
    public Secret sealKey() {
        return of("seal-key", Secret::generateSigningKey);
    }

    private synchronized Secret of(String name, Supplier<Secret> generate) {
        Secret known = secrets.get(name);
        if (known != null) {
            return known;
        }
        Secret fresh = generate.get();
        secrets.put(name, fresh);
        PrivateFiles.write(file, text());
        return fresh;
    }

    private void read() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(
                    "The secrets in " + file
                            + " cannot be read: restore the file from a copy, or run ./court reset to begin anew.",
                    e);
        }
        properties.stringPropertyNames().forEach(name -> secrets.put(name, new Secret(properties.getProperty(name))));
    }

    private String text() {
        return secrets.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().value() + "\n")
                .collect(Collectors.joining());
    }
}
