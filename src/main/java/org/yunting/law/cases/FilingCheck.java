package org.yunting.law.cases;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Violation;
import org.yunting.law.kernel.WrittenText;

/**
 * What a complaint must contain before it can be filed (CPL 122 and 124). Lists every fault, each where it stands, so that a person is asked
 * once. Whether what is stated is true or sufficient is for the court.
 */
public final class FilingCheck {
    /** Longest text of a claim and of the facts, in characters. */
    public static final int CLAIM_LENGTH_MAX = 500;

    public static final int CLAIMS_MAX = 20;
    public static final int FACTS_LENGTH_MAX = 20_000;
    public static final int PROPERTY_LENGTH_MAX = 5_000;
    public static final int CHILDREN_MAX = 20;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,38}");

    private static final String CHECK_DIGITS = "10X98765432";
    private static final int[] CHECK_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final LocalDate today;
    private final List<Violation> found = new ArrayList<>();

    private FilingCheck(LocalDate today) {
        this.today = today;
    }

    /**
     * Every fault of a filing; empty if it can be filed.
     *
     * @param today the date at the court's place
     */
    public static List<Violation> violations(Filing filing, LocalDate today) {
        var check = new FilingCheck(today);
        check.plaintiff(filing.plaintiff());
        check.defendant(filing.defendant());
        check.marriage(filing);
        check.children(filing.children());
        check.content(filing);
        return List.copyOf(check.found);
    }

    private void plaintiff(NaturalPerson plaintiff) {
        person("/plaintiff", plaintiff);
        if (plaintiff.birthDate() == null) {
            add("/plaintiff/birthDate", "required");
        }
        required("/plaintiff/nationality", plaintiff.nationality());
        required("/plaintiff/address", plaintiff.address());
        if (isBlank(plaintiff.phone()) && isBlank(plaintiff.email())) {
            add("/plaintiff/phone", "contact-required");
        }
    }

    /** A definite defendant (CPL 122) whom the court can reach; more than that the plaintiff may not know. */
    private void defendant(NaturalPerson defendant) {
        person("/defendant", defendant);
        if (isBlank(defendant.address()) && isBlank(defendant.phone()) && isBlank(defendant.email())) {
            add("/defendant/address", "contact-required");
        }
    }

    private void person(String at, NaturalPerson person) {
        required(at + "/name", person.name());
        text(at + "/name", person.name(), 100);
        if (person.gender() == null) {
            add(at + "/gender", "required");
        }
        past(at + "/birthDate", person.birthDate());
        country(at + "/nationality", person.nationality());
        required(at + "/country", person.country());
        country(at + "/country", person.country());
        identityNumber(at, person);
        text(at + "/address", person.address(), 300);
        form(at + "/phone", person.phone(), PHONE, "not-a-phone-number");
        form(at + "/email", person.email(), EMAIL, "not-an-email-address");
        if (!isBlank(person.zone()) && !ZoneId.getAvailableZoneIds().contains(person.zone())) {
            add(at + "/zone", "unknown-zone");
        }
    }

    private void marriage(Filing filing) {
        var marriage = filing.marriage();
        var registeredOn = marriage.registeredOn();
        if (registeredOn == null) {
            add("/marriage/registeredOn", "required");
        }
        required("/marriage/registeredAt", marriage.registeredAt());
        text("/marriage/registeredAt", marriage.registeredAt(), 200);
        past("/marriage/registeredOn", registeredOn);
        past("/marriage/separatedSince", marriage.separatedSince());
        notBefore("/marriage/separatedSince", marriage.separatedSince(), registeredOn, "before-marriage");
        notBefore("/marriage/registeredOn", registeredOn, filing.plaintiff().birthDate(), "before-birth");
        notBefore("/marriage/registeredOn", registeredOn, filing.defendant().birthDate(), "before-birth");
    }

    private void children(List<Filing.Child> children) {
        if (children.size() > CHILDREN_MAX) {
            add("/children", "too-many");
        }
        for (int i = 0; i < children.size(); i++) {
            var at = "/children/" + i;
            var child = children.get(i);
            required(at + "/name", child.name());
            text(at + "/name", child.name(), 100);
            if (child.birthDate() == null) {
                add(at + "/birthDate", "required");
            }
            past(at + "/birthDate", child.birthDate());
            if (child.livesWith() == null) {
                add(at + "/livesWith", "required");
            }
        }
    }

    private void content(Filing filing) {
        text("/property", filing.property(), PROPERTY_LENGTH_MAX);
        if (filing.claims().isEmpty()) {
            add("/claims", "required");
        }
        if (filing.claims().size() > CLAIMS_MAX) {
            add("/claims", "too-many");
        }
        for (int i = 0; i < filing.claims().size(); i++) {
            required("/claims/" + i, filing.claims().get(i));
            text("/claims/" + i, filing.claims().get(i), CLAIM_LENGTH_MAX);
        }
        required("/facts", filing.facts());
        text("/facts", filing.facts(), FACTS_LENGTH_MAX);
        if (!filing.truthDeclared()) {
            add("/truthDeclared", "must-be-declared");
        }
        var plaintiffNumber = filing.plaintiff().identityNumber();
        if (plaintiffNumber != null
                && !plaintiffNumber.isBlank()
                && plaintiffNumber.equals(filing.defendant().identityNumber())) {
            add("/defendant/identityNumber", "same-person");
        }
    }

    private void identityNumber(String at, NaturalPerson person) {
        var number = person.identityNumber();
        text(at + "/identityNumber", number, 40);
        if (number != null && number.matches("\\d{17}[\\dXx]") && !hasValidCheckDigit(number)) {
            add(at + "/identityNumber", "wrong-check-digit");
        }
    }

    /** GB 11643: the last character of a citizen's identity number checks the others. */
    private static boolean hasValidCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < CHECK_WEIGHTS.length; i++) {
            sum += CHECK_WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return CHECK_DIGITS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    private void required(String pointer, @Nullable String text) {
        if (isBlank(text)) {
            add(pointer, "required");
        }
    }

    private void text(String pointer, @Nullable String text, int lengthMax) {
        if (text != null) {
            found.addAll(WrittenText.faults(pointer, text, lengthMax));
        }
    }

    private void form(String pointer, @Nullable String text, Pattern form, String code) {
        if (!isBlank(text) && !form.matcher(text).matches()) {
            add(pointer, code);
        }
    }

    private void country(String pointer, @Nullable String country) {
        if (!isBlank(country) && !COUNTRIES.contains(country)) {
            add(pointer, "not-a-country");
        }
    }

    private void past(String pointer, @Nullable LocalDate date) {
        if (date != null && date.isAfter(today)) {
            add(pointer, "in-the-future");
        }
    }

    private void notBefore(String pointer, @Nullable LocalDate date, @Nullable LocalDate earliest, String code) {
        var violation = new Violation(pointer, code);
        if (date != null && earliest != null && date.isBefore(earliest) && !found.contains(violation)) {
            found.add(violation);
        }
    }

    private void add(String pointer, String code) {
        found.add(new Violation(pointer, code));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
