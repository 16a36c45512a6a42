package org.yunting.api.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.CourtDatabase.texts;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.wu;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.api.identity.IdentityStanding;
import org.yunting.api.identity.Person;
import org.yunting.law.deadlines.QuietHours;
import org.yunting.law.kernel.PersonId;

/** Whoever is told something in the inbox is also written to, in their language and with their time. */
@CourtTest
class NoticeLetterTest {
    private static final Path OUTBOX = Path.of("target", "outbox");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Addresses.Address ADDRESS = new Addresses.Address("wu@example.org", "+39 333 000");

    @Inject
    WriteLetter writeLetter;

    /** Everybody shares the defendant's account: a zone left behind would take the common hours from all who schedule after this. */
    @AfterEach
    void the_defendant_is_at_home_again() {
        execute("update persons set zone = 'Asia/Shanghai' where id = '%s'"
                .formatted(wu().asks().get("/api/me").then().extract().<String>path("id")));
    }

    @Test
    void a_party_abroad_reads_its_own_hour_first_and_the_court_s_after_it() {
        var letter = written(Channel.MAIL, "hearing-scheduled", Map.of("startsAt", "2026-12-10T07:00:00Z"));

        assertThat(letter.subject()).contains("Avviso di udienza");
        assertThat(letter.text())
                .contains("giovedì 10 dicembre 2026", "08:00", "(ora del tribunale giovedì 10 dicembre 2026", "15:00")
                .contains("（2026）浙1121民初4823号", "/inbox?notice=", "non una notificazione");
    }

    @Test
    void the_hour_is_right_on_both_sides_of_the_change_of_clocks() {
        var before = Map.<String, Object>of("due", Map.of("at", "2026-10-24T13:00:00Z"), "minutes", 90);
        var after = Map.<String, Object>of("due", Map.of("at", "2026-10-25T13:00:00Z"), "minutes", 90);

        assertThat(written(Channel.MAIL, "window-extended-for-outage", before).text())
                .contains("15:00", "21:00", "90");
        assertThat(written(Channel.MAIL, "window-extended-for-outage", after).text())
                .contains("14:00", "21:00");
    }

    @Test
    void a_letter_tells_nothing_that_was_said_in_the_case() {
        var letter = written(Channel.MAIL, "trial-suspended", Map.of("reason", "被告患病住院"));

        assertThat(letter.text()).doesNotContain("住院");
    }

    @Test
    void every_notice_has_its_letter_in_every_language() {
        for (var language : List.of("zh-Hans", "zh-Hant", "en", "it")) {
            for (var kind : NoticesOfEvents.kinds()) {
                var letter = writeLetter.write(
                        new Letter(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                person("it").id(),
                                Channel.SMS,
                                0),
                        notice(kind, Map.of()),
                        person(language),
                        ADDRESS);
                assertThat(letter.text())
                        .as(kind + " " + language)
                        .doesNotContain("{")
                        .contains("/inbox");
            }
        }
    }

    @Test
    void a_notice_of_hearing_goes_out_to_both_parties_and_to_nobody_of_the_court() throws IOException {
        var fixture = HearingFixture.acceptedCase();
        for (var party : List.of(lin(), wu())) {
            execute("update persons set email = '%s@example.org', phone = '+39 333 000' where id = '%s'"
                    .formatted(fixture.idOf(party), fixture.idOf(party)));
        }
        execute("update persons set email = 'clerk@example.org' where id = '%s'".formatted(fixture.idOf(clerkChen())));
        var hearing = fixture.hearing();

        var notices =
                "select l.channel from notice_letters l join notices n on n.id = l.notice_id where n.hearing_id = '%s'";
        assertThat(eventually(notices.formatted(hearing), 4)).containsExactlyInAnyOrder("mail", "mail", "sms", "sms");
        var sent = notices + " and l.channel = 'mail' and l.sent_at is not null";
        assertThat(eventually(sent.formatted(hearing), 2)).hasSize(2);
        assertThat(mailTo(fixture.idOf(wu()), fixture))
                .contains(fixture.number())
                .contains("/inbox?notice=");
    }

    @Test
    void whose_account_has_no_address_is_written_to_where_the_case_has_one() throws IOException {
        var fixture = HearingFixture.acceptedCase();
        var wu = fixture.idOf(wu());
        execute("update persons set email = null, phone = null where id = '%s'".formatted(wu));
        execute("update parties set email = '%s@example.org' where case_id = '%s' and role = 'defendant'"
                .formatted(wu, fixture.caseId()));
        var hearing = fixture.hearing();

        var sent = eventually("""
                select l.channel from notice_letters l join notices n on n.id = l.notice_id
                where n.hearing_id = '%s' and n.person_id = '%s' and l.sent_at is not null""".formatted(hearing, wu), 1);
        assertThat(sent).containsExactly("mail");
        assertThat(mailTo(wu, fixture)).contains("/inbox?notice=");
    }

    @Test
    void a_letter_that_cannot_be_written_holds_no_other_up() throws IOException {
        var fixture = HearingFixture.acceptedCase();
        var wu = fixture.idOf(wu());
        execute("update persons set email = '%s@example.org' where id = '%s'".formatted(wu, wu));
        var notice = UUID.randomUUID();
        execute("""
                insert into notices (id, person_id, kind, params, at, event_id)
                values ('%1$s', '%2$s', 'of-a-kind-without-words', '{}', now(), '%1$s');
                insert into notice_letters (id, notice_id, channel, due_at)
                values (gen_random_uuid(), '%1$s', 'mail', now() - interval '1 day')""".formatted(notice, wu));
        var hearing = fixture.hearing();

        var sent = eventually("""
                select l.channel from notice_letters l join notices n on n.id = l.notice_id
                where n.hearing_id = '%s' and n.person_id = '%s' and l.sent_at is not null and l.channel = 'mail'""".formatted(hearing, wu), 1);
        assertThat(sent).containsExactly("mail");
        assertThat(texts("select attempts::text from notice_letters where notice_id = '%s'".formatted(notice)))
                .containsExactly("1");
    }

    @Test
    void a_text_message_waits_for_the_morning_of_its_reader() {
        var fixture = HearingFixture.acceptedCase();
        var slot = fixture.slot();
        execute("update persons set phone = '+39 333 000', zone = '%s' where id = '%s'"
                .formatted(whereItIsNight(), fixture.idOf(wu())));
        var hearing = fixture.hearing(slot);

        var night = eventually("""
                select cast(l.due_at > now() + interval '10 minutes' and l.sent_at is null as text)
                from notice_letters l join notices n on n.id = l.notice_id
                where n.hearing_id = '%s' and n.person_id = '%s' and l.channel = 'sms'""".formatted(hearing, fixture.idOf(wu())), 1);

        assertThat(night).containsExactly("true");
    }

    private Message written(Channel channel, String kind, Map<String, Object> params) {
        var reader = person("it");
        return writeLetter.write(
                new Letter(UUID.randomUUID(), UUID.randomUUID(), reader.id(), channel, 0),
                notice(kind, params),
                reader,
                ADDRESS);
    }

    private static Notice notice(String kind, Map<String, Object> params) {
        return new Notice(
                UUID.randomUUID(),
                Instant.parse("2026-11-01T08:00:00Z"),
                kind,
                params,
                UUID.randomUUID(),
                "（2026）浙1121民初4823号",
                null,
                null);
    }

    private static Person person(String language) {
        return new Person(
                new PersonId(UUID.randomUUID()),
                "subject",
                "吴建华",
                language,
                ZoneId.of("Europe/Rome"),
                QuietHours.usual(),
                "wu@example.org",
                "+39 333 000",
                Set.of(),
                IdentityStanding.VERIFIED,
                1);
    }

    /** A zone in which it is about one in the morning. */
    private static String whereItIsNight() {
        int hour = Instant.now().atZone(ZoneId.of("UTC")).getHour();
        int offset = Math.floorMod(1 - hour + 11, 24) - 11;
        return "Etc/GMT%+d".formatted(-offset);
    }

    private static List<String> eventually(String query, int rows) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        List<String> found;
        do {
            found = texts(query);
        } while (found.size() < rows && System.nanoTime() < until);
        return found;
    }

    private static @Nullable String mailTo(UUID person, HearingFixture fixture) throws IOException {
        try (var files = Files.list(OUTBOX)) {
            for (var file : files.toList()) {
                var text = Files.readString(file);
                if (text.startsWith("To: " + person + "@example.org") && text.contains(fixture.number())) {
                    return text;
                }
            }
        }
        return null;
    }
}
