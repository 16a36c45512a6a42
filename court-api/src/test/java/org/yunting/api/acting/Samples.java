package org.yunting.api.acting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Bodies that obey the contract, made from its schemas, so that a new operation is tried without anybody writing one. */
public final class Samples {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonNode CONTRACT = read();

    private Samples() {}

    /** The smallest body that {@code METHOD /template} takes. */
    public static ObjectNode body(String operation) {
        return (ObjectNode) sample(schemaOf(operation));
    }

    /** The fields a body of {@code METHOD /template} must have. */
    public static List<String> required(String operation) {
        return StreamSupport.stream(schemaOf(operation).path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Something that is no value of any field in a body: an object for a scalar or a list, a number for an object. */
    public static JsonNode wrongFor(JsonNode value) {
        return value.isObject() ? JSON.numberNode(7) : JSON.objectNode();
    }

    private static JsonNode schemaOf(String operation) {
        var words = operation.split(" ", 2);
        return resolved(CONTRACT.path("paths")
                .path(words[1])
                .path(words[0].toLowerCase(Locale.ROOT))
                .at("/requestBody/content/application~1json/schema"));
    }

    private static JsonNode sample(JsonNode declared) {
        var schema = resolved(declared);
        return switch (schema.path("type").asText()) {
            case "object" -> sampleObject(schema);
            case "array" -> JSON.arrayNode().add(sample(schema.path("items")));
            case "integer" -> JSON.numberNode(schema.path("minimum").asLong(1));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode(sampleText(schema));
        };
    }

    private static ObjectNode sampleObject(JsonNode schema) {
        var object = JSON.objectNode();
        schema.path("required")
                .forEach(name -> object.set(
                        name.asText(), sample(schema.path("properties").path(name.asText()))));
        return object;
    }

    private static String sampleText(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").get(0).asText();
        }
        if (schema.has("pattern")) {
            return sampleMatching(schema.path("pattern").asText());
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> "01936b7e-0000-7000-8000-000000000000";
            case "date" -> "2026-03-09";
            case "date-time" -> "2026-03-09T07:00:00Z";
            default -> "CN".repeat(Math.max(1, (schema.path("minLength").asInt() + 1) / 2));
        };
    }

    /** Digests, pointers and countries are all that has a pattern so far. */
    private static String sampleMatching(String pattern) {
        return Stream.of("a".repeat(64), "/facts", "CN")
                .filter(text -> text.matches(pattern))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("say here what matches " + pattern));
    }

    private static JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : CONTRACT.at(reference.asText().substring(1));
    }

    private static JsonNode read() {
        try (var stream = Samples.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new YAMLMapper().readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
