package org.yunting.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.media.colibri2.Source;

class AnswerReaderTest {

    private static final String ANSWER = RecordedSession.RECORDED.answerOfFirst();
    private static final List<MediaLine> OFFERED = RecordedSession.lines();

    @Test
    void a_recorded_answer_gives_the_transport_that_the_bridge_was_told() {
        var answer = accepted(ANSWER);

        var told = RecordedSession.transportTold(1);
        assertThat(answer.transport().ufrag()).isEqualTo(told.ufrag());
        assertThat(answer.transport().pwd()).isEqualTo(told.pwd());
        assertThat(answer.transport().fingerprints()).isEqualTo(told.fingerprints());
        assertThat(answer.transport().candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.ip()).isEqualTo("10.99.0.1");
            assertThat(candidate.port()).isEqualTo(36898);
            assertThat(candidate.priority()).isEqualTo(2122260223L);
        });
    }

    @Test
    void a_recorded_answer_gives_the_sources_that_the_bridge_was_told() {
        var answer = accepted(ANSWER);

        var told = RecordedSession.sourcesTold(1);
        assertThat(answer.lines().get(0).ssrcs())
                .isEqualTo(told.get(0).sources().stream().map(Source::ssrc).toList());
        assertThat(answer.lines().get(1).ssrcs())
                .isEqualTo(told.get(1).sources().stream().map(Source::ssrc).toList());
        assertThat(answer.lines().get(1).groups()).isEqualTo(told.get(1).ssrcGroups());
        assertThat(answer.lines().stream().filter(SdpAnswer.Line::sends)).hasSize(2);
    }

    @Test
    void line_feeds_alone_and_parameters_stated_once_for_the_session_are_understood() {
        var perSession = ANSWER.replace("\r\n", "\n").replaceAll("a=(ice-ufrag|ice-pwd|fingerprint|setup):.*\n", "");
        var shared = ANSWER.lines()
                .filter(line -> line.matches("a=(ice-ufrag|ice-pwd|fingerprint|setup):.*"))
                .limit(4)
                .reduce("", (all, line) -> all + line + "\n");

        var answer = accepted(perSession.replaceFirst("m=audio", shared + "m=audio"));

        assertThat(answer.transport().ufrag()).isEqualTo("uCev");
    }

    @Test
    void a_browser_without_a_camera_sends_nothing_on_that_line() {
        var answer = accepted(replaceNth(ANSWER, "a=sendonly", 2, "a=inactive"));

        assertThat(answer.lines().get(1).direction()).isEqualTo(Direction.INACTIVE);
        assertThat(answer.lines().get(1).sends()).isFalse();
    }

    @Test
    void candidates_that_no_bridge_can_use_are_left_out() {
        var answer = accepted(ANSWER.replace(
                "a=candidate:3870656097 1 udp 2122260223 10.99.0.1 36898 typ host",
                "a=candidate:1 1 udp 2122260223 7f1c2a3e-0000-4000-8000-000000000000.local 36898 typ host"));

        assertThat(answer.transport().candidates()).isEmpty();
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                Arguments.of("", "does not begin with v=0"),
                Arguments.of("\r\n", "does not begin with v=0"),
                Arguments.of("m=audio 9 UDP/TLS/RTP/SAVPF 111", "does not begin with v=0"),
                Arguments.of("v=0", "has 0 m-lines for the 6 offered"),
                Arguments.of(ANSWER + "m=video 9 UDP/TLS/RTP/SAVPF 100\r\n", "has 7 m-lines for the 6 offered"),
                Arguments.of(ANSWER.replaceFirst("m=audio", "m=video"), "m-line 0: is not audio"),
                Arguments.of(ANSWER.replaceFirst("m=audio[^\r]*", "m= "), "m-line 0: is not audio"),
                Arguments.of(ANSWER.replaceFirst("a=mid:3", "a=mid:4"), "m-line 3: has another mid"),
                Arguments.of(
                        replaceNth(ANSWER, "a=sendonly", 1, "a=sendrecv"),
                        "m-line 0: sendrecv does not answer recvonly"),
                Arguments.of(
                        replaceNth(ANSWER, "a=recvonly", 1, "a=sendonly"),
                        "m-line 2: sendonly does not answer sendonly"),
                Arguments.of(replaceNth(ANSWER, "a=recvonly\r\n", 1, ""), "m-line 2: states no direction"),
                Arguments.of(ANSWER.replace("a=ice-ufrag:uCev", "a=ice-ufrag:u"), "no ICE ufrag of 4 to 256 ice-chars"),
                Arguments.of(ANSWER.replaceAll("a=ice-pwd:.*", "a=x"), "no ICE password of 22 to 256 ice-chars"),
                Arguments.of(ANSWER.replace("setup:active", "setup:actpass"), "setup is neither active nor passive"),
                Arguments.of(ANSWER.replace("F7:E6:", "F7:"), "no sha-256 fingerprint of 32 octets"),
                Arguments.of(
                        ANSWER.replace("a=ssrc:1287409557", "a=ssrc:4294967296"),
                        "m-line 0: an SSRC is not a number of 32 bits above 0"),
                Arguments.of(
                        ANSWER.replace("a=ssrc:1287409557", "a=ssrc:3478421464"),
                        "m-line 1: an SSRC is also on another m-line"),
                Arguments.of(
                        ANSWER.replace("FID 3478421464 165900419", "FID 3478421464 7"),
                        "m-line 1: an SSRC group names an SSRC that is not there"),
                Arguments.of(
                        ANSWER.replace("FID 3478421464 165900419", "FID 3478421464"),
                        "m-line 1: an FID group has not exactly two SSRCs"),
                Arguments.of(
                        ANSWER.replace("FID 3478421464 165900419", " ").replace("a=setup:active", "a=setup:x"),
                        "setup is neither active nor passive"),
                Arguments.of(ANSWER.replaceAll("m=(audio|video) \\d+", "m=$1 0"), "every m-line is refused"),
                Arguments.of("v=0\r\n".repeat(4_001), "more than 4000 lines"),
                Arguments.of("v".repeat(200_000), "longer than 131072 characters"));
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void an_answer_that_does_not_fit_says_why(String sdp, String violation) {
        assertThat(AnswerReader.read(sdp, OFFERED))
                .isInstanceOfSatisfying(
                        MalformedSdp.class,
                        malformed -> assertThat(malformed.violations()).contains(violation));
    }

    @Test
    void all_that_is_wrong_is_listed_and_none_of_it_is_quoted() {
        var sdp = ANSWER.replace("a=setup:active", "a=setup:x").replaceAll("a=ice-pwd:.*", "a=ice-pwd:secret");

        assertThat(AnswerReader.read(sdp, OFFERED))
                .isInstanceOfSatisfying(
                        MalformedSdp.class,
                        malformed -> assertThat(malformed.violations())
                                .hasSize(2)
                                .noneMatch(violation -> violation.contains("secret")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "candidate:",
                "candidate:1 1 tcp 1 10.0.0.1 9 typ host tcptype active",
                "candidate:1 2 udp 1 10.0.0.1 9000 typ host",
                "candidate:1 1 udp 1 example.org 9000 typ host",
                "candidate:1 1 udp 1 10.0.0.1 0 typ host",
                "candidate:1 1 udp 1 10.0.0.1 65536 typ host",
                "candidate:1 1 udp -1 10.0.0.1 9000 typ host",
                "candidate:1 1 udp 1 10.0.0.1 9000 typ wild",
                "candidate:1 1 udp 99999999999999999999 10.0.0.1 9000 typ host"
            })
    void an_unusable_candidate_is_dropped(String text) {
        assertThat(SdpCandidate.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "candidate:1 1 udp 1 10.0.0.1 9000 typ host",
                "a=candidate:1 1 UDP 1 2001:db8::1 9000 typ srflx raddr 0.0.0.0 rport 0 generation 0",
                "1 1 udp 1 203.0.113.7 9000 typ relay"
            })
    void a_usable_candidate_is_read(String text) {
        assertThat(SdpCandidate.read(text))
                .hasValueSatisfying(candidate -> assertThat(candidate.port()).isEqualTo(9000));
    }

    private static SdpAnswer accepted(String sdp) {
        return switch (AnswerReader.read(sdp, OFFERED)) {
            case SdpAnswer answer -> answer;
            case MalformedSdp malformed ->
                throw new AssertionError(malformed.violations().toString());
        };
    }

    private static String replaceNth(String text, String target, int nth, String replacement) {
        var at = -1;
        for (var i = 0; i < nth; i++) {
            at = text.indexOf(target, at + 1);
        }
        return text.substring(0, at) + replacement + text.substring(at + target.length());
    }
}
