package org.yunting.api.hearings;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.DayThereView;
import org.yunting.law.hearings.Slot;
import org.yunting.law.kernel.Keyed;

/**
 * Slots, fairest first.
 *
 * @param apartBasis the article under which the parties may act at different times instead; told where no slot is fair to everybody
 */
public record SlotListView(
        List<SlotView> slots,
        Instant earliestLawful,
        String basis,
        @Nullable String reasonIfEmpty,
        @Nullable String apartBasis) {
    /** A time that suits. */
    public record SlotView(
            Instant startsAt, Instant endsAt, int unfairMinutes, List<LocalTimeView> local, List<String> warnings) {}

    /**
     * The slot in somebody's zone.
     *
     * @param startsAt date and time there, with offset
     * @param day what is known of that day where a party lives; absent for those who keep the court's calendar
     */
    public record LocalTimeView(
            String capacity,
            String name,
            String zone,
            String startsAt,
            int unfairMinutes,
            @Nullable DayThereView day) {}

    static SlotView view(Slot slot, Map<Slot.Attendee, String> names) {
        return new SlotView(
                slot.startsAt(),
                slot.endsAt(),
                slot.unfairMinutes(),
                slot.locals().stream().map(local -> view(local, names)).toList(),
                slot.warnings().stream().map(Keyed::key).sorted().toList());
    }

    private static LocalTimeView view(Slot.Local local, Map<Slot.Attendee, String> names) {
        return new LocalTimeView(
                local.attendee().capacity().key(),
                names.getOrDefault(local.attendee(), ""),
                local.attendee().zone().getId(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.startsAt()),
                local.unfairMinutes(),
                local.day() == null ? null : DayThereView.of(local.day()));
    }
}
