package org.yunting.law.cases;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Keyed;

/**
 * The complaint (起诉状) in parts. Incomplete while it is a draft; {@link FilingCheck} lists what keeps it from being filed. Names of components
 * are the names in the contract, so that a violation's pointer leads to the field.
 *
 * @param property common property and debts
 * @param claims what the court is asked for, one claim each
 * @param facts facts and reasons
 * @param truthDeclared whether the plaintiff has declared the content true
 */
public record Filing(
        Cause cause,
        NaturalPerson plaintiff,
        NaturalPerson defendant,
        Marriage marriage,
        List<Child> children,
        @Nullable String property,
        List<String> claims,
        @Nullable String facts,
        boolean truthDeclared) {
    /** What a case is about (案由). */
    public enum Cause implements Keyed {
        DIVORCE
    }

    /** The marriage to be dissolved. */
    public record Marriage(
            @Nullable LocalDate registeredOn,
            @Nullable String registeredAt,
            @Nullable LocalDate separatedSince) {
        public static final Marriage UNKNOWN = new Marriage(null, null, null);
    }

    /** A child of the marriage. */
    public record Child(
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable Household livesWith) {
        /** Without name and birth date. */
        @Override
        public String toString() {
            return "Child[…]";
        }
    }

    /** With whom a child lives. */
    public enum Household implements Keyed {
        PLAINTIFF,
        DEFENDANT,
        BOTH,
        OTHER
    }

    public Filing {
        children = List.copyOf(children);
        claims = List.copyOf(claims);
    }

    /** A party that is foreign or lives abroad makes the case foreign-related (CPI 520). */
    public boolean isForeignRelated() {
        return plaintiff.isForeignOrLivesAbroad() || defendant.isForeignOrLivesAbroad();
    }

    /** What the filing itself shows; further traits are the court's to find. */
    public Set<CaseTrait> traits() {
        var traits = EnumSet.noneOf(CaseTrait.class);
        switch (cause) {
            case DIVORCE -> traits.add(CaseTrait.STATUS_OR_TITLE);
        }
        if (isForeignRelated()) {
            traits.add(CaseTrait.FOREIGN_RELATED);
        }
        return traits;
    }

    /** Without content: a filing is testimony. */
    @Override
    public String toString() {
        return "Filing[" + cause.key() + "]";
    }
}
