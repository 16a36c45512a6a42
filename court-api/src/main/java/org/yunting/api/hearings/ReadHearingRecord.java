package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.yunting.api.database.Transactions;
import org.yunting.api.evidence.ExhibitView;
import org.yunting.api.evidence.Exhibits;
import org.yunting.api.hearings.HearingRecordView.AttendanceView;
import org.yunting.api.hearings.HearingView.AppearanceView;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.PersonView;
import org.yunting.api.timeline.Timeline;
import org.yunting.api.timeline.TimelineEntry;
import org.yunting.api.timeline.TimelineEntryView;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.HearingId;

/** Reads what happened in a hearing: acts in order, who was there when, and what was shown. */
@ApplicationScoped
public class ReadHearingRecord {
    private static final String EXHIBIT_SHOWN = "exhibit-shown";

    private final ReadHearings readHearings;
    private final Timeline timeline;
    private final Exhibits exhibits;
    private final Transactions transactions;

    ReadHearingRecord(ReadHearings readHearings, Timeline timeline, Exhibits exhibits, Transactions transactions) {
        this.readHearings = readHearings;
        this.timeline = timeline;
        this.exhibits = exhibits;
        this.transactions = transactions;
    }

    public Uni<HearingRecordView> read(HearingId hearing, Person reader) {
        return transactions.reading(() -> readHearings
                .view(hearing, reader)
                .chain(view -> timeline.of(hearing)
                        .chain(entries -> shown(entries).map(exhibitsShown -> record(view, entries, exhibitsShown)))));
    }

    /** In the order in which they were first shown. */
    private Uni<List<ExhibitView>> shown(List<TimelineEntry> entries) {
        var ids = entries.stream()
                .filter(entry -> entry.kind().equals(EXHIBIT_SHOWN))
                .map(entry -> ExhibitId.parse(entry.params().getString("exhibit")))
                .distinct()
                .toList();
        return exhibits.findAll(ids)
                .map(found -> found.stream()
                        .sorted(Comparator.comparingInt(
                                filed -> ids.indexOf(filed.exhibit().id())))
                        .map(ExhibitView::of)
                        .toList());
    }

    private static HearingRecordView record(
            HearingView view, List<TimelineEntry> entries, List<ExhibitView> exhibitsShown) {
        var stays = AttendanceIntervals.of(entries);
        var attendance = view.appearances().stream()
                .filter(appearance -> stays.containsKey(appearance.person()))
                .map(appearance ->
                        new AttendanceView(person(appearance), stays.getOrDefault(appearance.person(), List.of())))
                .toList();
        return new HearingRecordView(
                view, entries.stream().map(TimelineEntryView::of).toList(), attendance, exhibitsShown);
    }

    private static PersonView person(AppearanceView appearance) {
        return new PersonView(appearance.person(), appearance.name(), appearance.capacity());
    }
}
