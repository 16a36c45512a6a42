package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.database.Columns;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Presences in PostgreSQL. */
@ApplicationScoped
class RoomPresenceRows implements RoomPresences {
    private static final String SELECT = """
            select person_id, device, line, endpoint, connected, media_ready, microphone, camera, hand_raised_at
            from room_presences where hearing_id = :hearing""";

    private final Mutiny.SessionFactory sessions;

    RoomPresenceRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<List<Presence>> of(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery(SELECT, Object[].class)
                        .setParameter("hearing", hearing.value())
                        .getResultList())
                .map(rows -> rows.stream().map(RoomPresenceRows::presence).toList());
    }

    @Override
    public Uni<Optional<Presence>> find(HearingId hearing, PersonId person) {
        return sessions.withSession(
                        session -> session.createNativeQuery(SELECT + " and person_id = :person", Object[].class)
                                .setParameter("hearing", hearing.value())
                                .setParameter("person", person.value())
                                .getSingleResultOrNull())
                .map(columns -> Optional.ofNullable(columns).map(RoomPresenceRows::presence));
    }

    @Override
    public Uni<Void> put(HearingId hearing, Presence presence, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into room_presences (hearing_id, person_id, device, line, endpoint, connected, media_ready,
                                                    microphone, camera, hand_raised_at, changed_at)
                        values (:hearing, :person, :device, :line, :endpoint, :connected, :ready,
                                :microphone, :camera, cast(:hand as timestamptz), :at)
                        on conflict (hearing_id, person_id) do update
                        set device = excluded.device, line = excluded.line, endpoint = excluded.endpoint,
                            connected = excluded.connected, media_ready = excluded.media_ready,
                            microphone = excluded.microphone, camera = excluded.camera,
                            hand_raised_at = excluded.hand_raised_at, changed_at = excluded.changed_at""")
                .setParameter("hearing", hearing.value())
                .setParameter("person", presence.person().value())
                .setParameter("device", presence.device())
                .setParameter("line", presence.line())
                .setParameter("endpoint", presence.endpoint())
                .setParameter("connected", presence.connected())
                .setParameter("ready", presence.mediaReady())
                .setParameter("microphone", written(presence.devices().microphone()))
                .setParameter("camera", written(presence.devices().camera()))
                .setParameter("hand", presence.handRaisedAt())
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<List<Connected>> connected() {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select hearing_id, person_id, line from room_presences where connected",
                                Object[].class)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(columns -> new Connected(
                                new HearingId((UUID) columns[0]), new PersonId((UUID) columns[1]), (UUID) columns[2]))
                        .toList());
    }

    private static Presence presence(Object[] columns) {
        return new Presence(
                new PersonId((UUID) columns[0]),
                (UUID) columns[1],
                (UUID) columns[2],
                (String) columns[3],
                (Boolean) columns[4],
                (Boolean) columns[5],
                new RoomState.Devices(read((String) columns[6]), read((String) columns[7])),
                Columns.instantOrNull(columns[8]));
    }

    private static String written(FromBrowser.Switch position) {
        return position.name().toLowerCase(Locale.ROOT);
    }

    private static FromBrowser.Switch read(String written) {
        return FromBrowser.Switch.valueOf(written.toUpperCase(Locale.ROOT));
    }
}
