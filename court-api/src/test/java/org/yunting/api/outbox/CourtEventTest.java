package org.yunting.api.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yunting.law.deadlines.Certainty;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.evidence.ExhibitNumber;
import org.yunting.law.hearings.HearingEvent.ExhibitShown;
import org.yunting.law.hearings.HearingEvent.Sitting;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.IdentityDocument;
import org.yunting.law.parties.InvitationId;
import org.yunting.law.parties.PartyEvent.IdentitySubmitted;
import org.yunting.law.parties.PartyEvent.PartyInvited;
import org.yunting.law.parties.PartyId;
import org.yunting.law.parties.PartyRole;

class CourtEventTest {
    private static final Instant NOW = Instant.parse("2026-03-09T07:00:00Z");
    private static final UUID EVENT = id(1);
    private static final CaseId CASE = new CaseId(id(2));
    private static final PersonId PERSON = new PersonId(id(3));

    @Test
    void an_event_says_what_who_when_and_by_which_article() {
        var judge = new Actor(PERSON, Capacity.JUDGE);
        var sitting = new Sitting(CASE, new HearingId(id(4)));
        var number = new ExhibitNumber(PartyRole.PLAINTIFF, 1);

        var told = CourtEvent.of(new ExhibitShown(sitting, new ExhibitId(id(5)), number, judge.at(NOW)), EVENT);

        assertThat(told.kind()).isEqualTo("exhibit-shown");
        assertThat(told.actor()).isEqualTo(judge);
        assertThat(told.at()).isEqualTo(NOW);
        assertThat(told.basis()).isEqualTo("CPL 141");
        assertThat(told.caseId()).isEqualTo(CASE);
        assertThat(told.hearing()).isEqualTo(id(4));
        assertThat(told.text("number")).isEqualTo("P-1");
    }

    @Test
    void a_deadline_is_told_with_its_rule_and_article_and_the_envelope_is_not_repeated() {
        var due = new Deadline(NOW, "link-case", LegalBasis.house("tests"), Certainty.OFFICIAL);
        var invitation = new InvitationId(id(6));
        var clerk = new Actor(PERSON, Capacity.CLERK).at(NOW);

        var told = CourtEvent.of(
                new PartyInvited(CASE, invitation, new PartyId(id(7)), PartyRole.DEFENDANT, due, clerk), EVENT);

        assertThat(told.params())
                .isEqualTo(new JsonObject()
                        .put("invitation", id(6).toString())
                        .put("party", id(7).toString())
                        .put("role", "defendant")
                        .put(
                                "due",
                                new JsonObject()
                                        .put("rule", "link-case")
                                        .put("at", NOW.toString())
                                        .put("basis", due.basis().toString())));
        assertThat(told.hearing()).isNull();
    }

    @Test
    void whoever_acts_for_themselves_acts_in_each_case_as_what_they_are_there() {
        var oneself = new Actor(PERSON, Capacity.ONESELF).at(NOW);
        var told = CourtEvent.of(new IdentitySubmitted(PERSON, IdentityDocument.Kind.PASSPORT, oneself), EVENT);

        assertThat(told.asActIn(Capacity.DEFENDANT).actor()).isEqualTo(new Actor(PERSON, Capacity.DEFENDANT));
        assertThat(told.actor()).isEqualTo(oneself.actor());
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
