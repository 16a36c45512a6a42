package org.yunting.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The OpenAPI document as the court obeys it, read and compiled when the court starts. */
@Startup
@Singleton
public class Contract {
    private static final String RESOURCE = "/META-INF/openapi.yaml";

    private final JsonNode document;
    private final SchemaCompiler schemas;
    private final Map<String, Operation> operations = new TreeMap<>();

    public Contract() {
        try (var stream = Contract.class.getResourceAsStream(RESOURCE)) {
            document = new YAMLMapper().readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the contract cannot be read", unreadable);
        }
        schemas = new SchemaCompiler(document);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> addOperation(method.getKey(), path.getKey(), method.getValue())));
    }

    /** The operation for a method and a path template such as {@code /api/cases/{case}}. */
    public Optional<Operation> operation(String method, String template) {
        return Optional.ofNullable(operations.get(key(method, template)));
    }

    /** All operations, by {@code METHOD /template} and in that order. */
    public Map<String, Operation> operations() {
        return Collections.unmodifiableMap(operations);
    }

    /** A schema by name, for tests that measure answers. */
    public ContractSchema schema(String name) {
        return schemas.compile(document.at("/components/schemas/" + name));
    }

    private JsonNode resolve(JsonNode schema) {
        var reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : document.at(reference.asText().substring(1));
    }

    private void addOperation(String method, String template, JsonNode declaration) {
        var parameters = new ArrayList<Operation.Parameter>();
        for (var declared : declaration.path("parameters")) {
            var parameter = resolve(declared);
            parameters.add(new Operation.Parameter(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("required").asBoolean(),
                    schemas.compile(resolve(parameter.path("schema")))));
        }
        var body = declaration.at("/requestBody/content/application~1json/schema");
        var open = declaration.path("security").isArray()
                && declaration.path("security").isEmpty();
        operations.put(
                key(method, template),
                new Operation(
                        declaration.path("operationId").asText(),
                        method.toUpperCase(Locale.ROOT),
                        template,
                        List.copyOf(parameters),
                        body.isMissingNode() ? Optional.empty() : Optional.of(schemas.compile(body)),
                        open));
    }

    private static String key(String method, String template) {
        return method.toUpperCase(Locale.ROOT) + " " + template;
    }
}
