package org.yunting.api.cases;

import java.util.Optional;
import org.yunting.api.contract.Cursor;
import org.yunting.api.identity.Office;
import org.yunting.api.identity.Person;

/**
 * Which cases a reader asks for.
 *
 * @param words to be found in number, names, claims and facts
 * @param state key of a state
 * @param before only cases changed before this; newest change first
 */
public record CaseQuery(Person reader, Optional<String> words, Optional<String> state, Cursor before, int limit) {
    boolean readerIsOfTheRegistry() {
        return reader.holds(Office.CLERK);
    }
}
