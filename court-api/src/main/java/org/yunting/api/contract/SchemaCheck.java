package org.yunting.api.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.yunting.law.kernel.Violation;

/**
 * Measures a JSON value against the part of JSON Schema 2020-12 that the contract uses. Unlike the standard, an object whose properties are
 * listed may have no others unless {@code additionalProperties} says so: a misspelt field is told, not ignored.
 */
final class SchemaCheck {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final UnaryOperator<JsonNode> resolve;
    private final List<Violation> found;

    SchemaCheck(UnaryOperator<JsonNode> resolve, List<Violation> found) {
        this.resolve = resolve;
        this.found = found;
    }

    void check(JsonNode value, JsonNode declared, JsonPointer at) {
        var schema = resolve.apply(declared);
        switch (schema.path("type").asText("any")) {
            case "object" -> ifType(value.isObject(), at, () -> checkObject(value, schema, at));
            case "array" -> ifType(value.isArray(), at, () -> checkArray(value, schema, at));
            case "string" -> ifType(value.isTextual(), at, () -> checkText(value.textValue(), schema, at));
            case "integer" -> ifType(value.canConvertToExactIntegral(), at, () -> checkNumber(value, schema, at));
            case "number" -> ifType(value.isNumber(), at, () -> checkNumber(value, schema, at));
            case "boolean" -> ifType(value.isBoolean(), at, () -> {});
            default -> {
                // the contract leaves this value open
            }
        }
    }

    private void checkObject(JsonNode object, JsonNode schema, JsonPointer at) {
        for (var required : schema.path("required")) {
            if (!object.has(required.asText())) {
                add(at.appendProperty(required.asText()), "required");
            }
        }
        var properties = schema.path("properties");
        var additional = schema.path("additionalProperties");
        object.properties().forEach(field -> {
            var where = at.appendProperty(field.getKey());
            if (properties.has(field.getKey())) {
                check(field.getValue(), properties.path(field.getKey()), where);
            } else if (additional.isObject()) {
                check(field.getValue(), additional, where);
            } else if (!additional.asBoolean(false)) {
                add(where, "unknown-property");
            }
        });
    }

    private void checkArray(JsonNode array, JsonNode schema, JsonPointer at) {
        if (array.size() < schema.path("minItems").asInt(0)) {
            add(at, "too-few");
        }
        if (array.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE)) {
            add(at, "too-many");
            return;
        }
        for (int index = 0; index < array.size(); index++) {
            check(array.get(index), schema.path("items"), at.appendIndex(index));
        }
    }

    private void checkText(String text, JsonNode schema, JsonPointer at) {
        int length = text.codePointCount(0, text.length());
        if (length < schema.path("minLength").asInt(0)) {
            add(at, text.isEmpty() ? "required" : "too-short");
        } else if (length > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
            add(at, "too-long");
        } else if (text.indexOf('\0') >= 0) {
            add(at, "invalid-format");
        } else if (schema.has("enum") && !contains(schema.path("enum"), text)) {
            add(at, "unknown-value");
        } else if (schema.has("pattern")
                && !Pattern.compile(schema.path("pattern").asText())
                        .matcher(text)
                        .find()) {
            add(at, "invalid-format");
        } else if (!hasFormat(text, schema.path("format").asText(""))) {
            add(at, "invalid-format");
        }
    }

    private void checkNumber(JsonNode number, JsonNode schema, JsonPointer at) {
        var value = number.decimalValue();
        if (schema.has("minimum") && value.compareTo(schema.path("minimum").decimalValue()) < 0) {
            add(at, "too-small");
        } else if (schema.has("maximum")
                && value.compareTo(schema.path("maximum").decimalValue()) > 0) {
            add(at, "too-large");
        } else if ("integer".equals(schema.path("type").asText()) && !number.canConvertToLong()) {
            add(at, "too-large");
        }
    }

    private static boolean hasFormat(String text, String format) {
        return switch (format) {
            case "uuid" -> UUID_FORM.matcher(text).matches();
            case "date" -> parses(text, LocalDate::parse);
            case "date-time" -> parses(text, OffsetDateTime::parse);
            default -> true;
        };
    }

    private static boolean parses(String text, Function<String, ?> parser) {
        try {
            return parser.apply(text) != null;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    private static boolean contains(JsonNode values, String text) {
        for (var value : values) {
            if (value.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private void ifType(boolean fits, JsonPointer at, Runnable more) {
        if (fits) {
            more.run();
        } else {
            add(at, "wrong-type");
        }
    }

    private void add(JsonPointer at, String code) {
        found.add(new Violation(at.toString(), code));
    }
}
