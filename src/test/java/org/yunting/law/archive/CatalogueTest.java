package org.yunting.law.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.yunting.law.FoundingCase.CALENDAR;
import static org.yunting.law.FoundingCase.DIGEST;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.id;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.archive.Catalogue.Pages;
import org.yunting.law.cases.CaseTrait;
import org.yunting.law.kernel.Sha256;

class CatalogueTest {
    private static final CatalogueItem COMPLAINT = item(ItemKind.FILING, 1, 0);
    private static final CatalogueItem FIRST_EXHIBIT = item(ItemKind.PLAINTIFF_EXHIBIT, 2, 1);
    private static final CatalogueItem SECOND_EXHIBIT = item(ItemKind.PLAINTIFF_EXHIBIT, 3, 2);
    private static final CatalogueItem ANSWERING_EXHIBIT = item(ItemKind.DEFENDANT_EXHIBIT, 4, 1);
    private static final CatalogueItem RECORD = item(ItemKind.HEARING_RECORD, 5, 5);
    private static final CatalogueItem LOG = item(ItemKind.ACCESS_LOG, 6, 0);
    private static final Catalogue CATALOGUE =
            Catalogue.of(List.of(LOG, RECORD, SECOND_EXHIBIT, ANSWERING_EXHIBIT, FIRST_EXHIBIT, COMPLAINT));

    @Test
    void the_catalogue_goes_as_the_trial_went_whatever_order_things_came_in() {
        assertThat(CATALOGUE.of(FilePart.MAIN))
                .extracting(Catalogue.Entry::item)
                .containsExactly(COMPLAINT, FIRST_EXHIBIT, SECOND_EXHIBIT, ANSWERING_EXHIBIT, RECORD);
        assertThat(CATALOGUE.of(FilePart.MAIN))
                .extracting(Catalogue.Entry::number)
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void what_was_said_in_a_trial_stands_with_its_files_before_the_record_of_the_trial() {
        var said = item(ItemKind.TRIAL_STATEMENTS, 7, 1);
        var spoken = item(ItemKind.STATEMENT_FILE, 8, 2);
        var attached = item(ItemKind.STATEMENT_FILE, 9, 3);
        var record = item(ItemKind.TRIAL_RECORD, 10, 0);

        assertThat(Catalogue.of(List.of(record, attached, spoken, said, ANSWERING_EXHIBIT))
                        .of(FilePart.MAIN))
                .extracting(Catalogue.Entry::item)
                .containsExactly(ANSWERING_EXHIBIT, said, spoken, attached, record);
    }

    @Test
    void what_stays_within_the_court_is_a_file_of_its_own_that_begins_at_one() {
        assertThat(CATALOGUE.of(FilePart.INTERNAL)).containsExactly(new Catalogue.Entry(FilePart.INTERNAL, 1, LOG));
    }

    @Test
    void pages_run_through_the_part_and_what_has_none_has_the_sheet_that_names_it() {
        var sheets = Map.of(FIRST_EXHIBIT.subject(), 3, RECORD.subject(), 2, COMPLAINT.subject(), 0);

        assertThat(CATALOGUE.pages(FilePart.MAIN, sheets))
                .containsExactly(new Pages(1, 1), new Pages(2, 4), new Pages(5, 5), new Pages(6, 6), new Pages(7, 8));
    }

    @Test
    void another_item_or_another_byte_is_another_catalogue() {
        var without = Catalogue.of(List.of(COMPLAINT, RECORD, LOG));
        var altered = Catalogue.of(List.of(
                COMPLAINT,
                new CatalogueItem(
                        RECORD.kind(), RECORD.subject(), RECORD.title(), RECORD.at(), new Sha256("cd".repeat(32))),
                LOG));

        assertThat(List.of(CATALOGUE.fingerprint(), without.fingerprint(), altered.fingerprint()))
                .doesNotHaveDuplicates();
        assertThat(Catalogue.of(List.of(LOG, RECORD, COMPLAINT)).fingerprint()).isEqualTo(without.fingerprint());
    }

    static Stream<Arguments> how_long_a_file_is_kept() {
        return Stream.of(
                arguments(
                        Set.of(RetentionGround.EVERY_OTHER_CASE),
                        RetentionClass.THIRTY_YEARS,
                        LocalDate.of(2056, 12, 31)),
                arguments(
                        Set.of(RetentionGround.ORDINARY_PROCEDURE),
                        RetentionClass.SIXTY_YEARS,
                        LocalDate.of(2086, 12, 31)),
                arguments(
                        Set.of(RetentionGround.STATUS_OR_TITLE, RetentionGround.EVERY_OTHER_CASE),
                        RetentionClass.SIXTY_YEARS,
                        LocalDate.of(2086, 12, 31)),
                arguments(
                        Set.of(RetentionGround.STATUS_OR_TITLE, RetentionGround.FOREIGN_RELATED),
                        RetentionClass.PERMANENT,
                        null),
                arguments(Set.of(), RetentionClass.PERMANENT, null));
    }

    /** Domain rule 7.2.2: the longest counts. */
    @ParameterizedTest
    @MethodSource
    void how_long_a_file_is_kept(Set<RetentionGround> grounds, RetentionClass length, LocalDate until) {
        var retention = Retention.of(grounds, MONDAY, CALENDAR);

        assertThat(retention).isEqualTo(new Retention(length, until));
    }

    @Test
    void time_is_counted_from_the_year_after_the_end_by_the_calendar_of_the_court() {
        var alreadyNewYearInQingtian = Instant.parse("2026-12-31T16:30:00Z");

        assertThat(Retention.of(Set.of(RetentionGround.EVERY_OTHER_CASE), alreadyNewYearInQingtian, CALENDAR)
                        .until())
                .isEqualTo(LocalDate.of(2057, 12, 31));
    }

    @Test
    void a_cross_border_divorce_is_kept_for_ever_and_every_trait_found_is_heard() {
        assertThat(RetentionGround.of(CaseFileTest.mediated(), Set.of()))
                .containsExactly(RetentionGround.FOREIGN_RELATED, RetentionGround.STATUS_OR_TITLE);
        assertThat(RetentionGround.of(CaseFileTest.mediated(), Set.of(CaseTrait.values())))
                .contains(
                        RetentionGround.PUBLIC_INTEREST,
                        RetentionGround.MANY_PARTIES,
                        RetentionGround.TRIAL_SUPERVISION);
    }

    private static CatalogueItem item(ItemKind kind, int number, int days) {
        return new CatalogueItem(kind, id(number), "", MONDAY.plus(Duration.ofDays(days)), DIGEST);
    }
}
