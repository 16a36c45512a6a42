package org.yunting.law.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunting.law.FoundingCase.HEARING;
import static org.yunting.law.FoundingCase.aFiledCase;
import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.anExhibit;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.events;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.LegalBasis;

class TimelineTest {
    private record NeverHeardOf(CaseId caseId, Act act) implements DomainEvent {
        @Override
        public LegalBasis basis() {
            return LegalBasis.house("tests");
        }
    }

    @Test
    void every_event_of_the_law_has_exactly_one_key_and_every_key_an_event() {
        var events = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.yunting.law")
                        .stream()
                        .filter(type -> type.isAssignableTo(DomainEvent.class))
                        .filter(JavaClass::isRecord)
                        .map(type -> type.getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                                .toLowerCase(Locale.ROOT))
                        .toList();

        var keys = Arrays.stream(TimelineKey.values()).map(Keyed::key).toList();
        assertThat(events).containsExactlyInAnyOrderElementsOf(keys).doesNotHaveDuplicates();
    }

    @Test
    void an_entry_says_what_who_when_and_by_which_article() {
        var shown = events(aHearingInSession().showExhibit(anExhibit(), by(judge())))
                .getFirst();

        var entry = Timeline.tell(shown);

        assertThat(entry.key()).isEqualTo(TimelineKey.EXHIBIT_SHOWN);
        assertThat(entry.actor()).isEqualTo(judge());
        assertThat(entry.at()).isEqualTo(shown.at());
        assertThat(entry.basis()).hasToString("CPL 141");
        assertThat(entry.hearing()).isEqualTo(HEARING);
        assertThat(entry.params()).containsEntry("number", "P-1");
    }

    @Test
    void what_happens_outside_a_hearing_names_none() {
        var withdrawn = events(aFiledCase().withdraw(by(plaintiff()))).getFirst();

        assertThat(Timeline.tell(withdrawn).hearing()).isNull();
        assertThat(Timeline.tell(withdrawn).caseId()).isEqualTo(aFiledCase().id());
    }

    @Test
    void an_event_nobody_has_words_for_is_a_bug() {
        assertThatThrownBy(() -> Timeline.tell(new NeverHeardOf(aFiledCase().id(), by(judge()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never-heard-of");
    }
}
