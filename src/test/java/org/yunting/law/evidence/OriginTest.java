package org.yunting.law.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.EXHIBIT;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OfferedExhibit.WHY;
import static org.yunting.law.OfferedExhibit.anExaminedExhibit;
import static org.yunting.law.OfferedExhibit.anOfferedExhibit;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.events;
import static org.yunting.law.OutcomeAssert.next;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.law.evidence.Origin.Formality;
import org.yunting.law.evidence.Origin.Sort;
import org.yunting.law.evidence.Origin.Want;
import org.yunting.law.evidence.TenderState.Measure;
import org.yunting.law.kernel.ExhibitId;

/** What the law wants beside a document that was made abroad or in another language. */
class OriginTest {
    private static final ExhibitId TRANSLATION = new ExhibitId(id(45));
    private static final Origin ITALIAN_CERTIFICATE =
            new Origin(Sort.PERSONAL_STATUS, "IT", "it", Set.of(Formality.APOSTILLE), TRANSLATION);

    /** EVR 16, CPI 525; domain rules 1.5.5 and 1.5.6. An apostille stands for legalisation since 7 November 2023. */
    @ParameterizedTest(name = "{0} made in {1}, in {2}, {3}, translated: {4} wants {5}")
    @CsvSource({
        "PUBLIC_DOCUMENT, IT, it, NOTARISED,           yes, ",
        "PUBLIC_DOCUMENT, IT, it, APOSTILLE,           yes, ",
        "PUBLIC_DOCUMENT, IT, it, BY_TREATY,           yes, ",
        "PUBLIC_DOCUMENT, IT, it, LEGALISED,           yes, CERTIFICATION",
        "PUBLIC_DOCUMENT, IT, it, ,                    yes, CERTIFICATION",
        "PUBLIC_DOCUMENT, IT, it, ,                    no,  CERTIFICATION TRANSLATION",
        "PUBLIC_DOCUMENT, HK, zh, BY_TREATY,           no,  ",
        "PUBLIC_DOCUMENT, HK, zh, ,                    no,  CERTIFICATION",
        "PUBLIC_DOCUMENT, CN, zh, ,                    no,  ",
        "PERSONAL_STATUS, IT, it, NOTARISED,           yes, AUTHENTICATION",
        "PERSONAL_STATUS, IT, it, LEGALISED,           yes, AUTHENTICATION",
        "PERSONAL_STATUS, IT, it, NOTARISED LEGALISED, yes, ",
        "PERSONAL_STATUS, IT, it, APOSTILLE,           yes, ",
        "PERSONAL_STATUS, IT, it, BY_TREATY,           no,  TRANSLATION",
        "OTHER,           IT, it, ,                    yes, ",
        "OTHER,           IT, en, ,                    no,  TRANSLATION",
        "OTHER,           CN, en, ,                    no,  TRANSLATION",
        "OTHER,           CN, zh, ,                    no,  ",
    })
    void what_a_document_wants(
            Sort sort,
            String country,
            String language,
            @Nullable String done,
            String translated,
            @Nullable String wants) {
        var origin = new Origin(
                sort,
                country,
                language,
                named(done).stream().map(Formality::valueOf).collect(Collectors.toSet()),
                translated.equals("yes") ? TRANSLATION : null);

        assertThat(origin.wants())
                .isEqualTo(named(wants).stream().map(Want::valueOf).toList());
    }

    @Test
    void what_is_wanted_names_its_article() {
        assertThat(Want.CERTIFICATION.basis()).hasToString("EVR 16");
        assertThat(Want.AUTHENTICATION.basis()).hasToString("EVR 16");
        assertThat(Want.TRANSLATION.basis()).hasToString("CPI 525");
    }

    @Test
    void the_party_that_filed_it_says_where_a_document_comes_from_and_nobody_else_does() {
        var outcome = anOfferedExhibit().stateOrigin(ITALIAN_CERTIFICATE, by(plaintiff()));

        assertThat(outcome).isGrantedWith("origin-stated");
        assertThat(next(outcome).origin()).isEqualTo(ITALIAN_CERTIFICATE);
        assertThat(events(outcome).getFirst().basis()).hasToString("EVR 16");
        for (var other : List.of(defendant(), clerk(), judge())) {
            assertThat(anOfferedExhibit().stateOrigin(ITALIAN_CERTIFICATE, by(other)))
                    .isRefusedWith(EvidenceRefusal.TENDER_ACT_NOT_YOURS)
                    .withParam("hand", "filer");
        }
    }

    @Test
    void said_again_the_newest_counts_until_the_judge_has_decided() {
        var bare = new Origin(Sort.PERSONAL_STATUS, "IT", "it", Set.of(), null);
        var stated = next(anOfferedExhibit().stateOrigin(bare, by(plaintiff())));

        assertThat(next(stated.stateOrigin(ITALIAN_CERTIFICATE, by(plaintiff())))
                        .origin())
                .isEqualTo(ITALIAN_CERTIFICATE);
        var admitted = next(anExaminedExhibit().admit(Measure.NONE, WHY, by(judge())));
        assertThat(admitted.stateOrigin(bare, by(plaintiff())))
                .isRefusedWith(EvidenceRefusal.TENDER_ACT_NOT_LAWFUL_NOW);
    }

    /** What is wanting is shown; whether the document proves anything is for the judge (EVR 85). */
    @Test
    void the_judge_is_not_bound_by_what_is_wanting() {
        var bare = new Origin(Sort.PUBLIC_DOCUMENT, "IT", "it", Set.of(), null);
        var stated = next(anExaminedExhibit().stateOrigin(bare, by(plaintiff())));

        assertThat(stated.admit(Measure.NONE, WHY, by(judge()))).isGrantedWith("exhibit-admitted");
    }

    @Test
    void every_fault_is_named() {
        assertThat(anOfferedExhibit()
                        .stateOrigin(new Origin(Sort.OTHER, "XX", "klingon", Set.of(), EXHIBIT), by(plaintiff())))
                .isRefusedWith(EvidenceRefusal.TENDER_TEXT_NOT_ACCEPTED)
                .restingOn("EVR 16");
        assertThat(new Origin(Sort.OTHER, "XX", "klingon", Set.of(), EXHIBIT).faults(EXHIBIT))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly(
                        "/origin/country not-a-country",
                        "/origin/language unknown-value",
                        "/origin/translation named-twice");
    }

    private static List<String> named(@Nullable String many) {
        return many == null ? List.of() : Arrays.asList(many.split(" "));
    }
}
