package org.yunting.api.verification;

import java.time.LocalDate;
import java.util.UUID;
import org.yunting.api.database.Keys;
import org.yunting.law.parties.IdentityDocument;

/** A document and its photo, as they come in. */
public record IdentitySubmission(DocumentView document, UUID photoUpload) {
    /** What stands on the document. */
    public record DocumentView(
            String kind,
            String number,
            String issuingCountry,
            String familyName,
            String givenName,
            LocalDate birthDate,
            LocalDate expiresOn) {
        static DocumentView of(IdentityDocument document) {
            return new DocumentView(
                    document.kind().key(),
                    document.number(),
                    document.issuingCountry(),
                    document.familyName(),
                    document.givenName(),
                    document.birthDate(),
                    document.expiresOn());
        }
    }

    IdentityDocument toDocument() {
        return new IdentityDocument(
                Keys.constant(IdentityDocument.Kind.class, document.kind()),
                document.number(),
                document.issuingCountry(),
                document.familyName(),
                document.givenName(),
                document.birthDate(),
                document.expiresOn(),
                photoUpload.toString());
    }
}
