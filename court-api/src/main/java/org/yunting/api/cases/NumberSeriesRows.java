package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Serials in PostgreSQL, where the lock of the row makes those wait who want the same series. */
@ApplicationScoped
class NumberSeriesRows implements NumberSeries {
    private final Mutiny.SessionFactory sessions;

    NumberSeriesRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Integer> next(String court, String type, String period) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into number_series (court, type, period, last_serial) values (:court, :type, :period, 1)
                        on conflict (court, type, period) do update set last_serial = number_series.last_serial + 1
                        returning last_serial""", Integer.class)
                .setParameter("court", court)
                .setParameter("type", type)
                .setParameter("period", period)
                .getSingleResult());
    }
}
