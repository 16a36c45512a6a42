package org.yunting.api.evidence;

import java.time.Instant;
import java.util.UUID;
import org.yunting.api.contract.Versioned;
import org.yunting.api.identity.PersonView;

/** A sealed exhibit, as it leaves the court. */
public record ExhibitView(
        UUID id,
        UUID caseId,
        String number,
        String title,
        String category,
        String purposeOfProof,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant sealedAt,
        PersonView by,
        long version)
        implements Versioned {
    /** What is sealed has one version for ever. */
    private static final long ONLY_VERSION = 1;

    public static ExhibitView of(FiledExhibit filed) {
        var exhibit = filed.exhibit();
        var number = exhibit.number();
        return new ExhibitView(
                exhibit.id().value(),
                exhibit.caseId().value(),
                number.render(),
                exhibit.description().title(),
                exhibit.description().category().key(),
                exhibit.description().purposeOfProof(),
                exhibit.file().fileName(),
                exhibit.file().mediaType(),
                exhibit.file().bytes(),
                exhibit.file().digest().hex(),
                exhibit.sealedAt(),
                new PersonView(
                        exhibit.by().value(),
                        filed.byName(),
                        number.side().capacity().key()),
                ONLY_VERSION);
    }
}
