package org.yunting.law.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Keyed;

/**
 * A party as the filing names it. Every field may be absent while the filing is a draft; {@link FilingCheck} says what is missing.
 *
 * @param nationality ISO 3166-1 alpha-2
 * @param identityNumber number of the identity card or passport
 * @param country habitual residence, ISO 3166-1 alpha-2
 * @param language BCP 47 tag of the language the party reads
 * @param zone IANA zone of the place where the party lives
 */
public record NaturalPerson(
        @Nullable String name,
        @Nullable Gender gender,
        @Nullable LocalDate birthDate,
        @Nullable String nationality,
        @Nullable String identityNumber,
        @Nullable String country,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String language,
        @Nullable String zone) {
    public static final NaturalPerson UNNAMED =
            new NaturalPerson(null, null, null, null, null, null, null, null, null, null, null);

    /** As entered in the identity document. */
    public enum Gender implements Keyed {
        FEMALE,
        MALE,
        OTHER
    }

    boolean isForeignOrLivesAbroad() {
        return (nationality != null && !nationality.equals("CN")) || (country != null && !country.equals("CN"));
    }

    /** Without anything personal. */
    @Override
    public String toString() {
        return "NaturalPerson[…]";
    }
}
