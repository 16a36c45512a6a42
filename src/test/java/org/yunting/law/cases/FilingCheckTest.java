package org.yunting.law.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.aFiling;
import static org.yunting.law.FoundingCase.defendantAsNamed;
import static org.yunting.law.FoundingCase.filingAgainst;
import static org.yunting.law.FoundingCase.plaintiffAsNamed;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.law.kernel.Violation;

class FilingCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void the_founding_filing_is_complete() {
        assertThat(FilingCheck.violations(aFiling(), TODAY)).isEmpty();
    }

    @Test
    void an_empty_filing_is_told_everything_at_once() {
        var empty = new Filing(
                Filing.Cause.DIVORCE,
                NaturalPerson.UNNAMED,
                NaturalPerson.UNNAMED,
                Filing.Marriage.UNKNOWN,
                List.of(new Filing.Child(null, null, null)),
                null,
                List.of(),
                null,
                false);

        assertThat(FilingCheck.violations(empty, TODAY))
                .containsExactlyInAnyOrder(
                        new Violation("/plaintiff/name", "required"),
                        new Violation("/plaintiff/gender", "required"),
                        new Violation("/plaintiff/birthDate", "required"),
                        new Violation("/plaintiff/nationality", "required"),
                        new Violation("/plaintiff/country", "required"),
                        new Violation("/plaintiff/address", "required"),
                        new Violation("/plaintiff/phone", "contact-required"),
                        new Violation("/defendant/name", "required"),
                        new Violation("/defendant/gender", "required"),
                        new Violation("/defendant/country", "required"),
                        new Violation("/defendant/address", "contact-required"),
                        new Violation("/marriage/registeredOn", "required"),
                        new Violation("/marriage/registeredAt", "required"),
                        new Violation("/children/0/name", "required"),
                        new Violation("/children/0/birthDate", "required"),
                        new Violation("/children/0/livesWith", "required"),
                        new Violation("/claims", "required"),
                        new Violation("/facts", "required"),
                        new Violation("/truthDeclared", "must-be-declared"));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "name, '', required",
        "name, '   ', required",
        "country, IX, not-a-country",
        "country, Italy, not-a-country",
        "nationality, cn, not-a-country",
        "email, lin, not-an-email-address",
        "email, a b@c.it, not-an-email-address",
        "phone, +39 six, not-a-phone-number",
        "zone, Europe/Atlantis, unknown-zone",
        "identityNumber, 110105194912310021, wrong-check-digit",
    })
    void a_wrong_field_is_named_where_it_stands(String field, String value, String code) {
        assertThat(FilingCheck.violations(filingAgainst(defendantWith(field, value)), TODAY))
                .containsExactly(new Violation("/defendant/" + field, code));
    }

    @ParameterizedTest
    @CsvSource({"identityNumber, YA1234567", "phone, +39 06 1234 5678", "zone, Europe/Rome", "nationality, IT"})
    void a_right_field_is_left_alone(String field, String value) {
        assertThat(FilingCheck.violations(filingAgainst(defendantWith(field, value)), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200B", "202E", "2066", "FEFF", "0000", "001B"})
    void characters_that_hide_or_reorder_text_are_refused(String codePoint) {
        var name = "林" + Character.toString(Integer.parseInt(codePoint, 16)) + "某";

        assertThat(FilingCheck.violations(filingAgainst(defendantWith("name", name)), TODAY))
                .containsExactly(new Violation("/defendant/name", "forbidden-character"));
    }

    @Test
    void dates_that_cannot_be_are_named() {
        var impossible = new Filing(
                Filing.Cause.DIVORCE,
                plaintiffAsNamed(),
                defendantAsNamed(),
                new Filing.Marriage(LocalDate.of(1987, 1, 1), "青田县民政局", LocalDate.of(1986, 1, 1)),
                List.of(new Filing.Child("林小某", TODAY.plusDays(1), Filing.Household.BOTH)),
                null,
                List.of("离婚"),
                "事实与理由",
                true);

        assertThat(FilingCheck.violations(impossible, TODAY))
                .containsExactlyInAnyOrder(
                        new Violation("/marriage/separatedSince", "before-marriage"),
                        new Violation("/marriage/registeredOn", "before-birth"),
                        new Violation("/children/0/birthDate", "in-the-future"));
    }

    @Test
    void nobody_divorces_oneself() {
        var oneself = defendantWith("identityNumber", "11010519491231002X");

        assertThat(FilingCheck.violations(filingAgainst(oneself), TODAY))
                .containsExactly(new Violation("/defendant/identityNumber", "same-person"));
    }

    @Test
    void more_than_a_court_reads_is_refused() {
        var filing = aFiling();
        var endless = new Filing(
                filing.cause(),
                filing.plaintiff(),
                filing.defendant(),
                filing.marriage(),
                filing.children(),
                "x".repeat(FilingCheck.PROPERTY_LENGTH_MAX + 1),
                Collections.nCopies(FilingCheck.CLAIMS_MAX + 1, "离婚"),
                "x".repeat(FilingCheck.FACTS_LENGTH_MAX + 1),
                true);

        assertThat(FilingCheck.violations(endless, TODAY))
                .containsExactlyInAnyOrder(
                        new Violation("/property", "too-long"),
                        new Violation("/claims", "too-many"),
                        new Violation("/facts", "too-long"));
    }

    @Test
    void testimony_does_not_show_in_a_log_line() {
        assertThat(aFiling().toString() + aFiling().plaintiff() + aFiling().children())
                .doesNotContain("陈某")
                .doesNotContain("林小某")
                .doesNotContain("分居");
    }

    private static NaturalPerson defendantWith(String field, String value) {
        var d = defendantAsNamed();
        return new NaturalPerson(
                pick(field, "name", value, d.name()),
                d.gender(),
                d.birthDate(),
                pick(field, "nationality", value, d.nationality()),
                pick(field, "identityNumber", value, d.identityNumber()),
                pick(field, "country", value, d.country()),
                d.address(),
                pick(field, "phone", value, d.phone()),
                pick(field, "email", value, d.email()),
                d.language(),
                pick(field, "zone", value, d.zone()));
    }

    private static @Nullable String pick(String field, String candidate, String value, @Nullable String otherwise) {
        return field.equals(candidate) ? value : otherwise;
    }
}
