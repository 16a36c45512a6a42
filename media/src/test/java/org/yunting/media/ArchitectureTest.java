package org.yunting.media;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.yunting.media");

    @Test
    void the_room_knows_no_court() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yunting.law..", "org.yunting.api..")
                .check(ROOM);
    }

    @Test
    void the_room_has_no_word_of_a_court() {
        noClasses()
                .should()
                .haveNameMatching(".*(Judge|Hearing|Court|Plaintiff|Defendant|Clerk|Trial|Evidence|Verdict).*")
                .check(ROOM);
    }

    @Test
    void the_wire_knows_nobody_else_in_the_room() {
        noClasses()
                .that()
                .resideInAPackage("..media.colibri2..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..media.sdp..", "..media.conference..", "..media.embedded..")
                .check(ROOM);
    }

    @Test
    void session_descriptions_know_only_the_wire() {
        noClasses()
                .that()
                .resideInAPackage("..media.sdp..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..media.conference..", "..media.embedded..", "io.vertx..")
                .check(ROOM);
    }

    @Test
    void focus_and_bridge_meet_only_on_the_wire() {
        noClasses()
                .that()
                .resideInAPackage("..media.conference..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..media.embedded..", "io.vertx.core.http..")
                .check(ROOM);
        noClasses()
                .that()
                .resideInAPackage("..media.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..media.conference..", "..media.sdp..")
                .check(ROOM);
    }

    @Test
    void a_peer_speaks_for_itself_and_knows_no_bridge_from_inside() {
        noClasses()
                .that()
                .resideInAPackage("..media.peer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..media.conference..", "..embedded.room..", "..embedded.colibri..", "io.vertx..")
                .check(ROOM);
    }

    @Test
    void a_recorder_is_told_and_tells_and_opens_nothing() {
        noClasses()
                .that()
                .resideInAPackage("..media.recording..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..media.colibri2..",
                        "..media.conference..",
                        "..media.embedded..",
                        "..media.sdp..",
                        "io.vertx..",
                        "java.net..",
                        "java.nio.file..",
                        "java.util.concurrent..")
                .check(ROOM);
    }

    @Test
    void what_a_focus_decides_is_decided_without_doing_it() {
        classes()
                .that()
                .haveNameMatching(
                        ".*conference\\.(Conference|Draft|RepliedRequest|Participant|MediaLines|BridgeRequest|AudioExport|Effect)(\\$.*)?")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("io.vertx..", "java.util.concurrent..", "java.time..", "java.io..")
                .check(ROOM);
    }
}
