package org.yunting.api.permissions;

import java.util.List;
import org.yunting.api.parties.PartyEntry;
import org.yunting.law.permissions.PermissionRegister.Abode;

/** Where the parties of a case live, as the filing says. */
public final class Abodes {
    private Abodes() {}

    public static List<Abode> of(List<PartyEntry> parties) {
        return parties.stream()
                .map(entry -> new Abode(entry.party().id(), entry.party().role().capacity(), entry.country()))
                .toList();
    }
}
