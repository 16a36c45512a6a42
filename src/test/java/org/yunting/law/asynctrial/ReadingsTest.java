package org.yunting.law.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.interpreter;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.partyOf;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingCase.witness;
import static org.yunting.law.FoundingTrial.ISSUE;
import static org.yunting.law.FoundingTrial.QUESTION;
import static org.yunting.law.FoundingTrial.aFinalStatement;
import static org.yunting.law.FoundingTrial.aTrialAt;
import static org.yunting.law.FoundingTrial.anAnswer;
import static org.yunting.law.FoundingTrial.anArgument;
import static org.yunting.law.FoundingTrial.anIssue;
import static org.yunting.law.FoundingTrial.done;
import static org.yunting.law.FoundingTrial.draft;
import static org.yunting.law.FoundingTrial.with;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.events;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.asynctrial.Readings.Reading;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.PartyId;

/** Which side has read what, and when (OLR 31(2)). */
class ReadingsTest {
    private static final Instant LATER = MONDAY.plusSeconds(60);
    private static final ItemId ANSWER = anAnswer(plaintiff()).id();

    static Stream<Actor> sides() {
        return Stream.of(plaintiff(), defendant());
    }

    static Stream<Actor> othersThanTheSides() {
        return Stream.of(
                judge(),
                clerk(),
                witness(),
                interpreter(),
                Actor.court(),
                new Actor(personOf(judge()), plaintiff().capacity()),
                new Actor(new PersonId(id(77)), defendant().capacity()));
    }

    @ParameterizedTest
    @MethodSource("sides")
    void each_side_proves_for_itself_that_it_has_read_a_question_of_the_bench(Actor side) {
        var outcome = asked().note(Set.of(QUESTION), by(side));

        assertThat(outcome).isGrantedWith("items-read");
        assertThat(next(outcome).of(QUESTION))
                .containsExactly(new Reading(QUESTION, partyOf(side).id(), personOf(side), MONDAY));
        assertThat(events(outcome).getFirst())
                .isEqualTo(new TrialEvent.ItemsRead(
                        asked().trial().ref(), partyOf(side).role(), List.of(1), by(side)));
        assertThat(events(outcome).getFirst().basis()).hasToString("OLR 31");
    }

    @ParameterizedTest
    @MethodSource("othersThanTheSides")
    void nobody_but_a_side_gives_proof_of_reading(Actor other) {
        assertThat(asked().note(Set.of(QUESTION), by(other)))
                .isRefusedWith(TrialRefusal.TRIAL_ACT_OF_A_PARTY)
                .restingOn("OLR 31");
    }

    @Test
    void what_was_read_before_keeps_its_first_time_and_says_nothing_anew() {
        var read = next(asked().note(Set.of(QUESTION), by(plaintiff())));

        assertThat(events(read.note(Set.of(QUESTION), plaintiff().at(LATER)))).isEmpty();
        assertThat(next(read.note(Set.of(QUESTION), plaintiff().at(LATER)))).isEqualTo(read);
        assertThat(next(read.note(Set.of(QUESTION), defendant().at(LATER))).of(QUESTION))
                .extracting(Reading::party, Reading::at)
                .containsExactly(tuple(party(plaintiff()), MONDAY), tuple(party(defendant()), LATER));
    }

    @Test
    void a_side_reads_nothing_into_the_record_by_looking_at_its_own_words() {
        var readings = answered();

        assertThat(events(readings.note(Set.of(ANSWER), by(plaintiff())))).isEmpty();
        assertThat(next(readings.note(Set.of(ANSWER), by(plaintiff()))).all()).isEmpty();
        assertThat(readings.note(Set.of(ANSWER), by(defendant()))).isGrantedWith("items-read");
    }

    @Test
    void several_items_shown_together_are_one_event_with_their_numbers_in_order() {
        var outcome = answered().note(List.of(ANSWER, QUESTION), by(defendant()));

        assertThat(outcome).isGrantedWith("items-read");
        assertThat(events(outcome).getFirst())
                .isEqualTo(new TrialEvent.ItemsRead(
                        answered().trial().ref(), partyOf(defendant()).role(), List.of(1, 2), by(defendant())));
    }

    /** CPL 144. */
    @Test
    void what_is_sealed_from_a_side_does_not_exist_for_it_and_is_read_once_it_is_opened() {
        var statement = aFinalStatement(plaintiff());
        var sealed = next(aTrialAt(TrialStage.FINAL_STATEMENTS).pleading().submit(statement, "", by(plaintiff())));
        var opened = next(sealed.pleading().submit(aFinalStatement(defendant()), "", by(defendant())));

        assertThat(readings(sealed).note(Set.of(statement.id()), by(defendant())))
                .isRefusedWith(TrialRefusal.TRIAL_ITEM_UNKNOWN);
        assertThat(readings(opened).note(Set.of(statement.id()), by(defendant())))
                .isGrantedWith("items-read");
    }

    @Test
    void one_item_that_is_not_there_takes_all_that_was_named_with_it_back() {
        assertThat(asked().note(List.of(QUESTION, new ItemId(id(999))), by(plaintiff())))
                .isRefusedWith(TrialRefusal.TRIAL_ITEM_UNKNOWN);
    }

    /** OLR 31(2): acting on what was served proves that it arrived. */
    @Test
    void whoever_answers_a_question_has_read_it() {
        var trial = answered().trial();
        var outcome = readings(trial).provedBy(trial.items().find(ANSWER).orElseThrow());

        assertThat(outcome).isGrantedWith("items-read");
        assertThat(next(outcome).all())
                .containsExactly(new Reading(QUESTION, party(plaintiff()), personOf(plaintiff()), MONDAY));
    }

    @Test
    void whoever_argues_on_a_point_in_dispute_or_points_to_a_paragraph_has_read_that_and_nothing_else() {
        var named = next(aTrialAt(TrialStage.DEBATE).bench().nameIssue(anIssue(), by(judge())));
        var debate = next(named.pleading().submit(anArgument(plaintiff()), "", by(plaintiff())));
        var argued = last(debate).id();
        var said = with(
                draft(new ItemId(id(990)), new Content.Argument(ISSUE, "感情确已破裂。")),
                new Enclosures(null, List.of(), List.of(new Enclosures.ToParagraph(argued, 1))));
        var trial = next(debate.pleading().submit(said, "", by(defendant())));

        assertThat(next(readings(trial).provedBy(last(trial))).all())
                .extracting(Reading::item, Reading::party)
                .containsExactly(tuple(ISSUE, party(defendant())), tuple(argued, party(defendant())));
    }

    @Test
    void whoever_signs_under_the_record_has_read_all_that_others_handed_in() {
        var trial = done(aTrialAt(TrialStage.RECORD), plaintiff());
        var others = trial.items().all().stream()
                .filter(item -> !item.isBy(party(plaintiff())))
                .map(Item::id)
                .toList();

        assertThat(next(readings(trial).provedBy(last(trial))).all())
                .extracting(Reading::item)
                .containsExactlyElementsOf(others);
    }

    @Test
    void what_the_bench_hands_in_proves_nothing_of_a_side() {
        var trial = asked().trial();

        assertThat(next(readings(trial).provedBy(last(trial))).all()).isEmpty();
    }

    private static Item last(AsyncTrial trial) {
        return trial.items().all().getLast();
    }

    private static Readings asked() {
        return readings(aTrialAt(TrialStage.INQUIRY));
    }

    /** The plaintiff has answered. */
    private static Readings answered() {
        return readings(
                next(aTrialAt(TrialStage.INQUIRY).pleading().submit(anAnswer(plaintiff()), "", by(plaintiff()))));
    }

    private static Readings readings(AsyncTrial trial) {
        return new Readings(trial, List.of());
    }

    private static PartyId party(Actor side) {
        return partyOf(side).id();
    }
}
