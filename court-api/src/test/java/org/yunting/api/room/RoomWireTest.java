package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.api.lines.Verdict;

class RoomWireTest {
    private static final UUID PERSON = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    private static final String LINE_TEST =
            "{\"microphone\":\"ready\",\"microphoneLevel\":55,\"camera\":\"blocked\",\"speaker\":\"not-asked\","
                    + "\"connected\":true,\"path\":\"udp\",\"lossShare\":0,\"roundTripMs\":80,\"jitterMs\":null,\"sentKbps\":700,\"receivedKbps\":900,"
                    + "\"sentHeight\":0,\"receivedHeight\":0,\"soundReturned\":true,\"firstPictureMs\":null,\"device\":\"phone\"}";
    private static final UUID ID = UUID.fromString("019ab000-0000-7000-8000-000000000002");

    @Test
    void an_admission_is_read_as_an_act_with_its_id() throws MalformedMessage {
        var text = """
            {"type":"act","id":"%s","act":"admit","persons":["%s"]}\
            """.formatted(ID, PERSON);

        var message = RoomWire.read(text);

        assertThat(message).isEqualTo(new FromBrowser.Asked(ID, new CourtAct.Admit(List.of(PERSON))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"enter\",\"ticket\":\"abc\",\"device\":\"019ab000-0000-7000-8000-000000000001\"}",
                "{\"type\":\"enter\",\"ticket\":\"abc\",\"device\":\"019ab000-0000-7000-8000-000000000001\",\"heard\":null}",
                "{\"type\":\"enter\",\"ticket\":\"abc\",\"device\":\"019ab000-0000-7000-8000-000000000001\",\"heard\":48211}",
                "{\"type\":\"answer\",\"serial\":1,\"sdp\":\"v=0\"}",
                "{\"type\":\"media-ready\"}",
                "{\"type\":\"media-restart\"}",
                "{\"type\":\"video-wanted\",\"maxHeight\":360,\"stage\":null}",
                "{\"type\":\"devices\",\"microphone\":\"on\",\"camera\":\"off\"}",
                "{\"type\":\"hand\",\"raised\":true}",
                "{\"type\":\"quality\",\"verdict\":\"poor\",\"picture\":\"held\"}",
                "{\"type\":\"quality\",\"verdict\":\"good\",\"picture\":null}",
                "{\"type\":\"line-sample\",\"measured\":{\"verdict\":\"good\",\"lossShare\":0.01,\"roundTripMs\":80,\"jitterMs\":null,\"receivedKbps\":900,"
                        + "\"sentKbps\":700,\"receivedHeight\":360,\"sentHeight\":0,\"device\":\"phone\"}}",
                "{\"type\":\"voices-heard\",\"slices\":[{\"ms\":500,\"persons\":[]},{\"ms\":502,\"persons\":[\"019ab000-0000-7000-8000-000000000001\"]}]}",
                "{\"type\":\"line-test-answer\",\"end\":\"listening\",\"serial\":1,\"sdp\":\"v=0\"}",
                "{\"type\":\"line-test-measured\",\"measured\":" + LINE_TEST + "}",
                "{\"type\":\"ping\",\"at\":1790000000000}",
                "{\"type\":\"act\",\"id\":\"019ab000-0000-7000-8000-000000000001\",\"act\":\"open-session\"}",
                "{\"type\":\"act\",\"id\":\"019ab000-0000-7000-8000-000000000001\",\"act\":\"pause\",\"reason\":\"休庭合议\"}",
            })
    void every_kind_of_message_in_the_protocol_is_read(String text) throws MalformedMessage {
        assertThat(RoomWire.read(text)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense | not JSON",
                "[] | not a JSON object",
                "\"enter\" | not a JSON object",
                "{} | unknown type or act",
                "{\"type\":\"judge\"} | unknown type or act",
                "{\"type\":7} | unknown type or act",
                "{\"type\":\"act\",\"act\":\"close\"} | id: missing",
                "{\"type\":\"act\",\"id\":null,\"act\":\"close\"} | id: missing",
                "{\"type\":\"enter\",\"ticket\":\"abc\",\"device\":\"019ab000-0000-7000-8000-000000000001\",\"heard\":-1}"
                        + " | heard: negative",
                "{\"type\":\"enter\",\"ticket\":\"abc\",\"device\":\"019ab000-0000-7000-8000-000000000001\",\"heard\":\"1\"}"
                        + " | a field is missing or of the wrong kind",
                "{\"type\":\"act\",\"id\":\"019ab000-0000-7000-8000-000000000001\",\"act\":\"acquit\"} | unknown type"
                        + " or act",
                "{\"type\":\"ping\",\"at\":1,\"more\":2} | a field that is not in the protocol",
                "{\"type\":\"ping\"} | a field is missing or of the wrong kind",
                "{\"type\":\"ping\",\"at\":\"1\"} | a field is missing or of the wrong kind",
                "{\"type\":\"ping\",\"at\":1.5} | a field is missing or of the wrong kind",
                "{\"type\":\"ping\",\"at\":1,\"at\":2} | not JSON",
                "{\"type\":\"ping\",\"at\":1} {} | a field is missing or of the wrong kind",
                "{\"type\":\"hand\",\"raised\":\"true\"} | a field is missing or of the wrong kind",
                "{\"type\":\"hand\",\"raised\":null} | a field is missing or of the wrong kind",
                "{\"type\":\"devices\",\"microphone\":\"on\",\"camera\":1} | a field is missing or of the wrong kind",
                "{\"type\":\"quality\",\"verdict\":\"splendid\",\"picture\":null} | a field is missing or of the wrong kind",
                "{\"type\":\"quality\",\"verdict\":null,\"picture\":null} | a field is missing or of the wrong kind",
                "{\"type\":\"line-sample\",\"measured\":null} | a field is missing or of the wrong kind",
                "{\"type\":\"line-sample\",\"measured\":{\"verdict\":\"good\",\"lossShare\":1.01,\"roundTripMs\":80,\"jitterMs\":9,\"receivedKbps\":0,\"sentKbps\":0,\"receivedHeight\":0,\"sentHeight\":0,\"device\":\"phone\"}}"
                        + " | lossShare: out of range",
                "{\"type\":\"line-sample\",\"measured\":{\"verdict\":\"good\",\"lossShare\":0,\"roundTripMs\":-1,\"jitterMs\":9,\"receivedKbps\":0,\"sentKbps\":0,\"receivedHeight\":0,\"sentHeight\":0,\"device\":\"phone\"}}"
                        + " | roundTripMs: out of range",
                "{\"type\":\"line-sample\",\"measured\":{\"verdict\":\"good\",\"lossShare\":0,\"roundTripMs\":1,\"jitterMs\":9,\"receivedKbps\":0,\"sentKbps\":0,\"receivedHeight\":0,\"sentHeight\":0,\"device\":\"toaster\"}}"
                        + " | a field is missing or of the wrong kind",
                "{\"type\":\"voices-heard\",\"slices\":[]} | slices: not between 1 and 20",
                "{\"type\":\"voices-heard\",\"slices\":[{\"ms\":0,\"persons\":[]}]} | ms: not between 1 and 2000",
                "{\"type\":\"voices-heard\",\"slices\":[{\"ms\":2001,\"persons\":[]}]} | ms: not between 1 and 2000",
                "{\"type\":\"voices-heard\",\"slices\":[{\"ms\":500,\"persons\":[\"everybody\"]}]} | a field is missing or of the wrong kind",
                "{\"type\":\"voices-heard\",\"slices\":[{\"ms\":500,\"persons\":[null]}]} | a field is missing or of the wrong kind",
                "{\"type\":\"voices-heard\",\"slices\":[{\"ms\":500}]} | a field is missing or of the wrong kind",
                "{\"type\":\"voices-heard\",\"slices\":null} | a field is missing or of the wrong kind",
                "{\"type\":\"answer\",\"serial\":0,\"sdp\":\"v=0\"} | serial: not positive",
                "{\"type\":\"line-test-answer\",\"end\":\"listening\",\"serial\":0,\"sdp\":\"v=0\"} | serial: not positive",
                "{\"type\":\"line-test-answer\",\"end\":\"middle\",\"serial\":1,\"sdp\":\"v=0\"} | a field is missing or of the wrong kind",
                "{\"type\":\"line-test-answer\",\"serial\":1,\"sdp\":\"v=0\"} | a field is missing or of the wrong kind",
                "{\"type\":\"line-test-measured\",\"measured\":null} | a field is missing or of the wrong kind",
                "{\"type\":\"answer\",\"serial\":99999999999999999999,\"sdp\":\"v=0\"} | a field is missing or of the wrong kind",
                "{\"type\":\"act\",\"id\":\"1\",\"act\":\"close\"} | a field is missing or of the wrong kind",
                "{\"type\":\"act\",\"id\":\"019ab000-0000-7000-8000-000000000001\",\"act\":\"admit\",\"persons\":[]} |"
                        + " persons: not between 1 and 50",
                "{\"type\":\"act\",\"id\":\"019ab000-0000-7000-8000-000000000001\",\"act\":\"pause\",\"reason\":\" \"}"
                        + " | reason: not between 2 and 2000",
                "{\"type\":\"act\",\"id\":\"019ab000-0000-7000-8000-000000000001\",\"act\":\"pause\",\"reason\":\"a\\u0000b\"}"
                        + " | reason: contains a control character",
                "{\"type\":\"act\",\"id\":\"019ab000-0000-7000-8000-000000000001\",\"act\":\"pause\",\"reason\":\"a\\ud800b\"}"
                        + " | reason: not a Unicode text",
                "{\"type\":\"act\",\"id\":\"019ab000-0000-7000-8000-000000000001\",\"act\":\"take-step\",\"step\":\"lunch\",\"reason\":\"\"}"
                        + " | step: unknown",
                "{\"type\":\"act\",\"id\":\"019ab000-0000-7000-8000-000000000001\",\"act\":\"take-step\",\"step\":\"debate\",\"reason\":\"a\"}"
                        + " | reason: not between 2 and 2000",
                "{\"type\":\"act\",\"id\":\"019ab000-0000-7000-8000-000000000001\",\"act\":\"open-issue\",\"issue\":\"a\\n"
                        + "b\"} | issue: more than one line",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}} | not JSON",
            })
    void what_is_not_in_the_protocol_is_refused_with_its_fault(String text, String fault) {
        assertThatThrownBy(() -> RoomWire.read(text))
                .isInstanceOf(MalformedMessage.class)
                .hasMessage(fault);
    }

    @Test
    void a_message_of_more_than_64_KiB_is_refused_by_its_bytes_not_its_characters() {
        var text = "{\"type\":\"answer\",\"serial\":1,\"sdp\":\"" + "庭".repeat(22_000) + "\"}";

        assertThatThrownBy(() -> RoomWire.read(text)).hasMessage("larger than 64 KiB");
    }

    @Test
    void a_fault_never_repeats_what_was_sent() {
        var text = "{\"type\":\"ping\",\"at\":\"my secret testimony\"}";

        assertThatThrownBy(() -> RoomWire.read(text)).hasMessageNotContaining("secret");
    }

    @Test
    void a_page_that_was_loaded_before_a_restart_of_the_court_enters_without_saying_what_it_heard()
            throws MalformedMessage {
        var message = RoomWire.read("{\"type\":\"enter\",\"ticket\":\"abc\",\"device\":\"%s\"}".formatted(ID));

        assertThat(message).isEqualTo(new FromBrowser.Enter("abc", ID, null));
    }

    @Test
    void a_page_that_was_loaded_before_the_steps_of_pictures_tells_its_quality_without_one() throws MalformedMessage {
        var message = RoomWire.read("{\"type\":\"quality\",\"verdict\":\"poor\"}");

        assertThat(message).isEqualTo(new FromBrowser.Quality(Verdict.POOR, null));
    }

    @Test
    void a_state_carries_its_type_and_its_nulls() {
        var hearing = new RoomState.Hearing(
                ID,
                ID,
                "（2026）浙1121民初1号",
                "scheduled",
                Instant.parse("2026-11-27T07:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                ID);

        var text = RoomWire.write(new RoomState(
                3,
                48_211,
                Instant.parse("2026-11-27T06:55:00Z"),
                hearing,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of("admit")));

        assertThat(text)
                .startsWith(
                        "{\"type\":\"state\",\"seq\":3,\"timeline\":48211,\"now\":\"2026-11-27T06:55:00Z\",\"hearing\":{")
                .contains("\"openedAt\":null", "\"showing\":null", "\"may\":[\"admit\"]");
    }

    @Test
    void what_was_missed_says_when_it_was_who_did_it_and_how_much_there_was_before() {
        var warned = new FromCourt.MissedAct(
                ID,
                Instant.parse("2026-11-27T07:03:00Z"),
                "person-warned",
                Map.of("reason", "打断他人发言"),
                PERSON,
                "李法官",
                "judge",
                "吴建华");

        var text = RoomWire.write(new FromCourt.MissedActs(List.of(warned), 4L));

        assertThat(text)
                .isEqualTo(
                        "{\"type\":\"missed\",\"acts\":[{\"id\":\"%s\",\"at\":\"2026-11-27T07:03:00Z\",\"kind\":\"person-warned\",\"params\":{\"reason\":\"打断他人发言\"},\"person\":\"%s\",\"name\":\"李法官\",\"capacity\":\"judge\",\"about\":\"吴建华\"}],\"earlier\":4}"
                                .formatted(ID, PERSON));
    }
}
