package org.yunting.law;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.yunting.law.kernel.Outcome;

/** The matrix of one machine: acts down, states across, drawn by trying each act from each state. */
final class StateTable<T> {
    private final String title;
    private final Function<T, String> nameOf;
    private final Map<String, T> states = new LinkedHashMap<>();
    private final Map<String, Function<T, Outcome<T>>> acts = new LinkedHashMap<>();

    StateTable(String title, Function<T, String> nameOf) {
        this.title = title;
        this.nameOf = nameOf;
    }

    StateTable<T> state(String name, T example) {
        states.put(name, example);
        return this;
    }

    StateTable<T> act(String name, Function<T, Outcome<T>> act) {
        acts.put(name, act);
        return this;
    }

    /** Acts stand down the side, since they are more and their names longer. */
    String render() {
        var table = new StringBuilder("## " + title + "\n\n| act |");
        states.keySet().forEach(state -> table.append(' ').append(state).append(" |"));
        table.append("\n|---|").append("---|".repeat(states.size())).append('\n');
        acts.forEach((name, act) -> {
            table.append("| ").append(name).append(" |");
            states.values()
                    .forEach(from -> table.append(' ').append(cell(from, act)).append(" |"));
            table.append('\n');
        });
        return table.append('\n').toString();
    }

    private String cell(T from, Function<T, Outcome<T>> act) {
        return switch (act.apply(from)) {
            case Outcome.Refused<T>(var refusal) -> refused(refusal.code().code());
            case Outcome.Granted<T>(var next, var events) -> {
                if (events.isEmpty() != next.equals(from)) {
                    throw new AssertionError(title + ": a change and an event come together or not at all");
                }
                yield events.isEmpty() ? "·" : nameOf.apply(next);
            }
        };
    }

    /** An act that the state does not know at all is a dash, so that the telling refusals stand out. */
    private static String refused(String code) {
        return code.endsWith("-act-not-lawful-now") ? "–" : "(" + code + ")";
    }
}
