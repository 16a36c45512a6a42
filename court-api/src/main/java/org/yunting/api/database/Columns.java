package org.yunting.api.database;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads columns of native statements, which arrive as the driver's types. */
public final class Columns {
    private Columns() {}

    /** A {@code timestamptz} that is not null. */
    public static Instant instant(@Nullable Object column) {
        return ((OffsetDateTime) Objects.requireNonNull(column)).toInstant();
    }

    /** A {@code time} that is not null. */
    public static LocalTime time(@Nullable Object column) {
        return (LocalTime) Objects.requireNonNull(column);
    }

    /** A {@code date} that may be null. */
    public static @Nullable LocalDate dateOrNull(@Nullable Object column) {
        return (LocalDate) column;
    }

    /** A {@code timestamptz} that may be null. */
    public static @Nullable Instant instantOrNull(@Nullable Object column) {
        return column == null ? null : instant(column);
    }
}
