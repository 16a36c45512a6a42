package org.yunting.api.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.law.evidence.Origin;
import org.yunting.law.evidence.Origin.Formality;
import org.yunting.law.evidence.Origin.Sort;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.Keyed;

/**
 * Where a document was made and in which language.
 *
 * @param sort key of a {@link Sort}
 * @param formalities keys of {@link Formality}
 * @param translation the exhibit that is its translation
 * @param wants what the law wants beside it and is not there; nobody needs to say it who states an origin
 */
record OriginView(
        String sort,
        String country,
        String language,
        List<String> formalities,
        @Nullable UUID translation,
        @Nullable List<WantView> wants) {
    /** @param basis the article that wants it */
    record WantView(String want, String basis) {}

    static OriginView of(Origin origin) {
        return new OriginView(
                origin.sort().key(),
                origin.country(),
                origin.language(),
                keys(origin.formalities()),
                Optional.ofNullable(origin.translation()).map(ExhibitId::value).orElse(null),
                origin.wants().stream()
                        .map(want -> new WantView(want.key(), want.basis().toString()))
                        .toList());
    }

    Origin origin() {
        return new Origin(
                Keys.constant(Sort.class, sort),
                country,
                language,
                formalities.stream()
                        .map(key -> Keys.constant(Formality.class, key))
                        .collect(Collectors.toSet()),
                Optional.ofNullable(translation).map(ExhibitId::new).orElse(null));
    }

    static List<String> keys(Set<Formality> formalities) {
        return formalities.stream().map(Keyed::key).sorted().toList();
    }
}
