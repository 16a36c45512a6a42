package org.yunting.api.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.timestamps.TimeStampAuthority;
import org.yunting.law.kernel.Sha256;

/** Has the newest checkpoint time-stamped. Earlier ones need none of their own: their leaves are in the newest too. */
@ApplicationScoped
class StampCheckpoints {
    private final CheckpointRows checkpoints;
    private final TimeStampAuthority authority;

    StampCheckpoints(CheckpointRows checkpoints, TimeStampAuthority authority) {
        this.checkpoints = checkpoints;
        this.authority = authority;
    }

    Uni<Void> newest() {
        return checkpoints
                .newestToStamp()
                .chain(checkpoint -> checkpoint
                        .map(this::stamp)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> stamp(CheckpointRows.Signed checkpoint) {
        return authority
                .stamp(Sha256.over(checkpoint.note().getBytes(UTF_8)))
                .chain(token -> checkpoints.stamped(checkpoint.size(), token));
    }
}
