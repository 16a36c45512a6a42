package org.yunting.law.permissions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.parties.PartyId;

/**
 * An entry in the register. It is never altered; a later one corrects it.
 *
 * @param corrects the entry that this one takes the place of
 */
public record Permission(
        PermissionId id, Content content, @Nullable PermissionId corrects, Act act) {
    /**
     * Who takes part.
     *
     * @param party null for somebody who is no party, such as a witness
     */
    public record Participant(
            Capacity role, String name, @Nullable PartyId party) {
        /** Without the name, so that a log line cannot carry it. */
        @Override
        public String toString() {
            return "Participant[" + role.key() + " " + party + "]";
        }
    }

    /**
     * What is noted.
     *
     * @param country where they are, ISO 3166-1 alpha-2
     * @param nationality ISO 3166-1 alpha-2; null if it is not known
     * @param basis null while nothing carries it
     * @param document number of the exhibit or reference of the paper; empty if there is none
     * @param until the last day on which it holds; null where it does not end
     * @param note what whoever reads it later must know; for a correction why it was corrected
     */
    public record Content(
            Participant who,
            String country,
            @Nullable String nationality,
            Activity activity,
            @Nullable PermissionBasis basis,
            PermissionStatus status,
            String document,
            @Nullable LocalDate until,
            String note) {}

    /** As the rules look at it. */
    public Presence presence() {
        return new Presence(
                content.who().party(),
                content.who().role(),
                content.country(),
                content.activity(),
                content.status(),
                content.until());
    }

    boolean isOf(Participant who, Activity activity) {
        return content.who().equals(who) && content.activity() == activity;
    }
}
