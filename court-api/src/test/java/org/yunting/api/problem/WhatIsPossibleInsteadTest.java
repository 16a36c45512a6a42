package org.yunting.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.service.ServiceStep;

/** A refusal says what is possible instead: in words, whatever act it names. */
class WhatIsPossibleInsteadTest {
    private static final Path TEXTS = Path.of("../web-ui/src/ui/messages");

    /** What is named beside acts. */
    private static final Set<Class<? extends Keyed>> OTHERS = Set.of(ProcedureKind.class, ServiceStep.class);

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "zh-Hant", "en", "it"})
    void every_act_has_words_in_every_language(String language) throws IOException {
        var texts =
                new ObjectMapper().readTree(TEXTS.resolve(language + ".json").toFile());

        var acts = keys();
        assertThat(acts).contains("open-session", "admit-exhibit", "view-case", "small-claims", "treaty");
        assertThat(acts).filteredOn(act -> isMissing(texts, act)).isEmpty();
    }

    private static boolean isMissing(JsonNode texts, String act) {
        return texts.path("possible." + act).asText().isBlank();
    }

    private static List<String> keys() {
        return Stream.concat(acts(), OTHERS.stream())
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(Keyed::key)
                .distinct()
                .toList();
    }

    private static Stream<Class<? extends Keyed>> acts() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.yunting.law")
                        .stream()
                        .filter(type -> type.isEnum() && type.getSimpleName().endsWith("Act"))
                        .map(JavaClass::reflect)
                        .map(type -> type.asSubclass(Keyed.class));
    }
}
