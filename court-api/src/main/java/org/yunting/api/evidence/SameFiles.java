package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yunting.law.evidence.Exhibit;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Sha256;

/**
 * Finds exhibits of one case that are the same file, byte for byte. Both filings stand; each tells of the other, and only to somebody who may see both. Call
 * it inside the transaction of the use case.
 */
@ApplicationScoped
class SameFiles {
    private final Exhibits exhibits;
    private final TenderDesk tenders;

    SameFiles(Exhibits exhibits, TenderDesk tenders) {
        this.exhibits = exhibits;
        this.tenders = tenders;
    }

    /** Another exhibit that is the same file. */
    record Twin(UUID id, String number) {}

    /** Those exhibits of the case that one reader may see, by their file. */
    record Seen(Map<Sha256, List<Twin>> byFile) {
        static final Seen NONE = new Seen(Map.of());

        /** The others that are the same file. */
        List<Twin> twinsOf(Exhibit exhibit) {
            return byFile.getOrDefault(exhibit.file().digest(), List.of()).stream()
                    .filter(twin -> !twin.id().equals(exhibit.id().value()))
                    .toList();
        }
    }

    Uni<Seen> of(CaseId caseId, List<Exhibit> asked, Actor reader) {
        var digests = asked.stream().map(exhibit -> exhibit.file().digest()).collect(Collectors.toSet());
        return exhibits.withDigests(caseId, digests).chain(found -> {
            var all = found.stream().map(FiledExhibit::exhibit).toList();
            // Most files are filed once, and then nobody has to be asked who may see what.
            return all.size() == digests.size() ? Uni.createFrom().item(Seen.NONE) : seen(caseId, all, reader);
        });
    }

    private Uni<Seen> seen(CaseId caseId, List<Exhibit> all, Actor reader) {
        return tenders.of(caseId, all)
                .map(kept -> new Seen(IntStream.range(0, all.size())
                        .filter(place -> kept.get(place).tender().readers().include(reader))
                        .mapToObj(all::get)
                        .collect(Collectors.groupingBy(
                                exhibit -> exhibit.file().digest(),
                                Collectors.mapping(SameFiles::twin, Collectors.toList())))));
    }

    private static Twin twin(Exhibit exhibit) {
        return new Twin(exhibit.id().value(), exhibit.number().render());
    }
}
