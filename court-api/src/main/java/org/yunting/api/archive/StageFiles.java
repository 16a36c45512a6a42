package org.yunting.api.archive;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.yunting.api.archive.Holding.HeldFile;
import org.yunting.api.archive.WriteItems.Written;
import org.yunting.api.database.OnWorker;
import org.yunting.api.packaging.DigestedStream;
import org.yunting.api.packaging.PackedFile;
import org.yunting.api.storage.ObjectStore;
import org.yunting.law.archive.Catalogue;
import org.yunting.law.archive.ItemKind;
import org.yunting.law.kernel.Sha256;

/**
 * Fetches the files of a catalogue to the disk, one after the other, each as a stream that is hashed on its way. What an attempt that broke off has
 * fetched, and what still has its digest, is not fetched again.
 */
@ApplicationScoped
class StageFiles {
    private final ObjectStore store;

    StageFiles(ObjectStore store) {
        this.store = store;
    }

    /** A file on the disk and the entry of the catalogue that it belongs to. */
    record Staged(Catalogue.Entry entry, PackedFile file) {}

    /** A file to be fetched, and where to. */
    private record Wanted(Catalogue.Entry entry, HeldFile held, String path) {}

    /** Stored bytes are not those that were sealed; names the entry, never what is in it. */
    static final class Altered extends RuntimeException {
        Altered(Catalogue.Entry entry) {
            super("altered: " + entry.item().kind().key() + " " + entry.part().key() + "/" + entry.number());
        }
    }

    /** @param reached told how many of them are there each time one is */
    Uni<List<Staged>> stage(Path folder, Catalogue catalogue, List<Holding> holdings, IntFunction<Uni<Void>> reached) {
        var staged = new ArrayList<Staged>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var wanted : wanted(catalogue, holdings)) {
            all = all.chain(() -> fetch(folder, wanted)).invoke(staged::add).chain(() -> reached.apply(staged.size()));
        }
        return all.map(none -> List.copyOf(staged));
    }

    static int count(Catalogue catalogue, List<Holding> holdings) {
        return wanted(catalogue, holdings).size();
    }

    private static List<Wanted> wanted(Catalogue catalogue, List<Holding> holdings) {
        Map<UUID, Map<ItemKind, Holding>> known = new HashMap<>();
        holdings.forEach(holding -> known.computeIfAbsent(holding.item().subject(), id -> new HashMap<>())
                .put(holding.item().kind(), holding));
        var wanted = new ArrayList<Wanted>();
        for (var entry : catalogue.entries()) {
            var holding = known.getOrDefault(entry.item().subject(), Map.of())
                    .get(entry.item().kind());
            if (holding == null) {
                throw new IllegalStateException(
                        "gone from the file: " + entry.item().kind().key());
            }
            int number = 0;
            for (var held : holding.files()) {
                number++;
                if (held.key() != null) {
                    wanted.add(new Wanted(
                            entry, held, path(entry, held, holding.files().size() > 1 ? number : 0)));
                }
            }
        }
        return wanted;
    }

    private static String path(Catalogue.Entry entry, HeldFile held, int number) {
        var stem = "%04d-%s".formatted(entry.number(), entry.item().kind().key());
        return number == 0
                ? stem + extension(held.mediaType())
                : "%s/%06d%s".formatted(stem, number, extension(held.mediaType()));
    }

    private static String extension(String mediaType) {
        try {
            var known = MimeTypes.getDefaultMimeTypes().forName(mediaType).getExtension();
            return known.matches("\\.[a-z0-9]{1,5}") ? known : ".bin";
        } catch (MimeTypeException unknown) {
            return ".bin";
        }
    }

    private Uni<Staged> fetch(Path folder, Wanted wanted) {
        var target = folder.resolve(wanted.entry().part().key()).resolve(wanted.path());
        var held = wanted.held();
        var key = held.key();
        if (key == null) {
            throw new IllegalStateException("nothing to fetch");
        }
        return OnWorker.done(() -> isThere(target, held))
                .chain(there -> there
                        ? Uni.createFrom().voidItem()
                        : store.read(key, bytes -> copied(bytes, target))
                                .invoke(found -> {
                                    if (!found.equals(held.digest())) {
                                        throw new Altered(wanted.entry());
                                    }
                                })
                                .replaceWithVoid())
                .map(none -> new Staged(
                        wanted.entry(),
                        new PackedFile(
                                wanted.path(),
                                target,
                                held.digest(),
                                held.bytes(),
                                held.mediaType(),
                                held.name(),
                                wanted.entry().item().at())));
    }

    private static boolean isThere(Path target, HeldFile held) {
        return Files.exists(target) && DigestedStream.digest(target).equals(held.digest());
    }

    private static Sha256 copied(InputStream bytes, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        var partial = target.resolveSibling(target.getFileName() + ".partial");
        Sha256 digest;
        try (var out = Files.newOutputStream(partial)) {
            digest = new DigestedStream(bytes).toTheEnd(out);
        }
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return digest;
    }

    /** Writes a text as a file of the package. Blocks. */
    static Staged write(Path folder, Catalogue.Entry entry, Written written) {
        var name = written.name();
        var path = "%04d-%s".formatted(entry.number(), entry.item().kind().key())
                + (written.kind() == ItemKind.LEDGER_RECEIPTS ? "/" + name : name.substring(name.lastIndexOf('.')));
        return new Staged(
                entry,
                text(
                        folder.resolve(entry.part().key()),
                        path,
                        written,
                        entry.item().at()));
    }

    static PackedFile text(Path folder, String path, Written written, Instant at) {
        try {
            var bytes = written.text().getBytes(StandardCharsets.UTF_8);
            var target = folder.resolve(path);
            Files.createDirectories(target.getParent());
            Files.write(target, bytes);
            return new PackedFile(
                    path, target, Sha256.over(bytes), bytes.length, written.mediaType(), written.name(), at);
        } catch (IOException unwritten) {
            throw new UncheckedIOException("a text of the file cannot be written", unwritten);
        }
    }
}
