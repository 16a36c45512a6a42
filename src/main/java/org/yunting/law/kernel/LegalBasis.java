package org.yunting.law.kernel;

import java.util.regex.Pattern;

/**
 * The article a decision rests on; renders as {@code OLR 9} or {@code OLR 4(1)}.
 *
 * @param law the source
 * @param article article and, if any, paragraph in brackets; for {@link Law#HOUSE} a hyphenated word
 */
public record LegalBasis(Law law, String article) {
    private static final Pattern ARTICLE = Pattern.compile("\\d{1,3}(\\(\\d{1,2}\\))?");
    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");

    public LegalBasis {
        var form = law == Law.HOUSE ? WORD : ARTICLE;
        if (!form.matcher(article).matches()) {
            throw new IllegalArgumentException("not an article of " + law + ": " + article);
        }
    }

    public static LegalBasis of(Law law, int article) {
        return new LegalBasis(law, Integer.toString(article));
    }

    public static LegalBasis house(String word) {
        return new LegalBasis(Law.HOUSE, word);
    }

    /** Reads what {@link #toString()} wrote. */
    public static LegalBasis parse(String rendered) {
        int space = rendered.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("not a legal basis: " + rendered);
        }
        return new LegalBasis(Law.valueOf(rendered.substring(0, space)), rendered.substring(space + 1));
    }

    @Override
    public String toString() {
        return law + " " + article;
    }
}
