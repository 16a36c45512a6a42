package org.yunting.api.feedback;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.database.Keys;
import org.yunting.law.hearings.Feedback.Grade;
import org.yunting.law.hearings.Feedback.Question;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Feedback in PostgreSQL. Every method runs on the session of the caller's transaction. */
@ApplicationScoped
class FeedbackRows {
    private final Mutiny.SessionFactory sessions;

    FeedbackRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** What one person said. */
    record Said(Grade heard, Grade understood, Grade respected, String text) {
        Grade to(Question question) {
            return switch (question) {
                case HEARD -> heard;
                case UNDERSTOOD -> understood;
                case RESPECTED -> respected;
            };
        }

        /** Without the text. */
        @Override
        public String toString() {
            return "Said[]";
        }
    }

    /** Keeps it, and says whether this person had said nothing before. */
    Uni<Boolean> add(HearingId hearing, PersonId person, Said said, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into hearing_feedback (hearing_id, person_id, heard, understood, respected, text, given_at)
                        values (:hearing, :person, :heard, :understood, :respected, :text, :at)
                        on conflict (hearing_id, person_id) do nothing""")
                .setParameter("hearing", hearing.value())
                .setParameter("person", person.value())
                .setParameter("heard", said.heard().key())
                .setParameter("understood", said.understood().key())
                .setParameter("respected", said.respected().key())
                .setParameter("text", said.text())
                .setParameter("at", at)
                .executeUpdate()
                .map(added -> added == 1));
    }

    /** What all said, in the order of their words, so that neither time nor seat says by whom. */
    Uni<List<Said>> of(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select heard, understood, respected, text from hearing_feedback
                                where hearing_id = :hearing order by text, heard, understood, respected""", Object[].class)
                        .setParameter("hearing", hearing.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Said(grade(row[0]), grade(row[1]), grade(row[2]), (String) row[3]))
                        .toList());
    }

    private static Grade grade(Object key) {
        return Keys.constant(Grade.class, (String) key);
    }
}
