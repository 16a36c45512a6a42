package org.yunting.api.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.CourtDatabase.texts;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.storage.ArchiveVault;
import org.yunting.api.storage.ArchiveVault.Place;
import org.yunting.api.storage.ArchiveVault.Shelf;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStore;
import org.yunting.law.evidence.Fixity;
import org.yunting.law.kernel.Sha256;

/** What happens to packages over the years: somebody alters them, a process dies, a hold is placed, their time ends. */
@CourtTest
class ArchiveKeepingTest {
    @Inject
    ArchiveVault vault;

    @Inject
    AuditPackages audit;

    @Inject
    ObjectStore store;

    @TempDir
    Path folder;

    @Test
    void a_tampered_byte_is_found_named_and_repaired_from_the_copy() {
        var archived = ArchivedCase.archived();
        var bag = packageId(archived, "bagit");
        tamper(bag, Shelf.PRIMARY);

        assertThat(found(bag)).isEqualTo(Fixity.ALTERED);

        var file = archived.file();
        var checks = "packages.find { it.part == 'main' && it.form == 'bagit' }.checks";
        assertThat(file.getList(checks + ".findAll { it.found == 'altered' }.shelf"))
                .containsExactly("primary");
        assertThat(file.getString(checks + ".find { it.found == 'altered' }.detail"))
                .isNotEmpty();
        assertThat(file.getList("packages.find { it.part == 'main' && it.form == 'bagit' }.placements"))
                .hasSize(3);
        assertThat(kinds(archived)).contains("package-repaired");
        assertThat(found(bag)).isEqualTo(Fixity.INTACT);
        expect(archived.addressOf(clerkChen(), "main", "bagit"), 201);
    }

    @Test
    void every_byte_counts_wherever_it_stands() {
        var archived = ArchivedCase.archived();
        var eark = packageId(archived, "e-ark");
        byte[] whole = bytes(place(eark, Shelf.PRIMARY));

        for (int at : List.of(0, 40, whole.length / 3, whole.length / 2, whole.length - 30, whole.length - 1)) {
            tamper(eark, Shelf.PRIMARY, at);

            assertThat(found(eark)).as("byte %d of %d", at, whole.length).isEqualTo(Fixity.ALTERED);
            assertThat(bytes(place(eark, Shelf.PRIMARY))).isEqualTo(whole);
        }
    }

    @Test
    void a_package_lost_from_a_shelf_comes_back_from_the_other() {
        var archived = ArchivedCase.archived();
        var bag = packageId(archived, "bagit");
        await(vault.dispose(place(bag, Shelf.COPY)));

        assertThat(found(bag)).isEqualTo(Fixity.MISSING);
        assertThat(found(bag)).isEqualTo(Fixity.INTACT);
    }

    @Test
    void what_is_asked_for_is_looked_at_first_and_what_is_damaged_twice_is_given_to_nobody() {
        var archived = ArchivedCase.archived();
        var bag = packageId(archived, "bagit");
        tamper(bag, Shelf.PRIMARY);

        var repaired = archived.fetched("main", "bagit");
        assertThat(Sha256.over(repaired).hex())
                .isEqualTo(
                        archived.file().getString("packages.find { it.part == 'main' && it.form == 'bagit' }.sha256"));

        tamper(bag, Shelf.PRIMARY);
        tamper(bag, Shelf.COPY);
        var refused = archived.addressOf(clerkChen(), "main", "bagit");
        expect(refused, 409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("package-damaged");
        expect(archived.addressOf(judgeLi(), "main", "bagit"), 409);
        assertThat(kinds(archived).stream().filter("package-damaged"::equals)).hasSize(1);
        expect(archived.addressOf(clerkChen(), "main", "e-ark"), 201);
    }

    @Test
    void a_file_that_a_dead_process_left_is_taken_up_and_no_package_is_made_twice() {
        var archived = ArchivedCase.archived();
        var main = texts("select id from archive_packages where part = 'main' and case_id = '" + archived.caseId()
                + "' order by id");
        var mine = "package_id in (select id from archive_packages where part = 'internal' and case_id = '"
                + archived.caseId() + "')";
        execute(
                "alter table archive_placements disable trigger user; alter table archive_packages disable trigger user;"
                        + "delete from archive_placements where " + mine + ";"
                        + "delete from archive_packages where part = 'internal' and case_id = '" + archived.caseId()
                        + "';"
                        + "alter table archive_placements enable trigger user; alter table archive_packages enable trigger user;"
                        + "update case_files set state = 'packaging', kept_at = null, step = 'packing', taken_until = now() - interval '1 second'"
                        + " where case_id = '" + archived.caseId() + "'");

        var file = archived.awaitState("kept");

        assertThat(file.getList("packages")).hasSize(4);
        assertThat(texts("select id from archive_packages where part = 'main' and case_id = '" + archived.caseId()
                        + "' order by id"))
                .isEqualTo(main);
    }

    @Test
    void an_exhibit_whose_bytes_changed_stops_the_packaging_and_is_named() {
        var closed = ArchivedCase.closed();
        var key = texts("select object_key from exhibits where case_id = '" + closed.caseId() + "'")
                .getFirst();
        await(store.put(new ObjectKey(key), "application/pdf", new byte[] {1, 2, 3}));

        expect(closed.confirm(clerkChen()), 201);

        var file = closed.eventually(found -> found.getString("packaging.fault") != null);
        assertThat(file.getString("packaging.fault")).isEqualTo("altered: plaintiff-exhibit main/2");
        assertThat(file.getString("state")).isEqualTo("packaging");
        await(store.put(new ObjectKey(key), "application/pdf", closed.exhibit()));
        execute("update case_files set taken_until = now() where case_id = '" + closed.caseId() + "'");
        closed.awaitState("kept");
    }

    @Test
    void a_hold_keeps_a_file_and_two_people_let_it_go_after_its_time() {
        var archived = ArchivedCase.archived();
        var early = archived.act(clerkChen(), "propose-disposal", null);
        expect(early, 409);
        assertThat(early.jsonPath().getString("code")).isEqualTo("archive-retention-running");
        execute("update case_files set retention = 'thirty-years', retain_until = '2020-12-31' where case_id = '"
                + archived.caseId() + "'");

        expect(archived.act(judgeLi(), "place-hold", null), 201);
        var held = archived.act(clerkChen(), "propose-disposal", null);
        expect(held, 409);
        assertThat(held.jsonPath().getString("code")).isEqualTo("archive-on-hold");
        expect(archived.act(judgeLi(), "lift-hold", archived.file().getString("holds[0].id")), 201);

        expect(archived.act(clerkChen(), "propose-disposal", null), 201);
        var same = archived.act(clerkChen(), "approve-disposal", null);
        expect(same, 403);
        assertThat(same.jsonPath().getString("code")).isEqualTo("archive-second-person-needed");
        expect(archived.act(judgeLi(), "decline-disposal", null), 201);
        expect(archived.act(clerkChen(), "propose-disposal", null), 201);
        var place = place(packageId(archived, "bagit"), Shelf.PRIMARY);
        expect(archived.act(judgeLi(), "approve-disposal", null), 201);

        archived.awaitState("disposed");
        archived.eventually(found -> found.getList("packages.checks.flatten().findAll { it.detail == 'disposed' }")
                        .size()
                == 4);
        assertThat(await(vault.read(place, InputStream::readAllBytes)
                        .onItem()
                        .transform(bytes -> "there")
                        .onFailure()
                        .recoverWithItem("gone")))
                .isEqualTo("gone");
        assertThat(archived.file().getList("catalogue")).isNotEmpty();
        assertThat(kinds(archived))
                .contains("file-disposed", "disposal-declined", "legal-hold-placed", "legal-hold-lifted");
    }

    @Test
    void an_act_that_rests_on_an_older_version_is_refused() {
        var archived = ArchivedCase.archived();
        var wanted = Map.of("act", "place-hold", "reason", "再审");

        expect(clerkChen().sends(wanted).post(archived.address() + "/acts"), 428);
        expect(clerkChen().sends(wanted).header("If-Match", "\"99\"").post(archived.address() + "/acts"), 412);
        assertThat(archived.file().getList("holds")).isEmpty();
    }

    private Fixity found(UUID packageId) {
        var before = new UUID(packageId.getMostSignificantBits(), packageId.getLeastSignificantBits() - 1);
        return await(audit.after(before, 1)).getFirst().found();
    }

    private static UUID packageId(ArchivedCase archived, String form) {
        return UUID.fromString(
                texts("select id from archive_packages where part = 'main' and form = '%s' and case_id = '%s'"
                                .formatted(form, archived.caseId()))
                        .getFirst());
    }

    private static Place place(UUID packageId, Shelf shelf) {
        return new Place(
                shelf,
                new ObjectKey(texts(
                                "select object_key from archive_placements where package_id = '%s' and shelf = '%s' order by id desc limit 1"
                                        .formatted(packageId, shelf.key()))
                        .getFirst()));
    }

    private void tamper(UUID packageId, Shelf shelf) {
        tamper(packageId, shelf, bytes(place(packageId, shelf)).length / 2);
    }

    private void tamper(UUID packageId, Shelf shelf, int at) {
        var place = place(packageId, shelf);
        byte[] bytes = bytes(place);
        bytes[at] ^= 1;
        try {
            var forged = Files.write(folder.resolve(UUID.randomUUID().toString()), bytes);
            await(vault.keep(place, forged, "application/zip", Instant.now().plusSeconds(3_600)));
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private byte[] bytes(Place place) {
        return await(vault.<byte[]>read(place, InputStream::readAllBytes));
    }

    private static List<String> kinds(ArchivedCase archived) {
        return read(lin(), "/api/cases/" + archived.caseId() + "/timeline?limit=100")
                .getList("items.kind");
    }

    private static <T> T await(Uni<T> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> work);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
