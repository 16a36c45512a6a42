package org.yunting.api;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.mutiny.groups.UniAwait;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The dependency law of the court, held. Each test is a sentence of ARCHITECTURE.md. */
class ArchitectureTest {
    private static final JavaClasses COURT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.yunting");
    private static final int LINES_MAX = 400;

    @Test
    void the_law_knows_no_framework() {
        classes()
                .that()
                .resideInAPackage("org.yunting.law..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "org.yunting.law..", "java..", "org.jspecify..", "com.google.errorprone.annotations.."))
                .check(COURT);
    }

    @Test
    void the_room_does_not_know_the_court() {
        noClasses()
                .that()
                .resideInAPackage("org.yunting.media..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yunting.law..", "org.yunting.api..")
                .check(COURT);
    }

    @Test
    void features_form_no_cycles() {
        slices().matching("org.yunting.api.(*)..").should().beFreeOfCycles().check(COURT);
    }

    @Test
    void features_of_the_law_form_no_cycles() {
        slices().matching("org.yunting.law.(*)..").should().beFreeOfCycles().check(COURT);
    }

    @Test
    void proceedings_never_import_each_other() {
        slices().matching("org.yunting.(*).(hearings|asynctrial|mediation)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAnyPackage("org.yunting.api.."), resideInAnyPackage("org.yunting.law.."))
                .allowEmptyShould(true)
                .check(COURT);
    }

    @Test
    void only_resources_speak_http() {
        noClasses()
                .that()
                .resideInAPackage("org.yunting.api..")
                .and()
                .resideOutsideOfPackages("org.yunting.api.contract..", "org.yunting.api.problem..")
                .and()
                .haveSimpleNameNotEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(COURT);
    }

    @Test
    void only_rows_know_the_database() {
        noClasses()
                .that()
                .resideInAPackage("org.yunting.api..")
                .and()
                .resideOutsideOfPackage("org.yunting.api.database..")
                .and()
                .haveSimpleNameNotEndingWith("Row")
                .and()
                .haveSimpleNameNotEndingWith("Rows")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "jakarta.persistence..", "java.sql..", "javax.sql..")
                .check(COURT);
    }

    @Test
    void foreign_protocols_have_one_door_each() {
        noClasses()
                .that()
                .resideInAPackage("org.yunting.api..")
                .and()
                .resideOutsideOfPackage("org.yunting.api.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.minio..")
                .check(COURT);
        noClasses()
                .that()
                .resideInAPackage("org.yunting.api..")
                .and()
                .resideOutsideOfPackage("org.yunting.api.contract..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.networknt..")
                .check(COURT);
        noClasses()
                .that()
                .resideInAPackage("org.yunting.api..")
                .and()
                .resideOutsideOfPackage("org.yunting.api.packaging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.roda_project..", "gov.loc..")
                .check(COURT);
        noClasses()
                .that()
                .resideInAPackage("org.yunting.api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .check(COURT);
        noClasses()
                .that()
                .resideInAPackage("org.yunting.api..")
                .and()
                .resideOutsideOfPackage("org.yunting.api.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.oidc..", "org.eclipse.microprofile.jwt..")
                .check(COURT);
    }

    @Test
    void only_use_cases_and_desks_open_transactions() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.yunting.api.database.Transactions")
                .check(COURT);
    }

    @Test
    void nobody_waits_for_a_uni() {
        noClasses()
                .that()
                .resideInAPackage("org.yunting.api..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(UniAwait.class)
                .check(COURT);
    }

    @Test
    void time_ids_and_settings_are_injected() {
        noClasses()
                .that()
                .resideInAnyPackage("org.yunting.api..", "org.yunting.law..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(COURT);
    }

    @Test
    void only_the_demonstration_shifts_the_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.yunting.api.demo..")
                .should()
                .callMethod(org.yunting.api.clock.CourtClock.class, "shift", java.time.Duration.class)
                .check(COURT);
    }

    @Test
    void every_resource_says_who_may_call_it() {
        classes()
                .that()
                .resideInAPackage("org.yunting.api..")
                .and()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(io.quarkus.security.Authenticated.class)
                .orShould()
                .beAnnotatedWith(jakarta.annotation.security.PermitAll.class)
                .check(COURT);
    }

    @Test
    void names_say_what_things_are() {
        noClasses()
                .that()
                .resideInAnyPackage("org.yunting.api..", "org.yunting.law..")
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Data|Info|V\\d)")
                .check(COURT);
    }

    @Test
    void every_package_has_a_page_and_no_file_is_too_long() throws IOException {
        var sources = java.nio.file.Path.of("src/main/java");
        try (var files = Files.walk(sources)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var page = file.resolveSibling("package-info.java");
                assertThat(page).as("page of the package of %s", file).exists();
                assertThat(Files.readString(page)).contains("@NullMarked").contains("/**");
                assertThat(Files.readAllLines(file)).as("lines of %s", file).hasSizeLessThanOrEqualTo(LINES_MAX);
            }
        }
    }
}
