package org.yunting.api.invitations;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yunting.law.parties.InvitationCode;

/** Makes invitation codes, and reads them as people type them. */
@Singleton
class InvitationCodes {
    private final SecureRandom random = new SecureRandom();

    InvitationCode next() {
        return new InvitationCode(random.ints(InvitationCode.LENGTH, 0, InvitationCode.ALPHABET.length())
                .mapToObj(index -> InvitationCode.ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining()));
    }

    /** Case, dashes and blanks do not matter; what cannot be a code is nobody's. */
    static Optional<InvitationCode> read(String typed) {
        try {
            return Optional.of(new InvitationCode(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }
}
