package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Cursor;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.Booking;
import org.yunting.law.hearings.Channel;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.PrivateRoom;
import org.yunting.law.hearings.PrivateRoom.Side;
import org.yunting.law.hearings.Roll;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Hearings in PostgreSQL. */
@ApplicationScoped
class HearingRows implements Hearings {
    private static final String SELECT = """
            select h.id, h.case_id, h.presiding, h.starts_at, h.duration_minutes, h.publicity, h.closed_reason, h.version,
                   h.state, h.waiting_room_at, h.opened_at, h.showing, h.paused_at, h.pause_reason, h.ended_at, h.end_reason,
                   h.step, h.steps_taken, h.issue, c.number, c.cause, c.procedure,
                   h.objection_by, h.objection_ground, h.objection_at, h.pause_kind,
                   h.recording, h.recording_since, h.recording_reason, h.silenced_since,
                   h.gallery, h.gallery_since, h.gallery_ground, h.gallery_reason
            from hearings h join cases c on c.id = h.case_id
            """;

    private final Mutiny.SessionFactory sessions;

    HearingRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Optional<Kept>> find(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery(SELECT + "where h.id = :id", Object[].class)
                        .setParameter("id", hearing.value())
                        .getResultList()
                        .chain(rows -> kept(session, rows)))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Kept>> of(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery(
                        SELECT + "where h.case_id = :case order by h.starts_at, h.id", Object[].class)
                .setParameter("case", caseId.value())
                .getResultList()
                .chain(rows -> kept(session, rows)));
    }

    @Override
    public Uni<List<Kept>> of(PersonId person, Cursor after, int limit) {
        return sessions.withSession(session -> session.createNativeQuery(SELECT + """
                        where h.id in (select hearing_id from hearing_appearances where person_id = :person)
                          and h.state not in ('adjourned', 'closed', 'vacated')
                          and (h.starts_at, h.id) > (:at, :id)
                        order by h.starts_at, h.id limit :limit""", Object[].class)
                .setParameter("person", person.value())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setParameter("limit", limit)
                .getResultList()
                .chain(rows -> kept(session, rows)));
    }

    @Override
    public Uni<List<Kept>> calledOff(PersonId person, Instant after) {
        return sessions.withSession(session -> session.createNativeQuery(SELECT + """
                        where h.id in (select hearing_id from hearing_appearances where person_id = :person)
                          and h.state = 'vacated' and h.starts_at > :after
                        order by h.starts_at, h.id""", Object[].class)
                .setParameter("person", person.value())
                .setParameter("after", after)
                .getResultList()
                .chain(rows -> kept(session, rows)));
    }

    @Override
    public Uni<List<Kept>> onOrBetween(Instant from, Instant until, int most) {
        return sessions.withSession(session -> session.createNativeQuery(SELECT + """
                        where h.state in ('waiting-room-open', 'in-session', 'paused') or (h.starts_at >= :from and h.starts_at < :until)
                        order by h.starts_at, h.id limit :most""", Object[].class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("most", most)
                .getResultList()
                .chain(rows -> kept(session, rows)));
    }

    @Override
    public Uni<List<Hearing>> presidedBy(PersonId judge, Instant from, Instant until) {
        return sessions.withSession(session -> session.createNativeQuery(SELECT + """
                        where h.presiding = :judge and h.state not in ('adjourned', 'closed', 'vacated')
                          and (h.state in ('in-session', 'paused') or (h.starts_at >= :from and h.starts_at < :until))
                        order by h.starts_at, h.id""", Object[].class)
                        .setParameter("judge", judge.value())
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .getResultList()
                        .chain(rows -> kept(session, rows)))
                .map(found -> found.stream().map(Kept::hearing).toList());
    }

    @Override
    public Uni<List<Hearing>> taking(List<PersonId> persons, Instant from, Instant until) {
        return sessions.withSession(session -> session.createNativeQuery(SELECT + """
                                where h.id in (select hearing_id from hearing_appearances where person_id in (:persons))
                                  and h.state not in ('adjourned', 'closed', 'vacated')
                                  and h.starts_at < :until
                                  and h.starts_at + make_interval(mins => h.duration_minutes) > :from
                                order by h.starts_at, h.id""", Object[].class)
                        .setParameter(
                                "persons", persons.stream().map(PersonId::value).toList())
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .getResultList()
                        .chain(rows -> kept(session, rows)))
                .map(found -> found.stream().map(Kept::hearing).toList());
    }

    @Override
    public Uni<Void> add(Hearing hearing, Instant scheduledAt) {
        var booking = hearing.booking();
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into hearings (id, case_id, presiding, starts_at, duration_minutes, publicity, closed_reason,
                                              scheduled_at, state, version)
                        values (:id, :case, :presiding, :starts, :minutes, :publicity, :reason, :scheduled, :state, 1)""")
                .setParameter("id", booking.id().value())
                .setParameter("case", booking.caseId().value())
                .setParameter("presiding", hearing.presiding().value())
                .setParameter("starts", booking.startsAt())
                .setParameter("minutes", booking.duration().toMinutes())
                .setParameter("publicity", booking.publicity().key())
                .setParameter("reason", booking.closedReason())
                .setParameter("scheduled", scheduledAt)
                .setParameter("state", hearing.state().key())
                .executeUpdate()
                .chain(() -> putAppearances(session, hearing, hearing.roll().appearances())));
    }

    @Override
    public Uni<Kept> store(Hearing hearing, Kept before) {
        if (hearing.equals(before.hearing())) {
            return Uni.createFrom().item(before);
        }
        var columns = StateColumns.of(hearing.state());
        var changed = new ArrayList<>(hearing.roll().appearances());
        changed.removeAll(before.hearing().roll().appearances());
        return sessions.withSession(session -> session.createNativeQuery("""
                        update hearings
                        set state = :state, presiding = :presiding, waiting_room_at = cast(:waiting as timestamptz), opened_at = cast(:opened as timestamptz),
                            showing = cast(:showing as uuid), step = :step, steps_taken = :steps, issue = :issue,
                            objection_by = cast(:objection_by as uuid), objection_ground = :objection_ground,
                            objection_at = cast(:objection_at as timestamptz), pause_kind = :pause_kind,
                            recording = :recording, recording_since = cast(:recording_since as timestamptz),
                            recording_reason = :recording_reason, silenced_since = cast(:silenced as timestamptz),
                            gallery = :gallery, gallery_since = cast(:gallery_since as timestamptz),
                            gallery_ground = :gallery_ground, gallery_reason = :gallery_reason,
                            paused_at = cast(:paused as timestamptz), pause_reason = :pause_reason,
                            ended_at = cast(:ended as timestamptz), end_reason = :end_reason, version = version + 1
                        where id = :id and version = :version""")
                .setParameter("state", columns.state())
                .setParameter("presiding", hearing.presiding().value())
                .setParameter("waiting", columns.waitingRoomAt())
                .setParameter("opened", columns.openedAt())
                .setParameter("showing", columns.session().showing())
                .setParameter("step", columns.session().step())
                .setParameter("steps", columns.session().stepsTaken())
                .setParameter("issue", columns.session().issue())
                .setParameter("objection_by", columns.session().objectionBy())
                .setParameter("objection_ground", columns.session().objectionGround())
                .setParameter("objection_at", columns.session().objectionAt())
                .setParameter("recording", columns.session().recording())
                .setParameter("recording_since", columns.session().recordingSince())
                .setParameter("recording_reason", columns.session().recordingReason())
                .setParameter("silenced", hearing.roll().silencedSince())
                .setParameter("gallery", columns.session().gallery().state())
                .setParameter("gallery_since", columns.session().gallery().since())
                .setParameter("gallery_ground", columns.session().gallery().ground())
                .setParameter("gallery_reason", columns.session().gallery().reason())
                .setParameter("paused", columns.pausedAt())
                .setParameter("pause_kind", columns.pauseKind())
                .setParameter("pause_reason", columns.pauseReason())
                .setParameter("ended", columns.endedAt())
                .setParameter("end_reason", columns.endReason())
                .setParameter("id", hearing.booking().id().value())
                .setParameter("version", before.version())
                .executeUpdate()
                .invoke(HearingRows::requireOne)
                .chain(() -> putAppearances(session, hearing, changed))
                .map(stored -> new Kept(hearing, before.caption(), before.version() + 1)));
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw Problem.of(CommonProblem.STALE_VERSION).asException();
        }
    }

    private static Uni<Void> putAppearances(Mutiny.Session session, Hearing hearing, List<Appearance> changed) {
        Uni<Void> written = Uni.createFrom().voidItem();
        for (var appearance : changed) {
            int seat = hearing.roll().appearances().indexOf(appearance);
            written =
                    written.chain(() -> putAppearance(session, hearing.booking().id(), appearance, seat));
        }
        return written;
    }

    private static Uni<Void> putAppearance(Mutiny.Session session, HearingId hearing, Appearance appearance, int seat) {
        var measure = appearance.measure();
        var duty = DutyColumns.of(appearance.duty());
        var apart = appearance.privateRoom();
        var breakdown = BreakdownColumns.of(appearance.breakdown());
        return session.createNativeQuery("""
                        insert into hearing_appearances (hearing_id, person_id, seat, capacity, place, muted_audio, muted_video, line, measure, since,
                                                         private_room, private_room_since, declared_at,
                                                         line_failed_at, line_waited_for_from, line_failed_because, gone_on_without_at,
                                                         duty, duty_since, obligation, on_behalf_of, examiners, language)
                        values (:hearing, :person, :seat, :capacity, :place, :audio, :video, :line, :measure, cast(:since as timestamptz),
                                :apart, cast(:apart_since as timestamptz), cast(:declared_at as timestamptz),
                                cast(:failed_at as timestamptz), cast(:waited_from as timestamptz), :failed_because, cast(:without_at as timestamptz),
                                :duty, cast(:duty_since as timestamptz), :obligation, cast(:on_behalf_of as uuid), :examiners, :language)
                        on conflict (hearing_id, person_id) do update
                        set place = excluded.place, muted_audio = excluded.muted_audio, muted_video = excluded.muted_video,
                            line = excluded.line, measure = excluded.measure, since = excluded.since,
                            private_room = excluded.private_room, private_room_since = excluded.private_room_since,
                            declared_at = excluded.declared_at, line_failed_at = excluded.line_failed_at,
                            line_waited_for_from = excluded.line_waited_for_from, line_failed_because = excluded.line_failed_because,
                            gone_on_without_at = excluded.gone_on_without_at,
                            duty = excluded.duty, duty_since = excluded.duty_since, examiners = excluded.examiners""")
                .setParameter("hearing", hearing.value())
                .setParameter("person", appearance.person().value())
                .setParameter("seat", seat)
                .setParameter("capacity", appearance.capacity().key())
                .setParameter("place", appearance.place().key())
                .setParameter("audio", appearance.mutedByCourt().contains(Channel.AUDIO))
                .setParameter("video", appearance.mutedByCourt().contains(Channel.VIDEO))
                .setParameter("line", appearance.line().key())
                .setParameter("measure", measure == null ? null : measure.key())
                .setParameter("since", appearance.since())
                .setParameter("apart", apart == null ? null : apart.side().key())
                .setParameter("apart_since", apart == null ? null : apart.since())
                .setParameter("declared_at", appearance.declaredAt())
                .setParameter("failed_at", breakdown.failedAt())
                .setParameter("waited_from", breakdown.waitedFrom())
                .setParameter("failed_because", breakdown.cause())
                .setParameter("without_at", breakdown.withoutAt())
                .setParameter("duty", duty.state())
                .setParameter("duty_since", duty.since())
                .setParameter("obligation", duty.obligation())
                .setParameter("on_behalf_of", duty.onBehalfOf())
                .setParameter("examiners", duty.examiners())
                .setParameter("language", duty.language())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<List<Kept>> kept(Mutiny.Session session, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var ids = rows.stream().map(row -> (UUID) row[0]).toList();
        return session.createNativeQuery("""
                        select hearing_id, person_id, capacity, place, muted_audio, muted_video, line, measure, since,
                               duty, duty_since, obligation, on_behalf_of, examiners, language, private_room, private_room_since,
                               declared_at, line_failed_at, line_waited_for_from, line_failed_because, gone_on_without_at
                        from hearing_appearances where hearing_id in (:ids) order by hearing_id, seat""", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .map(appearances -> {
                    var byHearing = byHearing(appearances);
                    return rows.stream()
                            .map(row -> kept(row, byHearing.getOrDefault((UUID) row[0], List.of())))
                            .toList();
                });
    }

    private static Map<UUID, List<Appearance>> byHearing(List<Object[]> rows) {
        var byHearing = new HashMap<UUID, List<Appearance>>();
        rows.forEach(row -> byHearing
                .computeIfAbsent((UUID) row[0], hearing -> new ArrayList<>())
                .add(appearance(row)));
        return byHearing;
    }

    private static Appearance appearance(Object[] row) {
        return new Appearance(
                new PersonId((UUID) row[1]),
                Keys.constant(Capacity.class, (String) row[2]),
                Keys.constant(Appearance.Place.class, (String) row[3]),
                muted((Boolean) row[4], (Boolean) row[5]),
                Keys.constant(Appearance.Line.class, (String) row[6]),
                row[7] == null ? null : Keys.constant(Appearance.Measure.class, (String) row[7]),
                Columns.instantOrNull(row[8]),
                privateRoom(row),
                new DutyColumns(
                                (String) row[9],
                                Columns.instantOrNull(row[10]),
                                (String) row[11],
                                (UUID) row[12],
                                (String) row[13],
                                (String) row[14])
                        .duty(),
                Columns.instantOrNull(row[17]),
                new BreakdownColumns(
                                Columns.instantOrNull(row[18]),
                                Columns.instantOrNull(row[19]),
                                (String) row[20],
                                Columns.instantOrNull(row[21]))
                        .breakdown());
    }

    private static @Nullable PrivateRoom privateRoom(Object[] row) {
        return row[15] == null
                ? null
                : new PrivateRoom(Keys.constant(Side.class, (String) row[15]), Columns.instant(row[16]));
    }

    private static Set<Channel> muted(boolean audio, boolean video) {
        var muted = EnumSet.noneOf(Channel.class);
        if (audio) {
            muted.add(Channel.AUDIO);
        }
        if (video) {
            muted.add(Channel.VIDEO);
        }
        return muted;
    }

    private static Kept kept(Object[] row, List<Appearance> appearances) {
        var booking = new Booking(
                new HearingId((UUID) row[0]),
                new CaseId((UUID) row[1]),
                Columns.instant(row[3]),
                Duration.ofMinutes(((Number) row[4]).longValue()),
                Keys.constant(Booking.Publicity.class, (String) row[5]),
                (String) row[6]);
        var state = new StateColumns(
                (String) row[8],
                Columns.instantOrNull(row[9]),
                Columns.instantOrNull(row[10]),
                new SessionColumns(
                        (UUID) row[11],
                        (String) row[16],
                        (String) row[17],
                        (String) row[18],
                        (UUID) row[22],
                        (String) row[23],
                        Columns.instantOrNull(row[24]),
                        (String) row[26],
                        Columns.instantOrNull(row[27]),
                        (String) row[28],
                        new GalleryColumns(
                                (String) row[30], Columns.instantOrNull(row[31]), (String) row[32], (String) row[33])),
                Columns.instantOrNull(row[12]),
                (String) row[25],
                (String) row[13],
                Columns.instantOrNull(row[14]),
                (String) row[15]);
        var roll = new Roll(appearances, Columns.instantOrNull(row[29]));
        var hearing = new Hearing(booking, new PersonId((UUID) row[2]), roll, state.hearingState());
        var caption =
                new Caption((String) row[19], (String) row[20], Keys.constant(ProcedureKind.class, (String) row[21]));
        return new Kept(hearing, caption, ((Number) row[7]).longValue());
    }
}
