package org.yunting.api.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;

/** Where a page ended: the key of its last row. Lists are ordered by an instant and, among equals, by id. */
public record Cursor(Instant at, UUID id) {
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1L, -1L);
    private static final UUID FIRST = new UUID(0L, 0L);

    /** The cursor a caller sent; without one, where a list that is read newest first begins. */
    public static Cursor newestFirst(@Nullable String encoded) {
        return encoded == null ? new Cursor(END_OF_TIME, LAST) : decoded(encoded);
    }

    /** The cursor a caller sent; without one, where a list that is read oldest first begins. */
    public static Cursor oldestFirst(@Nullable String encoded) {
        return encoded == null ? new Cursor(Instant.EPOCH, FIRST) : decoded(encoded);
    }

    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(UTF_8));
    }

    private static Cursor decoded(String encoded) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(encoded), UTF_8).split(" ", -1);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException foreign) {
            throw Problem.of(CommonProblem.UNKNOWN_CURSOR).asException();
        }
    }
}
