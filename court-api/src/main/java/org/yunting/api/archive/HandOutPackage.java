package org.yunting.api.archive;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.yunting.api.archive.PackageRows.Placement;
import org.yunting.api.audit.AuditTrail;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Problem;
import org.yunting.api.storage.ArchiveVault;
import org.yunting.api.storage.ArchiveVault.Shelf;
import org.yunting.law.evidence.Fixity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.CaseAct;

/**
 * Gives the address of a package: it is read again first, whole, and repaired from its copy if it must be. What is damaged on both shelves is given to
 * nobody.
 */
@ApplicationScoped
class HandOutPackage {
    private final PackageRows packages;
    private final InspectPackage inspect;
    private final Shelves shelves;
    private final ArchiveVault vault;
    private final ArchiveSettings settings;
    private final CaseAuthorities authorities;
    private final AuditTrail audit;
    private final Transactions transactions;
    /** Signatures expire by the clock of the world. */
    private final Clock machine = Clock.systemUTC();

    HandOutPackage(
            PackageRows packages,
            InspectPackage inspect,
            Shelves shelves,
            ArchiveVault vault,
            ArchiveSettings settings,
            CaseAuthorities authorities,
            AuditTrail audit,
            Transactions transactions) {
        this.packages = packages;
        this.inspect = inspect;
        this.shelves = shelves;
        this.vault = vault;
        this.settings = settings;
        this.authorities = authorities;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Which package is wanted. */
    public record PackageWanted(String part, String form) {}

    Uni<ContentUrlView> to(Person reader, CaseId caseId, PackageWanted wanted) {
        return transactions
                .reading(() -> authorities
                        .actor(caseId, reader, CaseAct.KEEP_FILE)
                        .chain(actor -> packages.of(caseId))
                        .map(all -> all.stream()
                                .filter(kept -> kept.part().key().equals(wanted.part())
                                        && kept.form().key().equals(wanted.form()))
                                .findFirst()
                                .orElseThrow(() -> Problem.of(ArchiveProblem.PACKAGE_NOT_KEPT)
                                        .asException())))
                .chain(kept -> sound(kept)
                        .chain(placement -> transactions
                                .inOne(() -> audit.note(reader.id(), "package-read", kept.id()))
                                .map(none -> address(kept, placement))));
    }

    private Uni<Placement> sound(KeptPackage kept) {
        return intact(kept)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(found.get())
                        : inspect.inspect(kept)
                                .chain(() -> intact(kept))
                                .map(repaired -> repaired.orElseThrow(() -> Problem.of(ArchiveProblem.PACKAGE_DAMAGED)
                                        .asException())));
    }

    private Uni<Optional<Placement>> intact(KeptPackage kept) {
        return transactions
                .reading(() -> packages.placement(kept.id(), Shelf.PRIMARY))
                .chain(placed -> placed.map(placement -> shelves.fixity(placement.place(), kept.digest())
                                .map(fixity -> fixity == Fixity.INTACT ? placed : Optional.<Placement>empty()))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private ContentUrlView address(KeptPackage kept, Placement placement) {
        var validity = settings.addressValidity();
        var until = machine.instant().plus(validity);
        return new ContentUrlView(
                vault.address(placement.place(), kept.fileName(), Shelves.MEDIA_TYPE, validity), until);
    }
}
