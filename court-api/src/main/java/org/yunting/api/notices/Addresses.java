package org.yunting.api.notices;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.Parties;
import org.yunting.api.parties.PartyEntry;
import org.yunting.law.kernel.CaseId;

/** Where people are written to: the addresses of their account, and where it has none, those the case has for them as a party. */
@ApplicationScoped
class Addresses {
    private final Parties parties;

    Addresses(Parties parties) {
        this.parties = parties;
    }

    record Address(@Nullable String email, @Nullable String phone) {
        private static Address of(Person person) {
            return new Address(person.email(), person.phone());
        }

        private Address or(PartyEntry party) {
            return new Address(email == null ? party.email() : email, phone == null ? party.phone() : phone);
        }
    }

    /** @param caseId the case that somebody is told of; absent where it is about the person alone */
    Uni<Address> of(Person person, @Nullable UUID caseId) {
        var own = Address.of(person);
        return Optional.ofNullable(caseId)
                .map(id -> parties.of(new CaseId(id))
                        .map(entries -> entries.stream()
                                .filter(entry ->
                                        person.id().equals(entry.party().person()))
                                .findFirst()
                                .map(own::or)
                                .orElse(own)))
                .orElseGet(() -> Uni.createFrom().item(own));
    }
}
