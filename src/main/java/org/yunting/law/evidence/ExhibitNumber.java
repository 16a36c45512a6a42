package org.yunting.law.evidence;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yunting.law.parties.PartyRole;

/**
 * What everybody in court calls an exhibit: the side and the order, such as {@code P-1} or {@code D-2}.
 *
 * @param order from 1, without gaps per side
 */
public record ExhibitNumber(PartyRole side, int order) {
    private static final Pattern FORM = Pattern.compile("([PDT])-([1-9]\\d{0,4})");

    public ExhibitNumber {
        if (order < 1) {
            throw new IllegalArgumentException("exhibits are counted from 1, not from " + order);
        }
    }

    public static Optional<ExhibitNumber> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var side = switch (matcher.group(1)) {
            case "P" -> PartyRole.PLAINTIFF;
            case "D" -> PartyRole.DEFENDANT;
            default -> PartyRole.THIRD_PARTY;
        };
        return Optional.of(new ExhibitNumber(side, Integer.parseInt(matcher.group(2))));
    }

    /** The next free number of a side. */
    public static ExhibitNumber next(PartyRole side, Collection<ExhibitNumber> taken) {
        int last = taken.stream()
                .filter(number -> number.side() == side)
                .mapToInt(ExhibitNumber::order)
                .max()
                .orElse(0);
        return new ExhibitNumber(side, last + 1);
    }

    public String render() {
        var letter = switch (side) {
            case PLAINTIFF -> "P";
            case DEFENDANT -> "D";
            case THIRD_PARTY -> "T";
        };
        return letter + "-" + order;
    }

    @Override
    public String toString() {
        return render();
    }
}
