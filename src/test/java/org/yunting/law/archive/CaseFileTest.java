package org.yunting.law.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.yunting.law.FoundingCase.CALENDAR;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.aFiledCase;
import static org.yunting.law.FoundingCase.anAcceptedCase;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;
import static org.yunting.law.OutcomeAssert.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.archive.CaseFile.Confirmation;
import org.yunting.law.cases.CaseRefusal;
import org.yunting.law.cases.CaseState.ClosingGround;
import org.yunting.law.cases.CaseState.Proceeding;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.kernel.Violation;

class CaseFileTest {
    private static final Instant IN_TWO_LIVES = Instant.parse("2150-01-01T00:00:00Z");
    private static final Catalogue CATALOGUE = Catalogue.of(List.of());
    private static final String REASON = "保管期限届满，经鉴定无继续保存价值";

    static CaseFile aConfirmedFile() {
        return next(CaseFile.confirm(new FileStanding(mediated(), List.of()), read(), CALENDAR, by(clerk())));
    }

    static CaseFile aKeptFile() {
        return next(aConfirmedFile().archived(by(Actor.court())));
    }

    /** One whose time ends, which that of a cross-border divorce never does. */
    static CaseFile aShortLivedFile() {
        var file = aKeptFile();
        var retention = new Retention(RetentionClass.THIRTY_YEARS, LocalDate.of(2056, 12, 31));
        return new CaseFile(file.caseId(), file.catalogue(), retention, file.holds(), file.state());
    }

    static CourtCase mediated() {
        return next(anAcceptedCase().close(ClosingGround.MEDIATED, "双方达成调解协议", by(judge())));
    }

    private static Confirmation read() {
        return new Confirmation(CATALOGUE, CATALOGUE.fingerprint());
    }

    @Test
    void the_clerk_closes_the_file_of_a_case_that_is_over() {
        var confirmed = CaseFile.confirm(new FileStanding(mediated(), List.of()), read(), CALENDAR, by(clerk()));

        assertThat(confirmed).isGrantedWith("catalogue-confirmed");
        assertThat(next(confirmed).state().key()).isEqualTo("packaging");
    }

    static Stream<Arguments> what_holds_a_file_open() {
        return Stream.of(
                arguments("an accepted case", anAcceptedCase(), List.of(), "/case", "accepted"),
                arguments(
                        "a hearing to come",
                        mediated(),
                        matters(Matter.Kind.HEARING, "scheduled"),
                        "/hearing",
                        "scheduled"),
                arguments(
                        "a hearing that goes on",
                        mediated(),
                        matters(Matter.Kind.HEARING, "in-session"),
                        "/hearing",
                        "in-session"),
                arguments("a trial in a stage", mediated(), matters(Matter.Kind.TRIAL, "inquiry"), "/trial", "inquiry"),
                arguments(
                        "an unsigned record", mediated(), matters(Matter.Kind.RECORD, "signing"), "/record", "signing"),
                arguments(
                        "an upload on its way",
                        mediated(),
                        matters(Matter.Kind.UPLOAD, "uploading"),
                        "/upload",
                        "uploading"),
                arguments(
                        "an unsealed exhibit",
                        mediated(),
                        matters(Matter.Kind.UPLOAD, "verifying"),
                        "/upload",
                        "verifying"),
                arguments(
                        "a damaged exhibit",
                        mediated(),
                        matters(Matter.Kind.EXHIBIT, "altered"),
                        "/exhibit",
                        "altered"),
                arguments("a paper not yet made", mediated(), matters(Matter.Kind.PAPER, "asked"), "/paper", "asked"),
                arguments(
                        "an act without a leaf",
                        mediated(),
                        matters(Matter.Kind.LEDGER, "waiting"),
                        "/ledger",
                        "waiting"),
                arguments("a judgment open to appeal", judged(), List.of(), "/appeal", "running"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_holds_a_file_open(String what, CourtCase courtCase, List<Matter> around, String pointer, String state) {
        var confirmed = CaseFile.confirm(new FileStanding(courtCase, around), read(), CALENDAR, by(clerk()));

        assertThat(confirmed).isRefusedWith(ArchiveRefusal.ARCHIVE_FILE_NOT_READY);
        assertThat(refusal(confirmed).violations()).containsExactly(new Violation(pointer, state));
    }

    @ParameterizedTest
    @EnumSource(Matter.Kind.class)
    void each_kind_of_matter_can_come_to_an_end(Matter.Kind kind) {
        assertThat(kind.settled()).isNotEmpty().allMatch(state -> new Matter(kind, "x", state).isSettled());
    }

    @Test
    void everything_that_is_open_is_named_at_once_in_one_order() {
        var around = List.of(
                new Matter(Matter.Kind.PAPER, "p", "asked"),
                new Matter(Matter.Kind.HEARING, "h", "closed"),
                new Matter(Matter.Kind.RECORD, "r", "open"));

        assertThat(new FileStanding(anAcceptedCase(), around).open(CALENDAR, by(clerk())))
                .extracting(Matter::kind)
                .containsExactly(Matter.Kind.CASE, Matter.Kind.RECORD, Matter.Kind.PAPER);
    }

    @Test
    void a_judgment_can_be_appealed_against_for_thirty_days_where_a_party_lives_abroad() {
        var standing = new FileStanding(judged(), List.of());

        assertThat(standing.open(CALENDAR, clerk().at(MONDAY.plus(Duration.ofDays(29)))))
                .hasSize(1);
        assertThat(standing.open(CALENDAR, clerk().at(MONDAY.plus(Duration.ofDays(32)))))
                .isEmpty();
    }

    @Test
    void what_came_into_the_file_since_it_was_read_is_read_again() {
        var other = new Confirmation(CATALOGUE, new Sha256("cd".repeat(32)));

        assertThat(CaseFile.confirm(new FileStanding(mediated(), List.of()), other, CALENDAR, by(clerk())))
                .isRefusedWith(ArchiveRefusal.ARCHIVE_CATALOGUE_CHANGED);
    }

    @Test
    void nobody_but_the_clerk_closes_a_file() {
        for (var other : List.of(judge(), plaintiff(), defendant())) {
            assertThat(CaseFile.confirm(new FileStanding(mediated(), List.of()), read(), CALENDAR, by(other)))
                    .isRefusedWith(ArchiveRefusal.ARCHIVE_ACT_OF_THE_CLERK);
        }
    }

    @Test
    void a_case_that_is_still_tried_cannot_be_closed() {
        assertThat(anAcceptedCase().restsFrom(Set.of(Proceeding.HEARING)))
                .isRefusedWith(CaseRefusal.CASE_STILL_TRIED)
                .withParam("proceedings", "hearing")
                .offering("vacate-hearing", "enter-trial");
    }

    @Test
    void a_file_goes_only_when_a_second_person_agrees() {
        var proposed = next(aShortLivedFile().proposeDisposal(REASON, CALENDAR, clerk().at(IN_TWO_LIVES)));

        assertThat(proposed.approveDisposal(REASON, CALENDAR, clerk().at(IN_TWO_LIVES)))
                .isRefusedWith(ArchiveRefusal.ARCHIVE_SECOND_PERSON_NEEDED)
                .offering("decline-disposal");
        assertThat(proposed.approveDisposal(REASON, CALENDAR, judge().at(IN_TWO_LIVES)))
                .isGrantedWith("file-disposed");
        assertThat(proposed.actsNow(CALENDAR, clerk().at(IN_TWO_LIVES))).doesNotContain(FileAct.APPROVE_DISPOSAL);
        assertThat(next(proposed.declineDisposal("仍有查阅需要", judge().at(IN_TWO_LIVES)))
                        .state())
                .isEqualTo(aShortLivedFile().state());
    }

    @Test
    void a_file_stays_until_its_time_is_over() {
        assertThat(aShortLivedFile()
                        .proposeDisposal(REASON, CALENDAR, clerk().at(Instant.parse("2056-12-31T10:00:00Z"))))
                .isRefusedWith(ArchiveRefusal.ARCHIVE_RETENTION_RUNNING)
                .withParam("until", "2056-12-31");
        assertThat(aShortLivedFile()
                        .proposeDisposal(REASON, CALENDAR, clerk().at(Instant.parse("2056-12-31T16:30:00Z"))))
                .isGrantedWith("disposal-proposed");
        assertThat(aKeptFile().proposeDisposal(REASON, CALENDAR, clerk().at(IN_TWO_LIVES)))
                .isRefusedWith(ArchiveRefusal.ARCHIVE_RETENTION_RUNNING)
                .withParam("retention", "permanent");
    }

    @Test
    void while_a_hold_stands_nothing_goes_even_after_its_time() {
        var held = next(aShortLivedFile().placeHold(id(71), "再审审查", clerk().at(IN_TWO_LIVES)));

        assertThat(held.proposeDisposal(REASON, CALENDAR, clerk().at(IN_TWO_LIVES)))
                .isRefusedWith(ArchiveRefusal.ARCHIVE_ON_HOLD)
                .offering("lift-hold");
        var lifted = next(held.liftHold(id(71), "再审审查终结", judge().at(IN_TWO_LIVES)));
        assertThat(lifted.proposeDisposal(REASON, CALENDAR, clerk().at(IN_TWO_LIVES)))
                .isGranted();
        assertThat(lifted.liftHold(id(71), "又一次", judge().at(IN_TWO_LIVES)))
                .isRefusedWith(ArchiveRefusal.ARCHIVE_ACT_NOT_LAWFUL_NOW);
    }

    @Test
    void a_hold_placed_after_the_proposal_stops_the_second_person() {
        var proposed = next(aShortLivedFile().proposeDisposal(REASON, CALENDAR, clerk().at(IN_TWO_LIVES)));
        var held = next(proposed.placeHold(id(72), "当事人申请再审", judge().at(IN_TWO_LIVES)));

        assertThat(held.approveDisposal(REASON, CALENDAR, judge().at(IN_TWO_LIVES)))
                .isRefusedWith(ArchiveRefusal.ARCHIVE_ON_HOLD);
    }

    @Test
    void every_act_on_a_kept_file_says_why() {
        assertThat(aKeptFile().placeHold(id(73), " ", by(clerk())))
                .isRefusedWith(ArchiveRefusal.ARCHIVE_REASON_NOT_ACCEPTED);
        assertThat(aKeptFile().placeHold(id(73), "甲\u202e乙", by(clerk())))
                .isRefusedWith(ArchiveRefusal.ARCHIVE_REASON_NOT_ACCEPTED);
        assertThat(aKeptFile().placeHold(id(73), "再审", by(plaintiff())))
                .isRefusedWith(ArchiveRefusal.ARCHIVE_ACT_OF_THE_CLERK);
    }

    @Test
    void a_case_refused_by_ruling_has_a_file_too() {
        var refused = next(aFiledCase().refuse("不属于本院管辖", by(clerk())));

        assertThat(CaseFile.confirm(new FileStanding(refused, List.of()), read(), CALENDAR, by(clerk())))
                .isGranted();
    }

    private static CourtCase judged() {
        return next(anAcceptedCase().close(ClosingGround.JUDGMENT, "判决", by(judge())));
    }

    private static List<Matter> matters(Matter.Kind kind, String state) {
        return List.of(new Matter(kind, "x", state));
    }
}
