package org.yunting.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunting.media.badinput.LineMutation;
import org.yunting.media.badinput.Seeded;

@ExtendWith(Seeded.class)
class MutatedAnswersTest {
    private static final int ANSWERS = 100_000;
    private static final String WHOLE = RecordedSession.RECORDED.answerOfFirst();

    /** What is sent, and one line of what is received: the others say the same once more. */
    private static final List<MediaLine> OFFERED = RecordedSession.lines().subList(0, 3);

    private static final String ANSWER = WHOLE.substring(0, beginOfSection(OFFERED.size()));

    private int accepted;
    private int refused;

    @Test
    void a_hundred_thousand_mutated_answers_are_refused_with_a_reason_or_can_be_told_to_a_bridge(Random random) {
        for (int read = 0; read < ANSWERS; read++) {
            String mutated = LineMutation.of(ANSWER, random);
            switch (AnswerReader.read(mutated, OFFERED)) {
                case MalformedSdp(var violations) -> {
                    refused++;
                    assertThat(violations.isEmpty()).isFalse();
                }
                case SdpAnswer answer -> {
                    accepted++;
                    assertThat(canBeTold(answer)).isTrue();
                }
            }
        }

        assertThat(accepted).isPositive();
        assertThat(refused).isGreaterThan(ANSWERS / 4);
    }

    private static int beginOfSection(int number) {
        int at = -1;
        for (int section = 0; section <= number; section++) {
            at = WHOLE.indexOf("m=", at + 1);
        }
        return at;
    }

    private static boolean canBeTold(SdpAnswer answer) {
        return answer.lines().size() == OFFERED.size()
                && answer.transport().fingerprints().size() == 1
                && answer.lines().stream()
                        .allMatch(line -> line.groups().stream()
                                .allMatch(group -> line.ssrcs().containsAll(group.sources())));
    }
}
