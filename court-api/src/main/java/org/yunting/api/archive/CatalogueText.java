package org.yunting.api.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.archive.StageFiles.Staged;
import org.yunting.api.archive.WriteItems.Written;
import org.yunting.api.database.Json;
import org.yunting.law.archive.Catalogue;
import org.yunting.law.archive.FilePart;
import org.yunting.law.archive.ItemKind;

/** Writes the catalogue that lies in a package: what stands where, on which pages, in which files, with which digests. */
@ApplicationScoped
class CatalogueText {
    private final Json json;

    CatalogueText(Json json) {
        this.json = json;
    }

    /** A line of it. */
    record Line(
            int number,
            String kind,
            String title,
            String subject,
            String at,
            int firstPage,
            int lastPage,
            @Nullable String sha256,
            List<Bytes> files) {}

    /** A file of an item. */
    record Bytes(String path, String sha256, long bytes, String mediaType, String originalName) {}

    /** The whole of it. */
    record Whole(String format, String part, String fingerprint, List<Line> items) {}

    Written of(Catalogue catalogue, FilePart part, Map<UUID, Integer> sheets, List<Staged> staged) {
        var pages = catalogue.pages(part, sheets);
        var lines = new ArrayList<Line>();
        var entries = catalogue.of(part);
        for (int i = 0; i < entries.size(); i++) {
            lines.add(line(entries.get(i), pages.get(i), staged));
        }
        var whole = new Whole(
                "yunting-catalogue-1", part.key(), catalogue.fingerprint().hex(), lines);
        return new Written(ItemKind.FILING, "catalogue.json", "application/json", json.write(whole));
    }

    private static Line line(Catalogue.Entry entry, Catalogue.Pages pages, List<Staged> staged) {
        var item = entry.item();
        var digest = item.digest();
        var files = staged.stream()
                .filter(one -> one.entry().equals(entry))
                .map(Staged::file)
                .map(file -> new Bytes(
                        file.path(), file.digest().hex(), file.bytes(), file.mediaType(), file.originalName()))
                .toList();
        return new Line(
                entry.number(),
                item.kind().key(),
                item.title(),
                item.subject().toString(),
                item.at().toString(),
                pages.first(),
                pages.last(),
                digest == null ? null : digest.hex(),
                files);
    }
}
