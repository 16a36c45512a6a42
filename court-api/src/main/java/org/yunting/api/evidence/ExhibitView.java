package org.yunting.api.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Versioned;
import org.yunting.api.identity.PersonView;
import org.yunting.law.evidence.Carried;
import org.yunting.law.evidence.Origin;
import org.yunting.law.evidence.Tender;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.ExhibitId;

/**
 * A sealed exhibit, as it leaves the court. To a reader whom it is closed to, what the party wrote about it is blank.
 *
 * @param state how far it has come
 * @param readable whether the reader may see it; told, like the state and the translation, where exhibits of one case are read
 * @param scan whether the file was looked through for malware
 * @param sameAs exhibits of the case that are the same file, as far as the reader may see them
 * @param carries what the file carries beside what it shows, in the order of the law; told to whom it is open
 * @param translation the exhibit that is its translation, if its party has named one and the reader may see this one
 */
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
        List<String> carries,
        String scan,
        Instant sealedAt,
        PersonView by,
        @Nullable String state,
        @Nullable Boolean readable,
        @Nullable UUID translation,
        List<SameFiles.Twin> sameAs,
        long version)
        implements Versioned {
    /** What is sealed has one version for ever. */
    private static final long ONLY_VERSION = 1;

    public static ExhibitView of(FiledExhibit filed) {
        return of(filed, true, null, null, null, List.of());
    }

    static ExhibitView of(FiledExhibit filed, Tender tender, Actor reader, SameFiles.Seen seen) {
        boolean readable = tender.readers().include(reader);
        return of(
                filed,
                readable,
                tender.state().key(),
                readable,
                readable ? translation(tender) : null,
                readable ? seen.twinsOf(filed.exhibit()) : List.of());
    }

    private static @Nullable UUID translation(Tender tender) {
        return Optional.ofNullable(tender.origin())
                .map(Origin::translation)
                .map(ExhibitId::value)
                .orElse(null);
    }

    private static List<String> keys(Set<Carried> carries) {
        return carries.stream().sorted().map(Carried::key).toList();
    }

    private static ExhibitView of(
            FiledExhibit filed,
            boolean wordsToo,
            @Nullable String state,
            @Nullable Boolean readable,
            @Nullable UUID translation,
            List<SameFiles.Twin> sameAs) {
        var exhibit = filed.exhibit();
        var number = exhibit.number();
        return new ExhibitView(
                exhibit.id().value(),
                exhibit.caseId().value(),
                number.render(),
                wordsToo ? exhibit.description().title() : "",
                exhibit.description().category().key(),
                wordsToo ? exhibit.description().purposeOfProof() : "",
                wordsToo ? exhibit.file().fileName() : "",
                exhibit.file().mediaType(),
                exhibit.file().bytes(),
                exhibit.file().digest().hex(),
                wordsToo ? keys(exhibit.file().carries()) : List.of(),
                exhibit.file().scan().key(),
                exhibit.sealedAt(),
                new PersonView(
                        exhibit.by().value(),
                        filed.byName(),
                        number.side().capacity().key()),
                state,
                readable,
                translation,
                sameAs,
                ONLY_VERSION);
    }
}
