package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.yunting.api.demo.DemoChapter;
import org.yunting.api.demo.DemoStory;

/**
 * The judge fixes the hearing of the founding case so that it begins a quarter of an hour after the demonstration does. Told as soon as both parties
 * are in the case, because lawful notice takes its time (CPL 139); the judge fixes it, because the demonstration may begin outside court hours.
 */
@ApplicationScoped
class HearingChapter implements DemoChapter {
    private static final Duration UNTIL_THE_HEARING = Duration.ofMinutes(15);
    /** Three full days between the day of the notice and the day of the hearing. */
    private static final Duration NOTICE = Duration.ofDays(4);

    private static final int MINUTES = 45;
    private static final long FIVE_MINUTES_SECONDS = 300;

    private final ScheduleHearing scheduleHearing;

    HearingChapter(ScheduleHearing scheduleHearing) {
        this.scheduleHearing = scheduleHearing;
    }

    @Override
    public String key() {
        return "hearing";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Uni<Void> tell(DemoStory story) {
        var startsAt = roundedUp(story.time().present().plus(UNTIL_THE_HEARING));
        story.before(Duration.between(startsAt.minus(NOTICE), story.time().present()));
        var wanted = new HearingSchedule(startsAt, MINUTES, "closed", "当事人申请不公开审理（离婚案件）");
        return scheduleHearing
                .schedule(story.caseId(), story.cast().judge(), wanted)
                .replaceWithVoid();
    }

    private static Instant roundedUp(Instant instant) {
        long seconds = instant.getEpochSecond() + FIVE_MINUTES_SECONDS - 1;
        return Instant.ofEpochSecond(seconds - seconds % FIVE_MINUTES_SECONDS);
    }
}
