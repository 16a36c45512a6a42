package org.yunting.api.verification;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Cursor;
import org.yunting.api.database.Keys;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.IdentityCheck;
import org.yunting.law.parties.IdentityDocument;
import org.yunting.law.parties.IdentityState;

/** Identity checks in PostgreSQL. */
@ApplicationScoped
class IdentityCheckRows implements IdentityChecks {
    private final Mutiny.SessionFactory sessions;

    IdentityCheckRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Optional<KeptCheck>> find(CheckId id) {
        return sessions.withSession(session -> session.find(IdentityCheckRow.class, id.value()))
                .map(row -> Optional.ofNullable(row).map(IdentityCheckRows::kept));
    }

    @Override
    public Uni<Optional<KeptCheck>> latestOf(PersonId person) {
        return sessions.withSession(session -> session.createSelectionQuery(
                                "from IdentityCheckRow where personId = :person order by submittedAt desc, id desc",
                                IdentityCheckRow.class)
                        .setParameter("person", person.value())
                        .setMaxResults(1)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(IdentityCheckRows::kept));
    }

    @Override
    public Uni<List<KeptCheck>> list(@Nullable String state, Cursor after, int limit) {
        return sessions.withSession(session -> session.createSelectionQuery("""
                                from IdentityCheckRow
                                where (:state is null or state = :state)
                                  and (submittedAt > :at or submittedAt = :at and id > :id)
                                order by submittedAt, id""", IdentityCheckRow.class)
                        .setParameter("state", state)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(IdentityCheckRows::kept).toList());
    }

    @Override
    public Uni<Void> add(KeptCheck check) {
        var document = check.document();
        var row = new IdentityCheckRow();
        row.id = check.id().value();
        row.personId = check.person().value();
        row.state = check.check().state().key();
        row.documentKind = document.kind().key();
        row.documentNumber = document.number();
        row.issuingCountry = document.issuingCountry();
        row.familyName = document.familyName();
        row.givenName = document.givenName();
        row.birthDate = document.birthDate();
        row.expiresOn = document.expiresOn();
        row.photoUpload = UUID.fromString(document.photo());
        row.submittedAt = check.submittedAt();
        row.version = check.version();
        return sessions.withSession(session -> session.persist(row).call(session::flush));
    }

    @Override
    public Uni<KeptCheck> store(KeptCheck check) {
        return sessions.withSession(
                session -> session.find(IdentityCheckRow.class, check.id().value())
                        .invoke(row -> decide(row, check))
                        .call(session::flush)
                        .map(IdentityCheckRows::kept));
    }

    private static void decide(IdentityCheckRow row, KeptCheck check) {
        row.state = check.check().state().key();
        check.decision().ifPresent(decision -> {
            row.decidedAt = decision.at();
            row.decidedBy = decision.by().value();
            row.reason = decision.reason().orElse(null);
        });
    }

    private static KeptCheck kept(IdentityCheckRow row) {
        var document = new IdentityDocument(
                Keys.constant(IdentityDocument.Kind.class, row.documentKind),
                row.documentNumber,
                row.issuingCountry,
                row.familyName,
                row.givenName,
                row.birthDate,
                row.expiresOn,
                row.photoUpload.toString());
        var check = new IdentityCheck(new PersonId(row.personId), state(row, document));
        return new KeptCheck(new CheckId(row.id), check, row.submittedAt, row.version);
    }

    private static IdentityState state(IdentityCheckRow row, IdentityDocument document) {
        return switch (row.state) {
            case "submitted" -> new IdentityState.Submitted(document, row.submittedAt);
            case "verified" ->
                new IdentityState.Verified(
                        document, new PersonId(requireNonNull(row.decidedBy)), requireNonNull(row.decidedAt));
            case "refused" ->
                new IdentityState.Refused(
                        document,
                        requireNonNull(row.reason),
                        new PersonId(requireNonNull(row.decidedBy)),
                        requireNonNull(row.decidedAt));
            default -> throw new IllegalStateException("check " + row.id + " is in no state of the law");
        };
    }
}
