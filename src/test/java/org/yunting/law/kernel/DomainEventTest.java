package org.yunting.law.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.aFiledCase;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.judge;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class DomainEventTest {
    private record SomethingHappened(CaseId caseId, Act act) implements DomainEvent {
        @Override
        public LegalBasis basis() {
            return LegalBasis.house("tests");
        }
    }

    @Test
    void an_event_is_named_as_its_record_is() {
        assertThat(new SomethingHappened(aFiledCase().id(), by(judge())).name()).isEqualTo("something-happened");
    }

    /** Timelines, inboxes and screens know events by name alone. */
    @Test
    void no_two_events_of_the_law_share_a_name() {
        var names = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.yunting.law")
                        .stream()
                        .filter(type -> type.isAssignableTo(DomainEvent.class))
                        .filter(JavaClass::isRecord)
                        .map(JavaClass::getSimpleName)
                        .toList();

        assertThat(names).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }
}
