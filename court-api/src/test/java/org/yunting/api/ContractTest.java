package org.yunting.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.response.Response;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.contract.Contract;
import org.yunting.api.contract.Operation;

/** Holds the contract against the running court, in both directions. */
@CourtTest
class ContractTest {
    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class);

    private final Contract contract = new Contract();

    @Test
    void every_operation_of_the_contract_is_served_and_asks_who_calls() {
        var unserved = new TreeSet<String>();

        for (var operation : contract.operations().values()) {
            var answer = called(operation);
            if (!operation.open() && answer.statusCode() == 401) {
                assertThat(answer.contentType()).startsWith("application/problem+json");
                assertThat(answer.jsonPath().getString("code")).isEqualTo("not-signed-in");
                assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
            } else if (!operation.open() || !isServed(operation, answer)) {
                unserved.add(operation.method() + " " + operation.template());
            }
        }

        System.out.println("not served yet: " + unserved);
        assertThat(NotServedYet.OPERATIONS).containsAll(unserved);
    }

    @Test
    void whatever_is_served_stands_in_the_contract() {
        var served = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.yunting.api")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .flatMap(method -> METHODS.stream()
                                .filter(method::isAnnotatedWith)
                                .map(verb -> verb.getSimpleName() + " " + templateOf(method)))
                        .filter(operation -> operation.contains(" /api"))
                        .collect(Collectors.toSet());

        assertThat(contract.operations().keySet()).containsAll(served);
        assertThat(served).isNotEmpty();
    }

    /** What is open to all answers; where it takes a body, it says what is missing from an empty one, and so does what takes a text. */
    private static boolean isServed(Operation operation, Response answer) {
        return operation.body().isPresent()
                ? answer.statusCode() == 400
                        && "invalid-input".equals(answer.jsonPath().getString("code"))
                : answer.statusCode() == 200 || (operation.method().equals("POST") && answer.statusCode() == 400);
    }

    private static Response called(Operation operation) {
        var path = operation
                .template()
                .replace("{stage}", "hearing")
                .replace("{code}", "ABCDEFGH")
                .replace("{capacity}", "witness")
                .replaceAll("\\{\\w+}", "01936b7e-0000-7000-8000-000000000000");
        // Whatever form the answer has: a checkpoint is text, not JSON.
        var request = Someone.nobody().accept("*/*");
        if (operation.body().isPresent()) {
            request.contentType("application/json").body("{}");
        }
        return request.request(operation.method(), path);
    }

    private static String templateOf(JavaMethod method) {
        var root = pathOf(method.getOwner());
        var own = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        return ("/" + root + "/" + own).replaceAll("/+", "/").replaceAll("/$", "");
    }

    private static String pathOf(JavaClass type) {
        return type.getAnnotationOfType(Path.class).value();
    }
}
