package org.yunting.api.clock;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes ids: UUIDs of version 7 (RFC 9562 §5.7), so that rows made later sort later. */
@Singleton
public class Ids {
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    public UUID next() {
        long most = (clock.millis() << 16) | 0x7000L | random.nextInt(0x1000);
        long least = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
