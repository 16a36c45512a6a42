package org.yunting.law.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.CALENDAR;
import static org.yunting.law.FoundingCase.DIGEST;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingRecord.aBlankRecord;
import static org.yunting.law.FoundingRecord.said;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.records.RecordAnswer.Ground;

/** Random people do random things to a record. Nothing that was ever in it is lost, and nothing is sealed that somebody has not answered for. */
class WrittenRecordWalkTest {
    private static final int WALKS = 50;
    private static final List<Actor> ACTORS = List.of(
            clerk(),
            clerk(),
            clerk(),
            judge(),
            judge(),
            plaintiff(),
            plaintiff(),
            defendant(),
            defendant(),
            otherJudge(),
            Actor.court());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void nothing_is_lost_and_nothing_is_sealed_over_anybody_s_head(long seed) {
        var random = new Random(seed);
        int sealed = 0;
        for (int walk = 0; walk < WALKS; walk++) {
            sealed += walk(random).state() instanceof RecordState.Sealed ? 1 : 0;
        }
        assertThat(sealed).isPositive();
    }

    private static WrittenRecord walk(Random random) {
        var record = aBlankRecord();
        var now = MONDAY;
        for (int step = 0; step < 400; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(600)));
            var act = ACTORS.get(random.nextInt(ACTORS.size())).at(now);
            if (anyAct(record, random, act) instanceof Outcome.Granted<WrittenRecord>(var next, var events)) {
                assertThat(events.isEmpty()).isEqualTo(next.equals(record));
                nothingIsLost(record, next);
                aSealIsEarned(next);
                record = next;
            }
        }
        return record;
    }

    private static void nothingIsLost(WrittenRecord before, WrittenRecord after) {
        assertThat(before.state()).isNotInstanceOf(RecordState.Sealed.class);
        for (var line : before.lines()) {
            assertThat(after.lines().get(line.number() - 1).wordings()).startsWith(all(line));
        }
        assertThat(after.answers().subList(0, before.answers().size())).isEqualTo(before.answers());
        assertThat(after.signatures().subList(0, before.signatures().size())).isEqualTo(before.signatures());
        for (var objection : before.objections()) {
            var kept = after.objections().get(objection.number() - 1);
            assertThat(kept.text()).isEqualTo(objection.text());
            assertThat(objection.isPending() || kept.equals(objection)).isTrue();
        }
    }

    private static RecordLine.Worded[] all(RecordLine line) {
        return line.wordings().toArray(RecordLine.Worded[]::new);
    }

    private static void aSealIsEarned(WrittenRecord record) {
        if (!record.signatures().isEmpty()) {
            assertThat(record.objections()).noneMatch(RecordObjection::isPending);
            assertThat(record.sitting().readers())
                    .allMatch(reader -> record.standingOf(reader).isAnswer());
            assertThat(record.signatures()).allMatch(signed -> signed.digest().equals(record.digest()));
        }
        boolean complete =
                record.signatures().size() == record.sitting().bench().size();
        assertThat(record.state() instanceof RecordState.Sealed).isEqualTo(complete);
    }

    private static Outcome<WrittenRecord> anyAct(WrittenRecord record, Random random, Act act) {
        var texts = new ArrayList<>(List.of("是。", "不是。", "", "2019年6月。"));
        var text = texts.get(random.nextInt(texts.size()));
        var digest = random.nextInt(8) == 0 ? DIGEST : record.digest();
        var reader = personOf(random.nextBoolean() ? plaintiff() : defendant());
        return switch (random.nextInt(14)) {
            case 0, 1 -> record.writeLine(said(plaintiff(), text), act);
            case 2 -> record.reviseLine(1 + random.nextInt(4), said(defendant(), text), act);
            case 3, 4 -> record.putForReading(CALENDAR, act);
            case 5 -> random.nextInt(3) == 0 ? record.takeBack(text, act) : record.confirm(digest, act);
            case 6, 7 -> record.confirm(digest, act);
            case 8 -> record.object(random.nextBoolean() ? null : random.nextInt(4), text, act);
            case 9 -> record.uphold(1 + random.nextInt(3), text, act);
            case 10, 11 -> record.overrule(1 + random.nextInt(3), text, act);
            case 12 ->
                record.noteNotSigned(reader, random.nextBoolean() ? Ground.DECLINED : Ground.NO_ANSWER, text, act);
            default -> record.sign(digest, act);
        };
    }
}
