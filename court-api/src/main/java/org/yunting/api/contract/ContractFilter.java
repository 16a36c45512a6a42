package org.yunting.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.law.kernel.Violation;

/** Measures the parameters of every request against the contract before its resource sees it. */
@Singleton
public class ContractFilter {
    private final Contract contract;

    ContractFilter(Contract contract) {
        this.contract = contract;
    }

    @ServerRequestFilter
    @Priority(Priorities.USER)
    void measure(ContainerRequestContext request, ResourceInfo resource) {
        var operation = contract.operation(request.getMethod(), templateOf(resource));
        if (operation.isPresent()) {
            var violations = parameterFaults(request, operation.get());
            if (!violations.isEmpty()) {
                throw Problem.of(CommonProblem.INVALID_INPUT)
                        .violating(violations)
                        .asException();
            }
            operation.get().body().ifPresent(schema -> expectBody(request, schema));
        }
    }

    /** Leaves the schema for {@link ContractReader}, which meets the body once it has arrived. */
    private static void expectBody(ContainerRequestContext request, ContractSchema schema) {
        if (request.getMediaType() == null || !MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType())) {
            throw Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE).asException();
        }
        if (request.getLength() == 0) {
            throw Problem.of(CommonProblem.MALFORMED_JSON).asException();
        }
        request.setProperty(ContractReader.SCHEMA, schema);
    }

    /** A path that cannot be an id is simply not there; a query parameter out of bounds is told. */
    private List<Violation> parameterFaults(ContainerRequestContext request, Operation operation) {
        var uri = request.getUriInfo();
        var found = new ArrayList<Violation>();
        for (var parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "path" -> {
                    var value = uri.getPathParameters().getFirst(parameter.name());
                    if (value == null
                            || !parameter
                                    .schema()
                                    .violations(TextNode.valueOf(value))
                                    .isEmpty()) {
                        throw Problem.of(CommonProblem.NOT_FOUND).asException();
                    }
                }
                case "query" ->
                    found.addAll(queryFaults(parameter, uri.getQueryParameters().getFirst(parameter.name())));
                default -> {
                    // headers are read where they are used: IfMatch
                }
            }
        }
        return found;
    }

    private List<Violation> queryFaults(Operation.Parameter parameter, @Nullable String value) {
        var pointer = "/" + parameter.name();
        if (value == null) {
            return parameter.required() ? List.of(new Violation(pointer, "required")) : List.of();
        }
        return parameter.schema().violations(typed(value, parameter.schema().type())).stream()
                .map(fault -> new Violation(pointer, fault.code()))
                .toList();
    }

    private static JsonNode typed(String value, String type) {
        return switch (type) {
            case "integer" -> {
                try {
                    yield DecimalNode.valueOf(new BigDecimal(value));
                } catch (NumberFormatException notANumber) {
                    yield TextNode.valueOf(value);
                }
            }
            case "boolean" ->
                Set.of("true", "false").contains(value)
                        ? BooleanNode.valueOf(Boolean.parseBoolean(value))
                        : TextNode.valueOf(value);
            default -> TextNode.valueOf(value);
        };
    }

    private static String templateOf(ResourceInfo resource) {
        var root = resource.getResourceClass().getAnnotation(Path.class);
        var own = resource.getResourceMethod().getAnnotation(Path.class);
        var template = (root == null ? "" : "/" + root.value()) + (own == null ? "" : "/" + own.value());
        return template.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}
