package org.yunting.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.yunting.law.kernel.Violation;

/** One schema of the contract, compiled once, against which any number of values are measured at the same time. */
public final class ContractSchema {
    /** When a value has several faults, the one is told that must be mended first. */
    private static final List<String> GRAVEST_FIRST =
            List.of("type", "required", "additionalProperties", "minLength", "maxLength", "enum", "pattern", "format");

    private final String type;
    private final JsonSchema compiled;

    ContractSchema(String type, JsonSchema compiled) {
        this.type = type;
        this.compiled = compiled;
    }

    /** The JSON type it asks for, by which a parameter is read; empty when it leaves that open. */
    String type() {
        return type;
    }

    /** Every place at which a value fails, each once, in the order of their pointers; empty when it obeys. */
    public List<Violation> violations(JsonNode value) {
        var byPointer = new TreeMap<String, ValidationMessage>();
        compiled.validate(value).forEach(fault -> byPointer.merge(pointerOf(fault), fault, ContractSchema::graver));
        return byPointer.entrySet().stream()
                .map(fault -> new Violation(fault.getKey(), codeOf(fault.getValue())))
                .toList();
    }

    private static ValidationMessage graver(ValidationMessage one, ValidationMessage other) {
        return Comparator.comparingInt(ContractSchema::gravity).compare(one, other) <= 0 ? one : other;
    }

    private static int gravity(ValidationMessage fault) {
        int rank = GRAVEST_FIRST.indexOf(fault.getType());
        return rank < 0 ? GRAVEST_FIRST.size() : rank;
    }

    /** The place of a missing or a surplus property is the property's own, not that of the object around it. */
    private static String pointerOf(ValidationMessage fault) {
        var place = fault.getInstanceLocation();
        return switch (fault.getType()) {
            case "required", "additionalProperties" ->
                place.append(fault.getProperty()).toString();
            default -> place.toString();
        };
    }

    /** The court's own word for a fault; the screens have a text for each. */
    private static String codeOf(ValidationMessage fault) {
        return switch (fault.getType()) {
            case "type" -> "wrong-type";
            case "required" -> "required";
            case "additionalProperties" -> "unknown-property";
            case "minLength" -> fault.getInstanceNode().textValue().isEmpty() ? "required" : "too-short";
            case "maxLength" -> "too-long";
            case "enum", "const" -> "unknown-value";
            case "pattern", "format" -> "invalid-format";
            case "minimum" -> "too-small";
            case "maximum" -> "too-large";
            case "minItems" -> "too-few";
            case "maxItems" -> "too-many";
            default ->
                throw new IllegalStateException("the contract uses a keyword without a code: " + fault.getType());
        };
    }
}
