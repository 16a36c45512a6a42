package org.yunting.law;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.yunting.law.kernel.RefusalCode;

class ArchitectureTest {
    private static final JavaClasses LAW = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.yunting.law");

    @Test
    void the_law_knows_no_framework() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.yunting.law..", "java..", "org.jspecify.annotations", "com.google.errorprone.annotations")
                .check(LAW);
    }

    @Test
    void the_law_touches_no_file_net_or_thread() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..",
                        "java.sql..",
                        "java.util.concurrent..")
                .check(LAW);
    }

    @Test
    void the_law_reads_no_clock_and_draws_no_id() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.Random.class, java.time.Clock.class)
                .check(LAW);
    }

    @Test
    void each_feature_stands_on_those_before_it() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.yunting.law..")
                .layer("kernel")
                .definedBy("..law.kernel")
                .layer("deadlines")
                .definedBy("..law.deadlines")
                .layer("parties")
                .definedBy("..law.parties")
                .layer("consent")
                .definedBy("..law.consent")
                .layer("cases")
                .definedBy("..law.cases")
                .layer("evidence")
                .definedBy("..law.evidence")
                .layer("hearings")
                .definedBy("..law.hearings")
                .layer("asynctrial")
                .definedBy("..law.asynctrial..")
                .layer("recording")
                .definedBy("..law.recording")
                .whereLayer("recording")
                .mayOnlyBeAccessedByLayers("hearings")
                .layer("records")
                .definedBy("..law.records")
                .layer("service")
                .definedBy("..law.service")
                .layer("permissions")
                .definedBy("..law.permissions")
                .whereLayer("permissions")
                .mayOnlyBeAccessedByLayers("asynctrial")
                .layer("mediation")
                .definedBy("..law.mediation")
                .whereLayer("mediation")
                .mayNotBeAccessedByAnyLayer()
                .layer("archive")
                .definedBy("..law.archive")
                .whereLayer("archive")
                .mayNotBeAccessedByAnyLayer()
                .layer("conversion")
                .definedBy("..law.conversion")
                .whereLayer("conversion")
                .mayNotBeAccessedByAnyLayer()
                .layer("ledger")
                .definedBy("..law.ledger")
                .whereLayer("ledger")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("records")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("service")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("hearings")
                .mayOnlyBeAccessedByLayers("conversion")
                .whereLayer("asynctrial")
                .mayOnlyBeAccessedByLayers("conversion")
                .whereLayer("evidence")
                .mayOnlyBeAccessedByLayers("hearings", "asynctrial")
                .whereLayer("cases")
                .mayOnlyBeAccessedByLayers("evidence", "hearings", "asynctrial", "mediation", "archive")
                .whereLayer("consent")
                .mayOnlyBeAccessedByLayers("cases", "evidence", "hearings", "asynctrial")
                .whereLayer("parties")
                .mayOnlyBeAccessedByLayers(
                        "consent", "cases", "evidence", "hearings", "asynctrial", "mediation", "service", "permissions")
                .whereLayer("deadlines")
                .mayOnlyBeAccessedByLayers(
                        "parties",
                        "consent",
                        "cases",
                        "evidence",
                        "hearings",
                        "asynctrial",
                        "mediation",
                        "records",
                        "archive")
                .check(LAW);
    }

    @Test
    void the_ledger_knows_bytes_not_courts() {
        classes()
                .that()
                .resideInAPackage("..law.ledger")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "..law.ledger",
                        "..law.kernel",
                        "java..",
                        "org.jspecify.annotations",
                        "com.google.errorprone.annotations")
                .check(LAW);
    }

    @Test
    void features_form_no_cycles() {
        slices().matching("org.yunting.law.(*)..").should().beFreeOfCycles().check(LAW);
    }

    @Test
    void nothing_is_called_by_a_name_that_says_nothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Managers?|Impl|Data|Info|V\\d+)")
                .check(LAW);
    }

    @Test
    void every_package_says_what_may_be_null() {
        assertThat(LAW.stream().map(JavaClass::getPackage).distinct().filter(p -> !isNullMarked(p)))
                .isEmpty();
    }

    @Test
    void refusal_codes_are_unique_and_kebab_case() {
        List<String> codes = LAW.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(RefusalCode.class))
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                .map(code -> ((RefusalCode) code).code())
                .collect(Collectors.toList());

        assertThat(codes)
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    }

    private static boolean isNullMarked(JavaPackage javaPackage) {
        return javaPackage.isAnnotatedWith(NullMarked.class);
    }
}
