package org.yunting.api.parties;

import org.jspecify.annotations.Nullable;
import org.yunting.api.identity.IdentityStanding;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.Party;

/**
 * A party of a case with what the filing says about reaching it.
 *
 * @param language language the party reads
 * @param country habitual residence, ISO 3166-1 alpha-2
 * @param identity standing of the person linked; unverified while nobody is
 */
public record PartyEntry(
        CaseId caseId,
        Party party,
        String language,
        String country,
        @Nullable String email,
        @Nullable String phone,
        IdentityStanding identity) {
    public boolean isVerified() {
        return identity == IdentityStanding.VERIFIED;
    }

    /** Without anything personal. */
    @Override
    public String toString() {
        return party.toString();
    }
}
