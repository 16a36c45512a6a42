package org.yunting.law.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why an act was not allowed: a value that reaches the person who tried, not an exception.
 *
 * @param code stable code
 * @param basis the article it rests on
 * @param params facts for the text shown, by stable name; times as ISO-8601 instants, dates as ISO dates
 * @param violations every fault of the material, when material was refused; else empty
 * @param possibleInstead keys of the acts that are lawful now, so that nobody is left at a dead end
 */
public record Refusal(
        RefusalCode code,
        LegalBasis basis,
        Map<String, String> params,
        List<Violation> violations,
        List<String> possibleInstead) {
    public Refusal {
        params = Map.copyOf(params);
        violations = List.copyOf(violations);
        possibleInstead = List.copyOf(possibleInstead);
    }

    public static Refusal of(RefusalCode code, LegalBasis basis) {
        return new Refusal(code, basis, Map.of(), List.of(), List.of());
    }

    public Refusal with(String param, Object value) {
        var extended = new TreeMap<>(params);
        extended.put(param, value.toString());
        return new Refusal(code, basis, extended, violations, possibleInstead);
    }

    public Refusal violating(List<Violation> found) {
        return new Refusal(code, basis, params, found, possibleInstead);
    }

    public Refusal instead(Collection<? extends Keyed> lawfulActs) {
        var keys = new ArrayList<>(possibleInstead);
        lawfulActs.forEach(act -> keys.add(act.key()));
        return new Refusal(code, basis, params, violations, keys);
    }
}
