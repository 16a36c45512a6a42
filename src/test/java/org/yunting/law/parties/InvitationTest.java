package org.yunting.law.parties;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunting.law.FoundingCase.CALENDAR;
import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.law.kernel.Outcome;

class InvitationTest {
    /** Three days after Monday 2 March, at the court's midnight. */
    private static final Instant DUE = Instant.parse("2026-03-05T16:00:00Z");

    @Test
    void a_party_links_within_three_days_of_the_notice() {
        var outcome = invited().link(defendant().at(DUE.minusSeconds(1)));

        assertThat(outcome).isGrantedWith("case-linked");
        Assertions.assertThat(next(outcome).state().key()).isEqualTo("linked");
    }

    @Test
    void who_comes_after_three_days_is_told_to_ask_for_another_invitation() {
        assertThat(invited().link(defendant().at(DUE)))
                .isRefusedWith(PartyRefusal.INVITATION_LAPSED)
                .restingOn("OLR 10")
                .offering("invite-party");
    }

    @Test
    void an_invitation_to_the_defendant_makes_nobody_a_plaintiff() {
        assertThat(invited().link(by(plaintiff()))).isRefusedWith(PartyRefusal.ACT_NOT_OPEN_TO_CAPACITY);
    }

    @Test
    void a_code_links_once() {
        var linked = next(invited().link(by(defendant())));

        assertThat(linked.link(by(defendant()))).isRefusedWith(PartyRefusal.INVITATION_ALREADY_LINKED);
        assertThat(linked.annul(by(clerk()))).isRefusedWith(PartyRefusal.INVITATION_ALREADY_LINKED);
    }

    @Test
    void time_alone_lapses_nothing_and_the_court_cannot_hurry_it() {
        assertThat(invited().lapse(clerk().at(DUE.minusSeconds(1))))
                .isRefusedWith(PartyRefusal.INVITATION_NOT_YET_LAPSED)
                .withParam("due", DUE.toString());
        assertThat(invited().lapse(clerk().at(DUE))).isGrantedWith("invitation-lapsed");
    }

    @Test
    void a_replaced_invitation_links_no_more() {
        var annulled = next(invited().annul(by(clerk())));

        assertThat(annulled.link(by(defendant()))).isRefusedWith(PartyRefusal.INVITATION_ANNULLED);
    }

    @Test
    void parties_do_not_invite() {
        Outcome<Invitation> outcome = Invitation.send(
                new InvitationId(id(41)), addressee(), new InvitationCode("ABCDEFGHJK"), CALENDAR, by(plaintiff()));

        assertThat(outcome).isRefusedWith(PartyRefusal.ACT_NOT_OPEN_TO_CAPACITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCDEFGHJ", "ABCDEFGHJK2", "ABCDEFGHJ0", "ABCDEFGHJI", "abcdefghjk", "ABCDE FGHJ"})
    void a_code_is_ten_characters_nobody_misreads(String text) {
        assertThatThrownBy(() -> new InvitationCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_code_does_not_show_in_a_log_line() {
        Assertions.assertThat(invited().toString()).doesNotContain("ABCDEFGHJK");
    }

    private static Invitation invited() {
        return next(Invitation.send(
                new InvitationId(id(41)), addressee(), new InvitationCode("ABCDEFGHJK"), CALENDAR, clerk().at(MONDAY)));
    }

    private static Invitation.Addressee addressee() {
        return new Invitation.Addressee(CASE, new PartyId(id(22)), PartyRole.DEFENDANT);
    }
}
