package org.yunting.api.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yunting.law.cases.Filing;
import org.yunting.law.cases.NaturalPerson;

/** The complaint (起诉状) as it travels: every part may be missing in a draft. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FilingContent(
        @Nullable NaturalPerson plaintiff,
        @Nullable NaturalPerson defendant,
        Filing.@Nullable Marriage marriage,
        @Nullable List<Filing.Child> children,
        @Nullable String property,
        @Nullable List<String> claims,
        @Nullable String facts,
        @Nullable Boolean truthDeclared) {
    static final FilingContent EMPTY = new FilingContent(null, null, null, null, null, null, null, null);

    public static FilingContent of(Filing filing) {
        return new FilingContent(
                filing.plaintiff(),
                filing.defendant(),
                filing.marriage(),
                filing.children(),
                filing.property(),
                filing.claims(),
                filing.facts(),
                filing.truthDeclared());
    }

    /** As the law reads it: what is missing is empty. */
    Filing toFiling(Filing.Cause cause) {
        return new Filing(
                cause,
                Objects.requireNonNullElse(plaintiff, NaturalPerson.UNNAMED),
                Objects.requireNonNullElse(defendant, NaturalPerson.UNNAMED),
                Objects.requireNonNullElse(marriage, Filing.Marriage.UNKNOWN),
                Objects.requireNonNullElse(children, List.of()),
                property,
                Objects.requireNonNullElse(claims, List.of()),
                facts,
                Boolean.TRUE.equals(truthDeclared));
    }

    /** Without content: a filing is testimony. */
    @Override
    public String toString() {
        return "FilingContent[…]";
    }
}
