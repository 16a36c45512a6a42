package org.yunting.api.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.CourtDatabase.texts;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.wu;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.database.OwnContext;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStore;

/** Somebody with the keys to the store puts another sound in the place of what was said. */
@CourtTest
class DamagedSegmentTest {
    private static final byte[] SAID = "what was said".getBytes(UTF_8);
    private static final byte[] ELSE = "something else".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Inject
    CheckRecordings checkRecordings;

    @Inject
    ObjectStore store;

    @Inject
    OwnContext context;

    private RecordedHearing recorded;
    private List<String> segments;

    @BeforeEach
    void two_pieces_of_what_the_plaintiff_said() throws IOException {
        var webm = Files.write(folder.resolve("said.webm"), SAID);
        recorded = new RecordedHearing(store).ended().sound(lin(), 0, webm).sound(lin(), 2, webm);
        segments = texts("select s.id::text from recording_segments s join recording_tracks t on t.id = s.track_id"
                + " where t.hearing_id = '" + recorded.id() + "' order by s.number");
    }

    @Test
    void a_piece_that_a_check_found_to_be_another_is_played_to_nobody_until_it_is_put_back() {
        put(ELSE);
        checked();

        for (var listener : List.of(lin(), wu(), judgeLi(), clerkChen())) {
            var refused = listener.asks().post(address(0));
            expect(refused, 409);
            assertThat(refused.jsonPath().getString("code")).isEqualTo("segment-damaged");
            assertThat(refused.jsonPath().getString("basis")).isEqualTo("AVR 5");
            assertThat(refused.jsonPath().getString("params.found")).isEqualTo("segment-altered");
            expect(listener.asks().post(address(1)), 201);
        }
        assertThat(texts("select person_id::text from audit_entries where subject = '" + segments.getFirst() + "'"))
                .isEmpty();

        put(SAID);
        checked();

        expect(wu().asks().post(address(0)), 201);
    }

    @Test
    void a_piece_that_is_gone_is_said_to_be_gone() {
        store.delete(key()).await().atMost(Duration.ofSeconds(30));
        checked();

        var refused = wu().asks().post(address(0));

        expect(refused, 409);
        assertThat(refused.jsonPath().getString("params.found")).isEqualTo("segment-missing");
    }

    private String address(int place) {
        return "/api/recording-segments/" + segments.get(place) + "/content-url";
    }

    private ObjectKey key() {
        return new ObjectKey(texts("select object_key from recording_segments where id = '" + segments.getFirst() + "'")
                .getFirst());
    }

    private void put(byte[] bytes) {
        store.put(key(), "audio/webm", bytes).await().atMost(Duration.ofSeconds(30));
    }

    /** The clerk asks, and the court looks. */
    private void checked() {
        expect(clerkChen().asks().post("/api/hearings/" + recorded.id() + "/recording/checks"), 202);
        while (!texts(
                        "select c.id::text from recording_checks c left join recording_check_results r on r.check_id = c.id"
                                + " where r.check_id is null and c.hearing_id = '" + recorded.id() + "'")
                .isEmpty()) {
            context.run(checkRecordings::workOff).await().atMost(Duration.ofSeconds(60));
        }
    }
}
