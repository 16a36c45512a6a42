package org.yunting.law.parties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Violation;

/**
 * What stands on an identity document, and where its photo lies.
 *
 * @param issuingCountry ISO 3166-1 alpha-2
 * @param photo key of the sealed photo in the object store
 */
public record IdentityDocument(
        Kind kind,
        String number,
        String issuingCountry,
        String familyName,
        String givenName,
        LocalDate birthDate,
        LocalDate expiresOn,
        String photo) {
    /** Documents by which a court can know a person (OLR 7). */
    public enum Kind implements Keyed {
        PASSPORT,
        IDENTITY_CARD,
        RESIDENCE_PERMIT
    }

    /** Every fault that can be seen without looking at the photo. */
    List<Violation> violations(LocalDate today) {
        var found = new ArrayList<Violation>();
        requireText(found, "/number", number);
        requireText(found, "/familyName", familyName);
        requireText(found, "/givenName", givenName);
        requireText(found, "/photo", photo);
        if (!issuingCountry.matches("[A-Z]{2}")) {
            found.add(new Violation("/issuingCountry", "not-a-country"));
        }
        if (birthDate.isAfter(today)) {
            found.add(new Violation("/birthDate", "in-the-future"));
        }
        return found;
    }

    private static void requireText(List<Violation> found, String pointer, String text) {
        if (text.isBlank()) {
            found.add(new Violation(pointer, "required"));
        }
    }

    /** Without anything that stands on the document. */
    @Override
    public String toString() {
        return "IdentityDocument[" + kind.key() + "]";
    }
}
