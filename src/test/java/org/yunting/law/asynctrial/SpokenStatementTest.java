package org.yunting.law.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.DIGEST;
import static org.yunting.law.FoundingCase.EXHIBIT;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingTrial.aFinalStatement;
import static org.yunting.law.FoundingTrial.aQuestion;
import static org.yunting.law.FoundingTrial.aSpokenStatement;
import static org.yunting.law.FoundingTrial.aTrialAt;
import static org.yunting.law.FoundingTrial.anAnswer;
import static org.yunting.law.FoundingTrial.anIssue;
import static org.yunting.law.FoundingTrial.spoken;
import static org.yunting.law.FoundingTrial.with;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;
import static org.yunting.law.OutcomeAssert.refusal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.law.asynctrial.Enclosures.Attachment;
import org.yunting.law.asynctrial.Enclosures.Reference;
import org.yunting.law.asynctrial.Enclosures.ToExhibit;
import org.yunting.law.asynctrial.Enclosures.ToParagraph;
import org.yunting.law.evidence.ExhibitNumber;
import org.yunting.law.evidence.SealedFile;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.kernel.Violation;
import org.yunting.law.parties.PartyRole;

/** Statements that are spoken, and what else can go with a text. */
class SpokenStatementTest {
    @Test
    void what_was_spoken_is_sealed_with_its_text() {
        var trial = next(aTrialAt(TrialStage.FINAL_STATEMENTS)
                .pleading()
                .submit(aSpokenStatement(plaintiff()), "", by(plaintiff())));

        var item = trial.items().all().getLast();
        assertThat(item.enclosures().spoken()).isNotNull();
        assertThat(item.content().text()).isEqualTo("同意离婚。");
    }

    /** CPL 144, domain rule 2.4.5: how somebody speaks gives nothing away before the other has spoken. */
    @Test
    void what_was_spoken_is_hidden_like_what_was_written() {
        var trial = next(aTrialAt(TrialStage.FINAL_STATEMENTS)
                .pleading()
                .submit(aSpokenStatement(plaintiff()), "", by(plaintiff())));

        assertThat(new Readership(trial).readableBy(defendant())).isEmpty();
        assertThat(new Readership(trial).readableBy(judge())).isEmpty();
        assertThat(new Readership(trial).readableBy(plaintiff())).hasSize(1);
    }

    @ParameterizedTest(name = "confirmed {0}, identified {1} minutes ago: {2}")
    @CsvSource({
        "true,  0,  ",
        "true,  30, ",
        "true,  31, trial-identity-not-fresh",
        "false, 0,  trial-transcript-not-confirmed",
        "false, 31, trial-identity-not-fresh",
    })
    void a_speaker_has_shown_lately_who_they_are_and_read_the_transcript(
            boolean confirmed, long minutes, String refused) {
        var outcome = aTrialAt(TrialStage.FINAL_STATEMENTS)
                .pleading()
                .submit(spoken(plaintiff(), confirmed, Duration.ofMinutes(minutes)), "", by(plaintiff()));

        if (refused == null) {
            assertThat(outcome).isGrantedWith("item-submitted", "nothing-further-said");
        } else {
            assertThat(refusal(outcome).code().code()).isEqualTo(refused);
            assertThat(refusal(outcome).possibleInstead()).containsExactly("submit");
        }
    }

    @Test
    void a_text_cannot_pass_for_a_text_with_enclosures() {
        var with = enclosing(List.of(attachment(1)), List.of());
        var text = "同意离婚。";

        assertThat(with.digestWith(text)).isNotEqualTo(Enclosures.NONE.digestWith(text));
        assertThat(Enclosures.NONE.digestWith(text)).isEqualTo(Sha256.over(text.getBytes(StandardCharsets.UTF_8)));
        var imitation =
                new Content.FinalStatement(text + "\u001E" + with.lines().getFirst());
        assertThat(Enclosures.NONE.digestWith(imitation.text())).isEqualTo(with.digestWith(text));
        assertThat(aTrialAt(TrialStage.FINAL_STATEMENTS)
                        .pleading()
                        .submit(new Draft(new ItemId(id(72)), imitation, DIGEST, DIGEST), "", by(plaintiff())))
                .isRefusedWith(TrialRefusal.TRIAL_TEXT_NOT_ACCEPTED);
    }

    @Test
    void every_enclosure_and_its_order_changes_the_digest() {
        var one = enclosing(List.of(attachment(1), attachment(2)), List.of());
        var other = enclosing(List.of(attachment(2), attachment(1)), List.of());

        assertThat(one.digestWith("")).isNotEqualTo(other.digestWith(""));
        assertThat(one.lines()).containsExactly("attachment " + DIGEST + " 1.pdf", "attachment " + DIGEST + " 2.pdf");
    }

    @Test
    void one_points_to_what_one_can_read_and_to_nothing_else() {
        var inquiry = aTrialAt(TrialStage.INQUIRY);
        var question = aQuestion().id();

        assertThat(inquiry.pleading().submit(pointing(new ToParagraph(question, 1)), "", by(plaintiff())))
                .isGrantedWith("item-submitted");
        for (var nothing : List.of(
                new ToParagraph(question, 2), new ToParagraph(question, 0), new ToParagraph(new ItemId(id(73)), 1))) {
            assertThat(inquiry.pleading().submit(pointing(nothing), "", by(plaintiff())))
                    .isRefusedWith(TrialRefusal.TRIAL_REFERENCE_UNKNOWN);
        }
    }

    @Test
    void what_is_sealed_from_somebody_does_not_exist_for_their_references() {
        var first = next(aTrialAt(TrialStage.FINAL_STATEMENTS)
                .pleading()
                .submit(aFinalStatement(plaintiff()), "", by(plaintiff())));
        var guess = new ToParagraph(aFinalStatement(plaintiff()).id(), 1);

        assertThat(first.pleading()
                        .submit(
                                with(aFinalStatement(defendant()), enclosing(List.of(), List.of(guess))),
                                "",
                                by(defendant())))
                .isRefusedWith(TrialRefusal.TRIAL_REFERENCE_UNKNOWN);
    }

    @Test
    void too_many_and_the_same_twice_are_named() {
        var exhibit = new ToExhibit(EXHIBIT, new ExhibitNumber(PartyRole.PLAINTIFF, 1));
        var many = enclosing(
                IntStream.rangeClosed(1, 21)
                        .mapToObj(SpokenStatementTest::attachment)
                        .toList(),
                Collections.nCopies(51, exhibit));

        var outcome = aTrialAt(TrialStage.FINAL_STATEMENTS)
                .pleading()
                .submit(with(aFinalStatement(plaintiff()), many), "", by(plaintiff()));

        assertThat(outcome).isRefusedWith(TrialRefusal.TRIAL_ENCLOSURES_NOT_ACCEPTED);
        assertThat(refusal(outcome).violations())
                .containsExactly(
                        new Violation("/enclosures/attachments", "too-many"),
                        new Violation("/enclosures/references", "too-many"),
                        new Violation("/enclosures/references", "named-twice"));
    }

    @Test
    void the_bench_writes_and_encloses_nothing() {
        var issue = with(anIssue(), enclosing(List.of(attachment(1)), List.of()));

        assertThat(aTrialAt(TrialStage.DEBATE).bench().nameIssue(issue, by(judge())))
                .isRefusedWith(TrialRefusal.TRIAL_ENCLOSURES_NOT_ACCEPTED);
    }

    private static Draft pointing(Reference reference) {
        return with(anAnswer(plaintiff()), enclosing(List.of(), List.of(reference)));
    }

    private static Enclosures enclosing(List<Attachment> attachments, List<? extends Reference> references) {
        return new Enclosures(null, attachments, List.copyOf(references));
    }

    private static Attachment attachment(int number) {
        return new Attachment(
                new UploadId(id(7000 + number)), new SealedFile(number + ".pdf", "application/pdf", 10, DIGEST));
    }
}
