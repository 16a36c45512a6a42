package org.yunting.api.identity;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.law.deadlines.Night;
import org.yunting.law.deadlines.QuietHours;
import org.yunting.law.kernel.PersonId;

/**
 * A natural person known to the court.
 *
 * @param subject who the identity provider says it is
 * @param language key of the language they read, such as {@code zh-Hans}
 * @param quiet the hours in which nobody reminds them, and no window of theirs ends
 * @param email as the identity provider has it; notices go there
 * @param offices as of their latest sign-in
 */
public record Person(
        PersonId id,
        String subject,
        String displayName,
        String language,
        ZoneId zone,
        QuietHours quiet,
        @Nullable String email,
        @Nullable String phone,
        Set<Office> offices,
        IdentityStanding identity,
        long version) {
    public boolean holds(Office office) {
        return offices.contains(office);
    }

    /** The same person once a check has ended so. */
    public Person withIdentity(IdentityStanding standing) {
        return new Person(id, subject, displayName, language, zone, quiet, email, phone, offices, standing, version);
    }

    /** Their night, where they live. */
    public Night night() {
        return new Night(zone, quiet);
    }

    public boolean isVerified() {
        return identity == IdentityStanding.VERIFIED;
    }
}
