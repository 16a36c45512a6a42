package org.yunting.media.embedded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayersTest {
    /** From those who know bytes to those who know HTTP. */
    private static final List<String> UPWARDS = List.of("rtp", "bandwidth", "ice", "srtp", "dtls", "room", "colibri");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.yunting.media.embedded");

    @Test
    void each_part_of_the_bridge_knows_only_those_before_it() {
        for (String part : UPWARDS) {
            List<String> above = new ArrayList<>();
            UPWARDS.subList(UPWARDS.indexOf(part) + 1, UPWARDS.size()).forEach(name -> above.add(packageOf(name)));
            above.add("org.yunting.media.embedded");
            noClasses()
                    .that()
                    .resideInAPackage(packageOf(part))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above.toArray(String[]::new))
                    .check(classes);
        }
    }

    @Test
    void only_the_door_speaks_http_and_no_part_knows_the_focus() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("colibri"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..")
                .check(classes);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yunting.media.conference..", "org.yunting.media.sdp..")
                .check(classes);
    }

    private static String packageOf(String part) {
        return "org.yunting.media.embedded." + part + "..";
    }
}
