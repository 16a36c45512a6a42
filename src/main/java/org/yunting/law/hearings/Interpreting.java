package org.yunting.law.hearings;

import java.time.Instant;
import java.util.regex.Pattern;
import org.yunting.law.kernel.PersonId;

/**
 * Interpreting in one hearing: between the court's language and another, for somebody who needs it (CPL 11, 273).
 *
 * <pre>
 * Appointed ─▶ Sworn
 * Appointed | Sworn ─▶ Recused   by the presiding judge (CPL 47, 49)
 * </pre>
 *
 * @param language the other language, as a BCP 47 tag; sign languages have theirs
 * @param listener who needs it
 */
public record Interpreting(String language, PersonId listener, State state) implements Duty {
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    /** How far it has come. */
    public sealed interface State {
        String key();
    }

    public record Appointed() implements State {
        @Override
        public String key() {
            return "appointed";
        }
    }

    /** Has undertaken to interpret truly. */
    public record Sworn(Instant at) implements State {
        @Override
        public String key() {
            return "sworn";
        }
    }

    /** May not interpret in this case. */
    public record Recused(Instant at) implements State {
        @Override
        public String key() {
            return "recused";
        }
    }

    public Interpreting {
        if (!isLanguage(language)) {
            throw new IllegalArgumentException("not a language tag");
        }
    }

    public static Interpreting of(String language, PersonId listener) {
        return new Interpreting(language, listener, new Appointed());
    }

    /** Whether a text is the tag of a language, such as {@code it} or {@code zh-Hant}. */
    public static boolean isLanguage(String tag) {
        return TAG.matcher(tag).matches();
    }

    Interpreting in(State next) {
        return new Interpreting(language, listener, next);
    }

    public boolean isRecused() {
        return state instanceof Recused;
    }

    @Override
    public String key() {
        return state.key();
    }
}
