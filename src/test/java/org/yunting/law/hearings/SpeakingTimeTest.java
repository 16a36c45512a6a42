package org.yunting.law.hearings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.aHearingWithPartiesWaiting;
import static org.yunting.law.FoundingCase.aHearingWithWitnessesWaiting;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.interpreter;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingCase.witness;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.law.hearings.SpeakingTime.Counted;
import org.yunting.law.hearings.SpeakingTime.Difference;
import org.yunting.law.hearings.SpeakingTime.Slice;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.PersonId;

/** CPL 8: for whose voice time is counted, and how far the sides are apart. */
class SpeakingTimeTest {
    private static final Duration HALF_SECOND = Duration.ofMillis(500);
    private static final Map<Character, Actor> PEOPLE =
            Map.of('J', judge(), 'C', clerk(), 'P', plaintiff(), 'D', defendant(), 'W', witness(), 'I', interpreter());

    @ParameterizedTest(name = "heard {0}, the hearing {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "P P P - D     | in session           | P 1500, D 500",
                "- - - - -     | in session           | nobody",
                "PD PD - P D   | in session           | P 1500, D 1500",
                "J C P         | in session           | P 500, J 500, C 500",
                "P D J         | before it was opened | nothing",
                "P D J         | paused               | nothing",
                "P D J         | suspended            | nothing",
                "P D J         | closed               | nothing",
                "P D PD        | plaintiff muted      | D 1000",
                "P D PD        | camera stopped       | P 1000, D 1000",
                "P D J C       | all muted            | J 500, C 500",
                "P D J C       | defendant objected   | D 500, J 500, C 500",
                "P D J         | plaintiff put back   | D 500, J 500",
                "W I P         | witness waiting      | I 500, P 500",
                "W I P         | witness called       | W 500, I 500, P 500",
            })
    void time_is_counted_for_whoever_is_heard_in_the_courtroom_while_the_court_sits(
            String heard, String standing, @Nullable String expected) {
        var counted = SpeakingTime.count(hearing(standing), personOf(judge()), slices(heard), null, at(60_000));

        assertThat(counted.map(SpeakingTimeTest::told).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "counted until {0} ms, told at {1} ms of {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                // A moment is counted once, whoever tells of it first.
                "2500 | 5000 | P P P P P | P 2500",
                "5000 | 5000 | P P P P P | nothing",
                "3500 | 5000 | P P D D D | D 1500",
                "4500 | 5000 | P P P P D | D 500",
                // A little early or late costs and doubles nothing.
                "2600 | 5000 | P P P P P | P 2500",
                "2400 | 5000 | P P P P P | P 2500",
                "2800 | 5000 | P P P P P | P 2000",
                // Nobody is heard before the session was opened.
                "0    | 1000 | P P P P P | P 1000",
            })
    void a_moment_is_counted_once(long countedUntil, long now, String heard, @Nullable String expected) {
        var counted =
                SpeakingTime.count(aHearingInSession(), personOf(clerk()), slices(heard), at(countedUntil), at(now));

        assertThat(counted.map(SpeakingTimeTest::told).orElse(null)).isEqualTo(expected);
    }

    @Test
    void the_beginning_of_the_session_is_the_beginning_of_what_is_counted() {
        var counted = SpeakingTime.count(aHearingInSession(), personOf(judge()), slices("P P P P P"), null, at(1_000));

        assertThat(counted.map(SpeakingTimeTest::told)).contains("P 1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "D", "W", "I"})
    void nobody_is_believed_who_is_not_of_the_bench(String listener) {
        var hearing = hearing("witness called");

        assertThat(SpeakingTime.count(hearing, person(listener), slices("P"), null, at(60_000)))
                .isEmpty();
        assertThat(SpeakingTime.count(hearing, personOf(clerk()), slices("P"), null, at(60_000)))
                .isPresent();
    }

    @Test
    void a_judge_who_was_not_summoned_or_has_left_is_not_believed_either() {
        var alone = next(aHearingInSession().leave(by(clerk())));

        assertThat(SpeakingTime.count(alone, personOf(clerk()), slices("P"), null, at(60_000)))
                .isEmpty();
        assertThat(SpeakingTime.count(alone, personOf(otherJudge()), slices("P"), null, at(60_000)))
                .isEmpty();
        assertThat(SpeakingTime.count(alone, personOf(judge()), slices("P"), null, at(60_000)))
                .isPresent();
    }

    @Test
    void a_side_is_heard_once_however_many_of_it_speak_and_witnesses_are_of_no_side() {
        var counted = SpeakingTime.count(
                        hearing("witness called"), personOf(judge()), slices("PW W D - J"), null, at(60_000))
                .orElseThrow();

        assertThat(counted.sides()).isEqualTo(Map.of(Capacity.PLAINTIFF, HALF_SECOND, Capacity.DEFENDANT, HALF_SECOND));
        assertThat(counted.listened()).isEqualTo(Duration.ofMillis(2_500));
    }

    /** Two of the bench listen, each tells of every moment, early, late, or not at all for a while. */
    @Test
    void however_many_tell_of_a_hearing_no_moment_counts_twice() {
        var random = new Random(8);
        for (int round = 0; round < 200; round++) {
            var counted = Duration.ZERO;
            @Nullable Instant until = null;
            long now = 2_500;
            while (now < 60_000) {
                var told =
                        SpeakingTime.count(aHearingInSession(), personOf(judge()), slices("P P P P P"), until, at(now));
                counted = counted.plus(told.map(Counted::listened).orElse(Duration.ZERO));
                until = told.isPresent() ? at(now) : until;
                now += random.nextInt(4_000);
            }

            assertThat(counted)
                    .isLessThanOrEqualTo(Duration.between(MONDAY, at(60_000)).plus(HALF_SECOND));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "plaintiff 1500, defendant 500                 | PLAINTIFF DEFENDANT 1000",
                "plaintiff 500, defendant 1500                 | DEFENDANT PLAINTIFF 1000",
                "plaintiff 500, defendant 0                    | PLAINTIFF DEFENDANT 500",
                "plaintiff 500, defendant 500                  | PLAINTIFF DEFENDANT 0",
                "plaintiff 500, defendant 900, third-party 100 | DEFENDANT THIRD_PARTY 800",
                "plaintiff 500                                 | nothing",
            })
    void the_difference_is_that_between_the_sides_that_are_furthest_apart(String sides, @Nullable String expected) {
        assertThat(SpeakingTime.difference(sides(sides))
                        .map(SpeakingTimeTest::told)
                        .orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void no_slice_of_time_is_empty() {
        assertThatThrownBy(() -> new Slice(Duration.ZERO, Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Hearing hearing(String standing) {
        var sits = aHearingInSession();
        return switch (standing) {
            case "in session" -> sits;
            case "before it was opened" ->
                next(aHearingWithPartiesWaiting()
                        .admit(List.of(personOf(plaintiff()), personOf(defendant())), by(judge())));
            case "paused" -> next(sits.pause("休息", by(judge())));
            case "suspended" -> next(sits.suspend("断线", by(judge())));
            case "closed" -> next(sits.close(by(judge())));
            case "plaintiff muted" -> next(sits.order().mute(personOf(plaintiff()), Channel.AUDIO, by(clerk())));
            case "camera stopped" -> next(sits.order().mute(personOf(plaintiff()), Channel.VIDEO, by(clerk())));
            case "all muted" -> next(sits.order().muteAll(by(judge())));
            case "defendant objected" -> next(sits.proceedings().object(Objection.Ground.IRRELEVANT, by(defendant())));
            case "plaintiff put back" -> next(sits.putBack(personOf(plaintiff()), "", by(judge())));
            case "witness waiting" -> aHearingWithWitnessesWaiting();
            case "witness called" ->
                next(aHearingWithWitnessesWaiting().participants().call(personOf(witness()), "", by(judge())));
            default -> throw new IllegalArgumentException(standing);
        };
    }

    /** Reads {@code P PD -}: half seconds, and who was heard in each. */
    private static List<Slice> slices(String written) {
        return Stream.of(written.trim().split(" ", -1))
                .map(voices -> new Slice(
                        HALF_SECOND,
                        voices.chars()
                                .filter(letter -> letter != '-')
                                .mapToObj(letter -> person(String.valueOf((char) letter)))
                                .collect(Collectors.toSet())))
                .toList();
    }

    private static PersonId person(String letter) {
        return personOf(Objects.requireNonNull(PEOPLE.get(letter.charAt(0))));
    }

    private static Instant at(long millis) {
        return MONDAY.plusMillis(millis);
    }

    /** In the order of their coming up in the tables. */
    private static String told(Counted counted) {
        var told = Stream.of("W", "I", "P", "D", "J", "C")
                .filter(letter -> counted.people().containsKey(person(letter)))
                .map(letter -> letter + " "
                        + Objects.requireNonNull(counted.people().get(person(letter)))
                                .toMillis())
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "nobody" : told;
    }

    private static String told(Difference difference) {
        return difference.longest() + " " + difference.shortest() + " "
                + difference.by().toMillis();
    }

    private static Map<Capacity, Duration> sides(String written) {
        var sides = new HashMap<Capacity, Duration>();
        for (var side : written.split(", ", -1)) {
            var words = side.trim().split(" ", -1);
            sides.put(
                    Capacity.valueOf(words[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                    Duration.ofMillis(Long.parseLong(words[1])));
        }
        return sides;
    }
}
