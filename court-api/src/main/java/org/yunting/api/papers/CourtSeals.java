package org.yunting.api.papers;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.yunting.api.certificates.OwnCertificate;
import org.yunting.api.court.CourtParticulars;

/** Chooses the seal by configuration alone. */
@Singleton
class CourtSeals {
    @Produces
    @Singleton
    CourtSeal chosen(SealSettings settings, CourtParticulars court) {
        return settings.keyStore()
                .map(file -> issued(file, settings.keyStorePassword().orElse("").toCharArray()))
                .orElseGet(() -> own(settings, court));
    }

    private static CourtSeal own(SealSettings settings, CourtParticulars court) {
        var key = settings.key()
                .orElseThrow(() -> new IllegalStateException(
                        "court.seal needs a key-store with an issued certificate or the key of the court's own seal"));
        var name = new X500NameBuilder()
                .addRDN(BCStyle.O, court.name().get("zh-Hans"))
                .addRDN(BCStyle.CN, "Seal of the court " + court.code())
                .build();
        var own = OwnCertificate.of(key, name, OwnCertificate.Purpose.DOCUMENTS);
        return new CourtSeal(own.key(), List.of(own.certificate()));
    }

    private static CourtSeal issued(Path file, char[] password) {
        try (var stream = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(stream, password);
            for (var alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    var chain = Arrays.stream(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toList();
                    return new CourtSeal(key, chain);
                }
            }
            throw new IllegalStateException("court.seal.key-store holds no private key: " + file);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("court.seal.key-store cannot be read: " + file, unreadable);
        }
    }
}
