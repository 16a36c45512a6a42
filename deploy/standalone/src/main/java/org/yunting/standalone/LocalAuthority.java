package org.yunting.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.yunting.standalone.servers.CannotStart;
import org.yunting.standalone.servers.PrivateFiles;
import org.yunting.standalone.servers.Secret;
import org.yunting.standalone.servers.ServerCertificate;

/**
 * A certificate authority of this installation alone, and the certificate it gives to the servers. Browsers give a page camera and microphone
 * only over TLS; on a LAN no public authority can vouch for the name.
 */
final class LocalAuthority {
    /** No secret: the trust store holds one public certificate, and Java wants some password. */
    static final Secret TRUST_STORE_PASSWORD = new Secret("no-secret");

    /** Phones refuse certificates that live longer than about two years. */
    private static final int SERVER_DAYS = 397;

    private static final int AUTHORITY_DAYS = 3650;
    private static final Duration RENEWED_AFTER = Duration.ofDays(300);
    private static final String ALIAS = "authority";

    private final Path folder;
    private final Secret password;
    private final Keytool keytool;

    LocalAuthority(Path folder, Secret password) {
        this.folder = folder;
        this.password = password;
        this.keytool = new Keytool(password);
    }

    /**
     * The certificate for the servers, made anew when there is none for this host or it grows old.
     *
     * @param host name or IPv4 address under which phones reach this machine
     */
    ServerCertificate certificateFor(String host) {
        Path authority = folder.resolve("authority.p12");
        if (!Files.exists(authority) || !Files.exists(certificate())) {
            found(authority, host);
        }
        Path server = folder.resolve("server-" + host + ".p12");
        if (!isFresh(server)) {
            issue(authority, host, server);
        }
        return new ServerCertificate(server, password);
    }

    /** The authority's certificate in PEM form, for people to trust. */
    Path certificate() {
        return folder.resolve("yunting-authority.crt");
    }

    /** A key store that holds the authority's certificate only, for Java programs; its password is {@link #TRUST_STORE_PASSWORD}. */
    Path trustStore() {
        Path file = folder.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trusted().store(out, TRUST_STORE_PASSWORD.value().toCharArray());
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    /** For our own requests to the servers. */
    SSLContext trust() {
        try {
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    /** SHA-256 of the authority's certificate in the form phones show it. */
    String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(readCertificate().getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    private void found(Path authority, String host) {
        PrivateFiles.delete(authority);
        keytool.makeKey(
                authority,
                ALIAS,
                List.of(
                        "-dname",
                        "CN=Yunting authority of " + host,
                        "-validity",
                        Integer.toString(AUTHORITY_DAYS),
                        "-ext",
                        "bc:critical=ca:true,pathlen:0",
                        "-ext",
                        "ku:critical=keyCertSign,cRLSign"));
        PrivateFiles.makePrivate(authority);
        keytool.exportCertificate(authority, ALIAS, certificate());
    }

    private void issue(Path authority, String host, Path server) {
        String kind = host.matches("[0-9.]+") ? "ip:" : "dns:";
        // keytool signs within one store only, so the key is made in a copy; servers get a store with their one key, of
        // which they take the
        // first they find.
        Path workshop = folder.resolve("workshop.p12");
        PrivateFiles.delete(server);
        PrivateFiles.delete(workshop);
        try {
            Files.copy(authority, workshop);
            keytool.makeKey(
                    workshop,
                    "server",
                    List.of(
                            "-signer",
                            ALIAS,
                            "-dname",
                            "CN=" + host,
                            "-validity",
                            Integer.toString(SERVER_DAYS),
                            "-ext",
                            "san=" + kind + host + ",dns:localhost,ip:127.0.0.1",
                            "-ext",
                            "eku=serverAuth",
                            "-ext",
                            "ku:critical=digitalSignature"));
            keytool.copyKey(workshop, "server", server);
            PrivateFiles.makePrivate(server);
        } catch (IOException e) {
            throw unreadable(e);
        } finally {
            PrivateFiles.delete(workshop);
        }
    }

    private KeyStore trusted() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry(ALIAS, readCertificate());
        return store;
    }

    private Certificate readCertificate() throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(certificate())) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static boolean isFresh(Path server) {
        try {
            return Files.exists(server)
                    && Files.getLastModifiedTime(server)
                            .toInstant()
                            .isAfter(Instant.now().minus(RENEWED_AFTER));
        } catch (IOException unknown) {
            return false;
        }
    }

    private CannotStart unreadable(Exception cause) {
        return new CannotStart(
                "The keys for TLS in " + folder + " cannot be read or written (" + cause.getMessage()
                        + "): delete that folder, and phones trust the new authority once more.",
                cause);
    }
}
