package org.yunting.law.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yunting.law.kernel.Sha256;

/** The catalogue (卷内目录) of both files of a case, in order. */
public record Catalogue(List<Entry> entries) {
    private static final Comparator<CatalogueItem> ORDER = Comparator.comparing(CatalogueItem::kind)
            .thenComparing(CatalogueItem::at)
            .thenComparing(CatalogueItem::subject);

    public Catalogue {
        entries = List.copyOf(entries);
    }

    /**
     * A line of the catalogue.
     *
     * @param number counted from 1 within its part
     */
    public record Entry(FilePart part, int number, CatalogueItem item) {}

    /**
     * Where an entry stands in its file.
     *
     * @param first page, counted from 1 through the whole part
     * @param last page; the same as the first for what has none, such as sound: it stands there with the sheet that names it
     */
    public record Pages(int first, int last) {}

    public static Catalogue of(Collection<CatalogueItem> items) {
        var numbers = new EnumMap<FilePart, Integer>(FilePart.class);
        var entries = new ArrayList<Entry>();
        items.stream().sorted(ORDER).forEach(item -> {
            var part = item.kind().part();
            entries.add(new Entry(part, numbers.merge(part, 1, Integer::sum), item));
        });
        return new Catalogue(entries);
    }

    public List<Entry> of(FilePart part) {
        return entries.stream().filter(entry -> entry.part() == part).toList();
    }

    /**
     * Numbers the pages of a part through.
     *
     * @param sheets how many pages an item has, by its subject; one where it has none
     * @return in the order of the entries
     */
    public List<Pages> pages(FilePart part, Map<UUID, Integer> sheets) {
        var pages = new ArrayList<Pages>();
        int next = 1;
        for (var entry : of(part)) {
            int last = next + Math.max(1, sheets.getOrDefault(entry.item().subject(), 1)) - 1;
            pages.add(new Pages(next, last));
            next = last + 1;
        }
        return pages;
    }

    /** What somebody confirms who confirms this catalogue: one digest over number, kind, subject and digest of each entry. */
    public Sha256 fingerprint() {
        var lines = new StringBuilder("yunting-catalogue-1\n");
        for (var entry : entries) {
            var digest = entry.item().digest();
            lines.append(entry.part().key())
                    .append(' ')
                    .append(entry.number())
                    .append(' ')
                    .append(entry.item().kind().key())
                    .append(' ')
                    .append(entry.item().subject())
                    .append(' ')
                    .append(digest == null ? "-" : digest.hex())
                    .append('\n');
        }
        return Sha256.over(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
