package org.yunting.api.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Versioned;
import org.yunting.law.kernel.Keyed;

/** The person signed in, as told to themselves. */
public record MeView(
        UUID id,
        String displayName,
        String language,
        String zone,
        QuietView quiet,
        @Nullable String phone,
        List<String> staff,
        String identityState,
        @Nullable UUID identityCheck,
        long unread,
        long version)
        implements Versioned {
    static MeView of(Person person, @Nullable UUID latestCheck, long unread) {
        return new MeView(
                person.id().value(),
                person.displayName(),
                person.language(),
                person.zone().getId(),
                QuietView.of(person.quiet()),
                person.phone(),
                person.offices().stream().map(Keyed::key).sorted().toList(),
                person.identity().key(),
                latestCheck,
                unread,
                person.version());
    }
}
