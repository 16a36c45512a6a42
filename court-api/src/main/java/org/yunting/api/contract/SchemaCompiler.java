package org.yunting.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

/**
 * Compiles the schemas of the contract: JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. The court reads them more strictly than the standard:
 * an object whose properties are listed has no others unless {@code additionalProperties} says so, so that a misspelt field is told and not ignored;
 * a text holds no U+0000, which PostgreSQL cannot keep; a whole number fits into 64 bits.
 */
final class SchemaCompiler {
    private static final String WITHOUT_ZERO = "^[^\\x00]*$";
    private static final String SCHEMAS = "components";

    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .losslessNarrowing(true)
            .pathType(PathType.JSON_POINTER)
            .build();
    private final JsonSchemaFactory factory;
    private final JsonNode named;

    /** @param document the whole contract, in which references are looked up */
    SchemaCompiler(JsonNode document) {
        var dialect = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
                .build();
        factory = JsonSchemaFactory.getInstance(VersionFlag.V202012, builder -> builder.metaSchema(dialect));
        named = JsonNodeFactory.instance.objectNode().set("schemas", strict(document.at("/components/schemas")));
    }

    ContractSchema compile(JsonNode declared) {
        ObjectNode schema = ((ObjectNode) strict(declared)).set(SCHEMAS, named);
        var compiled = factory.getSchema(schema, config);
        compiled.initializeValidators();
        return new ContractSchema(declared.path("type").asText(), compiled);
    }

    /** A copy that says what the court takes for granted. */
    private static JsonNode strict(JsonNode schema) {
        var copy = schema.deepCopy();
        tighten(copy);
        return copy;
    }

    private static void tighten(JsonNode node) {
        node.forEach(SchemaCompiler::tighten);
        if (node instanceof ObjectNode schema) {
            switch (schema.path("type").asText()) {
                case "object" -> setIfAbsent(schema, "additionalProperties", BooleanNode.FALSE);
                case "string" -> setIfAbsent(schema, "pattern", TextNode.valueOf(WITHOUT_ZERO));
                case "integer" -> {
                    setIfAbsent(schema, "minimum", LongNode.valueOf(Long.MIN_VALUE));
                    setIfAbsent(schema, "maximum", LongNode.valueOf(Long.MAX_VALUE));
                }
                default -> {
                    // nothing is taken for granted of other types
                }
            }
        }
    }

    private static void setIfAbsent(ObjectNode schema, String keyword, JsonNode value) {
        if (!schema.has(keyword)) {
            schema.set(keyword, value);
        }
    }
}
