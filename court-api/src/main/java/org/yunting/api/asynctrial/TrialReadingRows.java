package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.database.Columns;
import org.yunting.law.asynctrial.AsyncTrial;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.asynctrial.Readings;
import org.yunting.law.asynctrial.Readings.Reading;
import org.yunting.law.asynctrial.TrialId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.PartyId;

/** Which side has read what, in PostgreSQL, which lets nobody alter it. */
@ApplicationScoped
class TrialReadingRows {
    private final Mutiny.SessionFactory sessions;

    TrialReadingRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<Readings> of(AsyncTrial trial) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "select item_id, party_id, person_id, at from asynctrial_readings where trial_id = :trial"
                                + " order by at, item_id, party_id",
                        Object[].class)
                .setParameter("trial", trial.proposal().id().value())
                .getResultList()
                .map(rows -> new Readings(
                        trial, rows.stream().map(TrialReadingRows::reading).toList())));
    }

    Uni<Void> add(TrialId trial, List<Reading> readings) {
        Uni<Void> written = Uni.createFrom().voidItem();
        for (var reading : readings) {
            written = written.chain(() -> add(trial, reading));
        }
        return written;
    }

    private Uni<Void> add(TrialId trial, Reading reading) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "insert into asynctrial_readings (trial_id, item_id, party_id, person_id, at)"
                                + " values (:trial, :item, :party, :person, :at)")
                .setParameter("trial", trial.value())
                .setParameter("item", reading.item().value())
                .setParameter("party", reading.party().value())
                .setParameter("person", reading.person().value())
                .setParameter("at", reading.at())
                .executeUpdate()
                .replaceWithVoid());
    }

    private static Reading reading(Object[] row) {
        return new Reading(
                new ItemId((UUID) row[0]),
                new PartyId((UUID) row[1]),
                new PersonId((UUID) row[2]),
                Columns.instant(row[3]));
    }
}
