package org.yunting.api.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;

/** The comments in the database are its dictionary: nobody should have to guess what a column holds. */
@CourtTest
class CommentsTest {
    private static final String OF_THE_COURT =
            "c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and c.relname not like 'flyway%'";

    @Test
    void every_table_says_what_it_holds() {
        assertThat(CourtDatabase.texts("select c.relname from pg_class c where " + OF_THE_COURT
                        + " and coalesce(obj_description(c.oid, 'pg_class'), '') = '' order by 1"))
                .isEmpty();
    }

    @Test
    void every_column_says_what_it_holds() {
        assertThat(CourtDatabase.texts(
                        "select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                                + " where " + OF_THE_COURT + " and a.attnum > 0 and not a.attisdropped"
                                + " and coalesce(col_description(c.oid, a.attnum), '') = '' order by 1"))
                .isEmpty();
    }

    @Test
    void the_search_for_two_characters_is_answered_by_its_index() {
        List<String> plan = CourtDatabase.texts(
                "set enable_seqscan = off", "explain select id from cases where bigrams(search_text) @> bigrams('离婚')");

        assertThat(plan).anyMatch(line -> line.contains("cases_by_words"));
    }
}
