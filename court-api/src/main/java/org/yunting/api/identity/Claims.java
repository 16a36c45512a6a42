package org.yunting.api.identity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** What a token says about its person. */
public record Claims(
        String subject,
        String name,
        @Nullable String email,
        Optional<String> language,
        Optional<ZoneId> zone,
        Set<Office> offices) {
    private static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant", "en", "it");

    static Claims of(JsonWebToken token, Set<String> roles) {
        var name = inChineseOrder(token.getClaim("family_name"), token.getClaim("given_name"))
                .or(() -> Optional.<String>ofNullable(token.getClaim("name")))
                .orElseGet(token::getName);
        return new Claims(
                token.getSubject(),
                name,
                token.getClaim("email"),
                Optional.<String>ofNullable(token.getClaim("locale")).flatMap(Claims::language),
                Optional.<String>ofNullable(token.getClaim("zoneinfo")).flatMap(Claims::zone),
                Arrays.stream(Office.values())
                        .filter(office -> roles.contains(office.key()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** {@code auth_time} of OpenID Connect Core 2: it stays through renewals of a token, and a new sign-in sets it anew. */
    static Optional<Instant> identifiedAt(JsonWebToken token) {
        return Optional.<Object>ofNullable(token.getClaim("auth_time"))
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds.toString())));
    }

    /** A name written in Chinese has the family name first and no blank between. */
    private static Optional<String> inChineseOrder(@Nullable String familyName, @Nullable String givenName) {
        if (familyName == null || givenName == null) {
            return Optional.empty();
        }
        var name = familyName + givenName;
        return name.codePoints().allMatch(Character::isIdeographic) ? Optional.of(name) : Optional.empty();
    }

    /** The language of the screens nearest to a locale: {@code zh-TW} reads traditional characters, {@code zh} simplified. */
    static Optional<String> language(String locale) {
        var wanted = Locale.forLanguageTag(locale.replace('_', '-'));
        if (wanted.getLanguage().equals("zh")) {
            var traditional = wanted.getScript().equals("Hant")
                    || (wanted.getScript().isEmpty() && Set.of("TW", "HK", "MO").contains(wanted.getCountry()));
            return Optional.of(traditional ? "zh-Hant" : "zh-Hans");
        }
        return LANGUAGES.stream().filter(wanted.getLanguage()::equals).findFirst();
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
