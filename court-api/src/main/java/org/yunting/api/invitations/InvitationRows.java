package org.yunting.api.invitations;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Json;
import org.yunting.api.database.Keys;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.Invitation;
import org.yunting.law.parties.InvitationCode;
import org.yunting.law.parties.InvitationId;
import org.yunting.law.parties.InvitationState;
import org.yunting.law.parties.PartyId;
import org.yunting.law.parties.PartyRole;

/** Invitations in PostgreSQL. */
@ApplicationScoped
class InvitationRows implements Invitations {
    private static final String SELECT =
            "select id, case_id, party_id, role, code, state, sent_at, due, ended_at, linked_person from invitations where ";

    private final Mutiny.SessionFactory sessions;
    private final Json json;

    InvitationRows(Mutiny.SessionFactory sessions, Json json) {
        this.sessions = sessions;
        this.json = json;
    }

    @Override
    public Uni<Optional<KeptInvitation>> find(InvitationId id) {
        return select("id = :id", Map.of("id", id.value()))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<KeptInvitation>> find(InvitationCode code) {
        return select("code = :code", Map.of("code", code.value()))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<KeptInvitation>> findForChange(InvitationCode code) {
        return select("code = :code for update", Map.of("code", code.value()))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<KeptInvitation>> findForChange(InvitationId id) {
        return select("id = :id for update", Map.of("id", id.value()))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<KeptInvitation>> of(Collection<CaseId> cases) {
        return cases.isEmpty()
                ? Uni.createFrom().item(List.of())
                : select(
                        "case_id in (:cases) order by sent_at, id",
                        Map.of("cases", cases.stream().map(CaseId::value).toList()));
    }

    @Override
    public Uni<List<KeptInvitation>> openSentBefore(Instant instant) {
        return select("state = 'sent' and sent_at < :instant order by sent_at limit 100", Map.of("instant", instant));
    }

    @Override
    public Uni<Void> add(KeptInvitation kept) {
        var invitation = kept.invitation();
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into invitations (id, case_id, party_id, role, code, state, sent_at, due)
                        values (:id, :case, :party, :role, :code, 'sent', :sent, :due)""")
                .setParameter("id", invitation.id().value())
                .setParameter("case", invitation.addressee().caseId().value())
                .setParameter("party", invitation.addressee().party().value())
                .setParameter("role", invitation.addressee().role().key())
                .setParameter("code", invitation.code().value())
                .setParameter("sent", kept.sentAt())
                .setParameter("due", json.write(kept.due()))
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> store(KeptInvitation kept) {
        var state = kept.invitation().state();
        return sessions.withSession(session -> session.createNativeQuery(
                        "update invitations set state = :state, ended_at = :ended, linked_person = :person where id = :id")
                .setParameter("state", state.key())
                .setParameter("ended", endOf(state))
                .setParameter(
                        "person",
                        state instanceof InvitationState.Linked linked
                                ? linked.person().value()
                                : null)
                .setParameter("id", kept.invitation().id().value())
                .executeUpdate()
                .replaceWithVoid());
    }

    private Uni<List<KeptInvitation>> select(String condition, Map<String, Object> parameters) {
        return sessions.withSession(session -> {
                    var query = session.createNativeQuery(SELECT + condition, Object[].class);
                    parameters.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(this::kept).toList());
    }

    private KeptInvitation kept(Object[] columns) {
        var sentAt = Columns.instant(columns[6]);
        var due = json.read((String) columns[7], Deadline.class);
        var addressee = new Invitation.Addressee(
                new CaseId((UUID) columns[1]), new PartyId((UUID) columns[2]), Keys.constant(PartyRole.class, (String)
                        columns[3]));
        return new KeptInvitation(
                new Invitation(
                        new InvitationId((UUID) columns[0]),
                        addressee,
                        new InvitationCode((String) columns[4]),
                        state(columns, sentAt, due)),
                sentAt,
                due);
    }

    private static InvitationState state(Object[] columns, Instant sentAt, Deadline due) {
        return switch ((String) columns[5]) {
            case "sent" -> new InvitationState.Sent(sentAt, due);
            case "linked" ->
                new InvitationState.Linked(
                        new PersonId(requireNonNull((UUID) columns[9])), Columns.instant(columns[8]));
            case "lapsed" -> new InvitationState.Lapsed(Columns.instant(columns[8]));
            case "void" -> new InvitationState.Annulled(Columns.instant(columns[8]));
            default -> throw new IllegalStateException("invitation " + columns[0] + " is in no state of the law");
        };
    }

    private static @Nullable Instant endOf(InvitationState state) {
        return switch (state) {
            case InvitationState.Sent sent -> null;
            case InvitationState.Linked linked -> linked.at();
            case InvitationState.Lapsed lapsed -> lapsed.at();
            case InvitationState.Annulled gone -> gone.at();
        };
    }
}
