package org.yunting.api.archive;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yunting.api.archive.ArchiveView.PackageView;
import org.yunting.api.cases.Cases;
import org.yunting.api.cases.KeptCase;
import org.yunting.api.problem.Refusals;
import org.yunting.law.archive.Catalogue;
import org.yunting.law.archive.FileAct;
import org.yunting.law.archive.FilePart;
import org.yunting.law.archive.Matter;
import org.yunting.law.archive.Retention;
import org.yunting.law.archive.RetentionGround;
import org.yunting.law.cases.CaseState;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;

/** Lays a case, its file and its packages before whoever keeps them. Call it inside the transaction of the use case. */
@ApplicationScoped
class ArchiveDesk {
    private static final int CHECKS_SHOWN = 20;

    private final Cases cases;
    private final FileRows files;
    private final PackageRows packages;
    private final GatherFile gather;
    private final CourtCalendar calendar;

    ArchiveDesk(Cases cases, FileRows files, PackageRows packages, GatherFile gather, CourtCalendar calendar) {
        this.cases = cases;
        this.files = files;
        this.packages = packages;
        this.gather = gather;
        this.calendar = calendar;
    }

    Uni<ArchiveView> view(CaseId caseId, Act reader) {
        return cases.find(caseId)
                .map(Refusals::found)
                .chain(kept -> files.find(caseId)
                        .chain(file -> file.map(there -> closed(kept, there, reader))
                                .orElseGet(() -> proposed(kept, reader))));
    }

    /** Before it is confirmed: what would be in it, and what holds it open. */
    private Uni<ArchiveView> proposed(KeptCase kept, Act reader) {
        return gather.holdings(kept.courtCase())
                .map(GatherFile::catalogue)
                .chain(catalogue -> gather.standing(kept)
                        .map(standing -> standing.open(calendar, reader))
                        .map(open -> {
                            boolean mine = reader.capacity() == Capacity.CLERK && open.isEmpty();
                            return new ArchiveView(
                                    0,
                                    "open",
                                    catalogue.fingerprint().hex(),
                                    entries(catalogue, Map.of()),
                                    open.stream().map(ArchiveDesk::matter).toList(),
                                    retention(kept, Optional.empty()),
                                    null,
                                    List.of(),
                                    null,
                                    List.of(),
                                    mine ? List.of(FileAct.CONFIRM_CATALOGUE.key()) : List.of());
                        }));
    }

    private Uni<ArchiveView> closed(KeptCase kept, KeptFile there, Act reader) {
        var caseId = kept.courtCase().id();
        return files.catalogue(caseId)
                .chain(catalogue -> pages(caseId)
                        .chain(pages -> packages(caseId).map(shown -> {
                            var file = there.file();
                            return new ArchiveView(
                                    there.version(),
                                    file.state().key(),
                                    file.catalogue().hex(),
                                    entries(catalogue, pages),
                                    List.of(),
                                    retention(kept, Optional.of(file.retention())),
                                    ArchiveView.Packaging.of(there.progress()),
                                    file.holds().stream()
                                            .map(ArchiveView.Hold::of)
                                            .toList(),
                                    ArchiveView.Appraisal.of(file.state()),
                                    shown,
                                    file.actsNow(calendar, reader).stream()
                                            .map(FileAct::key)
                                            .toList());
                        })));
    }

    private Uni<Map<FilePart, Map<Integer, Catalogue.Pages>>> pages(CaseId caseId) {
        return files.pages(caseId, FilePart.MAIN)
                .chain(main -> files.pages(caseId, FilePart.INTERNAL)
                        .map(internal -> Map.of(FilePart.MAIN, main, FilePart.INTERNAL, internal)));
    }

    private Uni<List<PackageView>> packages(CaseId caseId) {
        return packages.of(caseId)
                .chain(all -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(kept -> packages.placements(kept.id())
                                .chain(placements -> packages.checks(kept.id(), CHECKS_SHOWN)
                                        .map(checks -> PackageView.of(kept, placements, checks))))
                        .collect()
                        .asList());
    }

    private ArchiveView.RetentionView retention(KeptCase kept, Optional<Retention> fixed) {
        var courtCase = kept.courtCase();
        var grounds = RetentionGround.of(courtCase, Set.of());
        var retention = fixed.orElseGet(() -> Retention.of(
                grounds,
                courtCase.state() instanceof CaseState.Closed closed ? closed.at() : kept.changedAt(),
                calendar));
        return new ArchiveView.RetentionView(
                retention.length().key(),
                retention.until(),
                grounds.stream().map(RetentionGround::key).toList(),
                RetentionGround.TABLE.toString());
    }

    private static ArchiveView.MatterView matter(Matter matter) {
        return new ArchiveView.MatterView(
                matter.kind().key(),
                matter.subject(),
                matter.state(),
                matter.kind().basis().toString());
    }

    private static List<ArchiveView.Entry> entries(
            Catalogue catalogue, Map<FilePart, Map<Integer, Catalogue.Pages>> pages) {
        var entries = new ArrayList<ArchiveView.Entry>();
        for (var entry : catalogue.entries()) {
            var place = pages.getOrDefault(entry.part(), Map.of()).get(entry.number());
            entries.add(ArchiveView.Entry.of(entry, place));
        }
        return entries;
    }
}
