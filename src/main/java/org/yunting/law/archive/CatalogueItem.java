package org.yunting.law.archive;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Sha256;

/**
 * One thing in a file.
 *
 * @param subject id of what it is
 * @param title as the catalogue names it; empty where the kind says it all
 * @param at when it came into the case; within a kind the earlier stands first
 * @param digest of its bytes; absent where it is written only when the file is packaged
 */
public record CatalogueItem(
        ItemKind kind,
        UUID subject,
        String title,
        Instant at,
        @Nullable Sha256 digest) {}
