package org.yunting.law.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.partyOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.parties.PartyId;
import org.yunting.law.permissions.Permission.Content;
import org.yunting.law.permissions.Permission.Participant;

class PermissionRegisterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final PermissionRegister EMPTY = new PermissionRegister(CASE, List.of());
    private static final Participant WITNESS = new Participant(Capacity.WITNESS, "王某", null);
    private static final Participant DEFENDANT =
            new Participant(Capacity.DEFENDANT, "林某", partyOf(defendant()).id());
    private static final PermissionId FIRST = new PermissionId(id(700));
    private static final PermissionId SECOND = new PermissionId(id(701));

    /** CPL 284, domain rules 6.1.1 and 6.1.2: what an activity needs, and what follows where it is wanting. */
    @ParameterizedTest(name = "{0}, {1} until {2}: {3}")
    @CsvSource({
        "TESTIFY,         GRANTED,    2026-03-02, SUFFICES",
        "TESTIFY,         GRANTED,              , SUFFICES",
        "TESTIFY,         GENERAL,              , SUFFICES",
        "TESTIFY,         GRANTED,    2026-03-01, LACKING",
        "TESTIFY,         REQUESTED,            , LACKING",
        "TESTIFY,         REFUSED,              , LACKING",
        "TESTIFY,         UNKNOWN,              , LACKING",
        "MAKE_STATEMENTS, GRANTED,    2026-12-31, SUFFICES",
        "MAKE_STATEMENTS, NOT_NEEDED,           , SUFFICES",
        "MAKE_STATEMENTS, GENERAL,    2026-03-01, LEFT_TO_JUDGE",
        "MAKE_STATEMENTS, REQUESTED,            , LEFT_TO_JUDGE",
        "MAKE_STATEMENTS, UNKNOWN,              , LEFT_TO_JUDGE",
        "MAKE_STATEMENTS, REFUSED,              , LACKING",
        "ATTEND_HEARING,  GRANTED,              , SUFFICES",
        "ATTEND_HEARING,  GRANTED,    2026-03-01, LEFT_TO_JUDGE",
        "ATTEND_HEARING,  UNKNOWN,              , LEFT_TO_JUDGE",
        "ATTEND_HEARING,  REFUSED,              , LACKING",
        "READ_AND_FILE,   UNKNOWN,              , SUFFICES",
        "READ_AND_FILE,   REFUSED,              , SUFFICES",
    })
    void what_an_activity_abroad_needs(
            Activity activity, PermissionStatus status, @Nullable LocalDate until, Standing standing) {
        var presence = new Presence(null, Capacity.DEFENDANT, "IT", activity, status, until);

        assertThat(presence.on(TODAY)).isEqualTo(standing);
    }

    @Test
    void leave_that_ran_out_is_told_from_leave_that_was_never_there() {
        var granted = new Presence(
                null, Capacity.WITNESS, "IT", Activity.TESTIFY, PermissionStatus.GRANTED, TODAY.minusDays(1));
        var asked = new Presence(null, Capacity.WITNESS, "IT", Activity.TESTIFY, PermissionStatus.REQUESTED, null);

        assertThat(granted.hasExpired(TODAY)).isTrue();
        assertThat(granted.hasExpired(TODAY.minusDays(1))).isFalse();
        assertThat(asked.hasExpired(TODAY)).isFalse();
    }

    @Test
    void judge_and_clerk_note_and_the_parties_do_not() {
        for (var one : List.of(clerk(), judge())) {
            assertThat(EMPTY.note(FIRST, requested(), by(one))).isGrantedWith("permission-noted");
        }
        for (var party : List.of(plaintiff(), defendant())) {
            assertThat(EMPTY.note(FIRST, requested(), by(party)))
                    .isRefusedWith(PermissionRefusal.PERMISSION_OF_THE_COURT)
                    .restingOn("CPL 284");
        }
    }

    /** CPL 284: of a national of China the consulate takes evidence; of nobody is testimony taken where nothing opens the way. */
    @ParameterizedTest(name = "{0} on {1}, {2} of {3} in {4}: {5}")
    @CsvSource({
        "TESTIFY,         NATIONALITY,    GRANTED,    CN, IT, ",
        "TESTIFY,         NATIONALITY,    GRANTED,    IT, IT, PERMISSION_BASIS_NOT_OPEN",
        "TESTIFY,         NATIONALITY,    GRANTED,      , IT, PERMISSION_BASIS_NOT_OPEN",
        "TESTIFY,         TREATY,         GENERAL,    IT, IT, ",
        "TESTIFY,         STATE_CONSENT,  GRANTED,      , IT, ",
        "TESTIFY,         TREATY,         NOT_NEEDED, IT, IT, PERMISSION_ALWAYS_NEEDED",
        "MAKE_STATEMENTS, MESSAGING_TOOL, NOT_NEEDED, CN, IT, ",
        "MAKE_STATEMENTS, MESSAGING_TOOL, NOT_NEEDED, CN, CN, PERMISSION_AT_HOME",
        "ATTEND_HEARING,  TREATY,         GENERAL,    CN, XX, PERMISSION_INCOMPLETE",
        "ATTEND_HEARING,  ,               GRANTED,    CN, IT, PERMISSION_INCOMPLETE",
        "ATTEND_HEARING,  ,               REQUESTED,  CN, IT, ",
    })
    void what_can_be_noted(
            Activity activity,
            @Nullable PermissionBasis basis,
            PermissionStatus status,
            @Nullable String nationality,
            String country,
            @Nullable PermissionRefusal refusal) {
        var content = new Content(DEFENDANT, country, nationality, activity, basis, status, "卷一第12页", null, "");

        var outcome = EMPTY.note(FIRST, content, by(clerk()));

        if (refusal == null) {
            assertThat(outcome).isGrantedWith("permission-noted");
        } else {
            assertThat(outcome).isRefusedWith(refusal).restingOn("CPL 284");
        }
    }

    @Test
    void every_fault_of_an_entry_is_named() {
        var wrong = new Content(
                new Participant(Capacity.JUDGE, " ", null),
                "XX",
                "YY",
                Activity.TESTIFY,
                null,
                PermissionStatus.GRANTED,
                "",
                null,
                "a\u202eb");

        var refused = EMPTY.note(FIRST, wrong, by(clerk()));

        assertThat(refused).isRefusedWith(PermissionRefusal.PERMISSION_INCOMPLETE);
        assertThat(((org.yunting.law.kernel.Outcome.Refused<PermissionRegister>) refused)
                        .refusal()
                        .violations())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "/name required",
                        "/role not-a-participant",
                        "/country not-a-country",
                        "/nationality not-a-country",
                        "/basis required",
                        "/document required",
                        "/note forbidden-character");
    }

    @Test
    void leave_that_was_not_given_has_no_last_day() {
        var content =
                new Content(WITNESS, "IT", "IT", Activity.TESTIFY, null, PermissionStatus.REQUESTED, "", TODAY, "");

        assertThat(EMPTY.note(FIRST, content, by(clerk()))).isRefusedWith(PermissionRefusal.PERMISSION_INCOMPLETE);
    }

    @Test
    void an_entry_is_corrected_by_a_later_one_and_both_are_kept() {
        var noted = next(EMPTY.note(FIRST, requested(), by(clerk())));

        var outcome = noted.correct(FIRST, SECOND, granted("意大利司法部复函"), by(clerk()));

        assertThat(outcome).isGrantedWith("permission-corrected");
        var corrected = next(outcome);
        assertThat(corrected.entries()).hasSize(2).startsWith(noted.entries().getFirst());
        assertThat(corrected.standing()).extracting(Permission::id).containsExactly(SECOND);
        assertThat(corrected.presences(List.of())).singleElement().satisfies(presence -> {
            assertThat(presence.status()).isEqualTo(PermissionStatus.GRANTED);
            assertThat(presence.on(TODAY)).isEqualTo(Standing.SUFFICES);
        });
    }

    @Test
    void of_one_thing_only_one_entry_stands_and_only_what_stands_is_corrected_with_a_reason() {
        var noted = next(EMPTY.note(FIRST, requested(), by(clerk())));
        var corrected = next(noted.correct(FIRST, SECOND, granted("复函"), by(clerk())));

        assertThat(noted.note(SECOND, granted("复函"), by(clerk())))
                .isRefusedWith(PermissionRefusal.PERMISSION_NOTED_ALREADY)
                .withParam("permission", FIRST.toString());
        assertThat(corrected.correct(FIRST, new PermissionId(id(702)), granted("复函"), by(clerk())))
                .isRefusedWith(PermissionRefusal.PERMISSION_NOT_STANDING);
        assertThat(noted.correct(FIRST, SECOND, granted(" "), by(clerk())))
                .isRefusedWith(PermissionRefusal.PERMISSION_INCOMPLETE);
        assertThat(noted.correct(FIRST, SECOND, attendance(), by(clerk())))
                .isRefusedWith(PermissionRefusal.PERMISSION_NOT_STANDING);
        assertThat(noted.correct(FIRST, SECOND, granted("复函"), by(defendant())))
                .isRefusedWith(PermissionRefusal.PERMISSION_OF_THE_COURT);
    }

    /** Domain rule 6.1.8: nothing is taken for granted of a party that lives in another state. */
    @Test
    void a_party_abroad_of_whom_nothing_is_noted_is_not_forgotten() {
        var abodes = List.of(
                new PermissionRegister.Abode(partyOf(plaintiff()).id(), Capacity.PLAINTIFF, "CN"),
                new PermissionRegister.Abode(partyOf(defendant()).id(), Capacity.DEFENDANT, "IT"));

        assertThat(EMPTY.presences(abodes))
                .containsExactly(new Presence(
                        DEFENDANT.party(),
                        Capacity.DEFENDANT,
                        "IT",
                        Activity.ATTEND_HEARING,
                        PermissionStatus.UNKNOWN,
                        null));
        assertThat(next(EMPTY.note(FIRST, attendance(), by(clerk()))).presences(abodes))
                .containsExactly(new Presence(
                        DEFENDANT.party(),
                        Capacity.DEFENDANT,
                        "IT",
                        Activity.ATTEND_HEARING,
                        PermissionStatus.GENERAL,
                        null));
    }

    @Test
    void two_defendants_in_one_state_are_two_people() {
        var other = new PartyId(id(703));
        var abodes = List.of(
                new PermissionRegister.Abode(partyOf(defendant()).id(), Capacity.DEFENDANT, "IT"),
                new PermissionRegister.Abode(other, Capacity.DEFENDANT, "IT"));

        assertThat(EMPTY.unnoted(abodes))
                .extracting(Presence::party)
                .containsExactly(partyOf(defendant()).id(), other);
        assertThat(next(EMPTY.note(FIRST, attendance(), by(clerk()))).unnoted(abodes))
                .extracting(Presence::party)
                .containsExactly(other);
    }

    private static Content requested() {
        return new Content(WITNESS, "IT", "IT", Activity.TESTIFY, null, PermissionStatus.REQUESTED, "", null, "");
    }

    private static Content granted(String note) {
        return new Content(
                WITNESS,
                "IT",
                "IT",
                Activity.TESTIFY,
                PermissionBasis.TREATY,
                PermissionStatus.GRANTED,
                "P-7",
                TODAY.plusMonths(3),
                note);
    }

    private static Content attendance() {
        return new Content(
                DEFENDANT,
                "IT",
                "CN",
                Activity.ATTEND_HEARING,
                PermissionBasis.MESSAGING_TOOL,
                PermissionStatus.GENERAL,
                "",
                null,
                "更正");
    }
}
