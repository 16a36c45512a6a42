package org.yunting.law.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Violation;

/**
 * Where a document was made and in which language, as the party that filed it says, and what the law wants beside such a document (EVR 16; CPI 525). The
 * list is for the party and for the judge; whether the document proves anything the judge decides.
 *
 * @param country where it was made, ISO 3166-1 alpha-2
 * @param language it is written in, ISO 639-1
 * @param formalities what has been done to it there
 * @param translation the exhibit that is its translation into Chinese, if there is one
 */
public record Origin(
        Sort sort,
        String country,
        String language,
        Set<Formality> formalities,
        @Nullable ExhibitId translation) {
    private static final String HOME = "CN";
    private static final String CHINESE = "zh";
    private static final LegalBasis OF_FORMALITIES = LegalBasis.of(Law.EVR, 16);
    private static final LegalBasis OF_TRANSLATIONS = LegalBasis.of(Law.CPI, 525);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** For which the law wants different formalities. */
    public enum Sort implements Keyed {
        /** Of an office or a court, such as a judgment or an extract of a register. */
        PUBLIC_DOCUMENT,
        /** About who somebody is or is married to, such as a certificate of marriage (身份关系). */
        PERSONAL_STATUS,
        /** Anything else. */
        OTHER
    }

    /** What is done to a document in the state where it was made, so that another can rely on it. */
    public enum Formality implements Keyed {
        NOTARISED,
        /** By the consulate of China there. */
        LEGALISED,
        /** Takes the place of legalisation between states of the Apostille Convention, China among them since 7 November 2023. */
        APOSTILLE,
        /** As a treaty with China provides, or an arrangement with Hong Kong, Macao or Taiwan. */
        BY_TREATY
    }

    /** What is wanting. */
    public enum Want implements Keyed {
        /** Notarisation there, or the formalities of a treaty (EVR 16). */
        CERTIFICATION(OF_FORMALITIES),
        /** Notarisation and legalisation, or the formalities of a treaty: for what proves somebody's status (EVR 16). */
        AUTHENTICATION(OF_FORMALITIES),
        /** A translation into Chinese (CPI 525). */
        TRANSLATION(OF_TRANSLATIONS);

        /** A record of values, which the annotation jars have no word for. */
        @SuppressWarnings("ImmutableEnumChecker")
        private final LegalBasis basis;

        Want(LegalBasis basis) {
            this.basis = basis;
        }

        public LegalBasis basis() {
            return basis;
        }
    }

    public Origin {
        formalities = Set.copyOf(formalities);
    }

    /** What the law wants beside the document and is not there, in the order of {@link Want}. */
    public List<Want> wants() {
        var wants = new ArrayList<Want>();
        if (!country.equals(HOME) && !isReliedOn()) {
            wants.add(sort == Sort.PERSONAL_STATUS ? Want.AUTHENTICATION : Want.CERTIFICATION);
        }
        if (!language.equals(CHINESE) && translation == null) {
            wants.add(Want.TRANSLATION);
        }
        return wants;
    }

    /** @param original the exhibit whose origin it is */
    List<Violation> faults(ExhibitId original) {
        var found = new ArrayList<Violation>();
        if (!COUNTRIES.contains(country)) {
            found.add(new Violation("/origin/country", "not-a-country"));
        }
        if (!LANGUAGES.contains(language)) {
            found.add(new Violation("/origin/language", "unknown-value"));
        }
        if (original.equals(translation)) {
            found.add(new Violation("/origin/translation", "named-twice"));
        }
        return found;
    }

    private boolean isReliedOn() {
        boolean byTreaty = formalities.contains(Formality.BY_TREATY) || formalities.contains(Formality.APOSTILLE);
        return switch (sort) {
            case OTHER -> true;
            case PUBLIC_DOCUMENT -> byTreaty || formalities.contains(Formality.NOTARISED);
            case PERSONAL_STATUS ->
                byTreaty || formalities.containsAll(EnumSet.of(Formality.NOTARISED, Formality.LEGALISED));
        };
    }
}
