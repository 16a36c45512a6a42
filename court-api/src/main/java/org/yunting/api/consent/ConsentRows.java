package org.yunting.api.consent;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.law.consent.ConsentRegister;
import org.yunting.law.consent.ConsentState;
import org.yunting.law.consent.NoticeVersion;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.PartyId;

/** Consent in PostgreSQL. What has no row is pending. */
@ApplicationScoped
class ConsentRows implements Consents {
    private final Mutiny.SessionFactory sessions;

    ConsentRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The columns of one row. */
    private record Written(
            String state,
            @Nullable String ground,
            NoticeVersion notice,
            Instant at,
            @Nullable String withdrawalReason,
            @Nullable Instant withdrawalAskedAt) {}

    @Override
    public Uni<ConsentRegister> of(CaseId caseId) {
        return ofAll(List.of(caseId)).map(registers -> requireNonNull(registers.get(caseId)));
    }

    @Override
    public Uni<ConsentRegister> ofForChange(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select id from cases where id = :case for update", UUID.class)
                        .setParameter("case", caseId.value())
                        .getSingleResult())
                .chain(() -> of(caseId));
    }

    @Override
    public Uni<Map<CaseId, ConsentRegister>> ofAll(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return sessions.withSession(session -> session.createNativeQuery("""
                                select case_id, party_id, stage, state, ground, notice_version, decided_at, withdrawal_reason, withdrawal_asked_at
                                from consents where case_id in (:cases)""", Object[].class)
                        .setParameter("cases", cases.stream().map(CaseId::value).toList())
                        .getResultList())
                .map(rows -> registers(cases, rows));
    }

    @Override
    public Uni<Void> store(ConsentRegister register, PartyId party, Stage stage) {
        var columns = columns(register.stateOf(party, stage));
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into consents (case_id, party_id, stage, state, ground, notice_version, decided_at, withdrawal_reason, withdrawal_asked_at)
                        values (:case, :party, :stage, :state, :ground, :notice, :at, :reason, :asked)
                        on conflict (case_id, party_id, stage) do update
                        set state = excluded.state, ground = excluded.ground, notice_version = excluded.notice_version,
                            decided_at = excluded.decided_at, withdrawal_reason = excluded.withdrawal_reason,
                            withdrawal_asked_at = excluded.withdrawal_asked_at""")
                .setParameter("case", register.caseId().value())
                .setParameter("party", party.value())
                .setParameter("stage", stage.key())
                .setParameter("state", columns.state())
                .setParameter("ground", columns.ground())
                .setParameter("notice", columns.notice().value())
                .setParameter("at", columns.at())
                .setParameter("reason", columns.withdrawalReason())
                .setParameter("asked", columns.withdrawalAskedAt())
                .executeUpdate()
                .replaceWithVoid());
    }

    private static Map<CaseId, ConsentRegister> registers(Collection<CaseId> cases, List<Object[]> rows) {
        var states = new HashMap<CaseId, Map<ConsentRegister.Key, ConsentState>>();
        cases.forEach(caseId -> states.put(caseId, new HashMap<>()));
        for (var row : rows) {
            var key = new ConsentRegister.Key(new PartyId((UUID) row[1]), Keys.constant(Stage.class, (String) row[2]));
            requireNonNull(states.get(new CaseId((UUID) row[0]))).put(key, state(row));
        }
        return states.entrySet().stream()
                .map(entry -> new ConsentRegister(entry.getKey(), entry.getValue()))
                .collect(Collectors.toMap(ConsentRegister::caseId, register -> register));
    }

    private static ConsentState state(Object[] row) {
        var notice = new NoticeVersion((String) row[5]);
        var at = Columns.instant(row[6]);
        return switch ((String) row[3]) {
            case "offline" -> new ConsentState.Offline(notice, at);
            case "online" -> online(row, notice, at);
            case "withdrawal-asked" ->
                new ConsentState.WithdrawalAsked(
                        online(row, notice, at), requireNonNull((String) row[7]), Columns.instant(row[8]));
            default -> throw new IllegalStateException("a consent of case " + row[0] + " is in no state of the law");
        };
    }

    private static ConsentState.Online online(Object[] row, NoticeVersion notice, Instant at) {
        return new ConsentState.Online(notice, Keys.constant(ConsentState.Ground.class, (String) row[4]), at);
    }

    private static Written columns(ConsentState state) {
        return switch (state) {
            case ConsentState.Pending pending -> throw new IllegalStateException("what is pending has no row");
            case ConsentState.Offline(var notice, var at) -> new Written("offline", null, notice, at, null, null);
            case ConsentState.Online(var notice, var ground, var at) ->
                new Written("online", ground.key(), notice, at, null, null);
            case ConsentState.WithdrawalAsked(var given, var reason, var at) ->
                new Written("withdrawal-asked", given.ground().key(), given.notice(), given.at(), reason, at);
        };
    }
}
