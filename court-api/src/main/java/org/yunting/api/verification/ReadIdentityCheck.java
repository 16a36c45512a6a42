package org.yunting.api.verification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.audit.AuditTrail;
import org.yunting.api.contract.Cursor;
import org.yunting.api.contract.Page;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Office;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.law.kernel.PersonId;

/** Reads identity checks: clerks all of them, a person their own. For anybody else a check does not exist. */
@ApplicationScoped
public class ReadIdentityCheck {
    private static final String PHOTO_READ = "identity-photo-read";

    private final IdentityChecks checks;
    private final IdentityPhotos photos;
    private final Persons persons;
    private final AuditTrail audit;
    private final Transactions transactions;

    ReadIdentityCheck(
            IdentityChecks checks,
            IdentityPhotos photos,
            Persons persons,
            AuditTrail audit,
            Transactions transactions) {
        this.checks = checks;
        this.photos = photos;
        this.persons = persons;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Uni<IdentityCheckView> read(CheckId id, Person reader) {
        return transactions.reading(() -> visible(id, reader)
                .chain(kept -> persons.findAll(kept.people()).map(people -> IdentityCheckView.of(kept, people))));
    }

    /** Where the photo's bytes are. The read is on the audit trail before the address is given. */
    public Uni<URI> photo(CheckId id, Person reader) {
        return transactions.inOne(() -> visible(id, reader)
                .call(kept -> audit.note(reader.id(), PHOTO_READ, kept.id().value()))
                .chain(kept -> photos.addressOf(UUID.fromString(kept.document().photo()))));
    }

    /** For clerks, oldest first. */
    public Uni<Page<IdentityCheckView>> list(@Nullable String state, @Nullable String cursor, int limit) {
        return transactions.reading(() -> checks.list(state, Cursor.oldestFirst(cursor), limit + 1)
                .map(found -> Page.cut(
                        found,
                        limit,
                        kept -> new Cursor(kept.submittedAt(), kept.id().value())))
                .chain(this::views));
    }

    private Uni<Page<IdentityCheckView>> views(Page<KeptCheck> page) {
        var named = new HashSet<PersonId>();
        page.items().forEach(kept -> named.addAll(kept.people()));
        return persons.findAll(named).map(people -> page.map(kept -> IdentityCheckView.of(kept, people)));
    }

    private Uni<KeptCheck> visible(CheckId id, Person reader) {
        return checks.find(id).map(Refusals::found).invoke(kept -> {
            if (!reader.holds(Office.CLERK) && !kept.person().equals(reader.id())) {
                throw Problem.of(CommonProblem.NOT_FOUND).asException();
            }
        });
    }
}
