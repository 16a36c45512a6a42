package org.yunting.api.ledger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.yunting.law.ledger.Checkpoint;
import org.yunting.law.ledger.SignedNote;
import org.yunting.law.ledger.SigningKey;
import org.yunting.law.ledger.TreeHead;
import org.yunting.law.ledger.VerifierKey;

/** Signs for the ledger: with its key, and while keys change with both. */
@Singleton
class LedgerKeys {
    private final String origin;
    private final List<SigningKey> keys;
    private final Clock machine = Clock.systemUTC();

    LedgerKeys(LedgerSettings settings) {
        this.origin = settings.origin();
        this.keys = Stream.concat(Stream.of(settings.key()), settings.retiringKey().stream())
                .map(pair -> SigningKey.of(origin, VerifierKey.Kind.NOTE, pair))
                .toList();
    }

    SignedNote sign(TreeHead head) {
        var text = new Checkpoint(origin, head).text();
        var at = machine.instant();
        return new SignedNote(text, keys.stream().map(key -> key.sign(text, at)).toList());
    }

    /** The keys that sign now. */
    List<VerifierKey> verifiers() {
        return keys.stream().map(SigningKey::verifier).toList();
    }
}
