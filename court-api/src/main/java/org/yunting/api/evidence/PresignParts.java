package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.storage.ObjectStore;
import org.yunting.api.storage.StorageSettings;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.kernel.Violation;

/** The sender begins, or goes on after a dead line, and learns where to send the parts. */
@ApplicationScoped
class PresignParts {
    private final Consignments consignments;
    private final OwnUploads own;
    private final ObjectStore store;
    private final StorageSettings settings;
    private final Transactions transactions;
    private final CourtClock clock;
    /** Signatures expire by the clock of the world, whatever the court's clock says in a demonstration. */
    private final Clock machine = Clock.systemUTC();

    PresignParts(
            Consignments consignments,
            OwnUploads own,
            ObjectStore store,
            StorageSettings settings,
            Transactions transactions,
            CourtClock clock) {
        this.consignments = consignments;
        this.own = own;
        this.store = store;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<PartUrlsView> presign(UploadId id, List<Integer> numbers, Person sender) {
        return transactions
                .inOne(() ->
                        own.requireToChange(id, sender.id()).map(this::begun).call(consignments::store))
                .map(consignment -> addresses(consignment, numbers));
    }

    private Consignment begun(Consignment consignment) {
        var act = OwnUploads.senderOf(consignment).at(clock.now());
        return consignment.with(
                Refusals.granted(consignment.upload().begin(act)).next());
    }

    private PartUrlsView addresses(Consignment consignment, List<Integer> numbers) {
        int count = consignment.plan().count();
        if (numbers.stream().anyMatch(number -> number > count)) {
            throw Problem.of(CommonProblem.INVALID_INPUT)
                    .violating(List.of(new Violation("/numbers", "no-such-part")))
                    .asException();
        }
        var validity = settings.partAddressValidity();
        var urls = numbers.stream()
                .distinct()
                .map(number ->
                        new PartUrlsView.PartUrl(number, store.addressOfPart(consignment.store(), number, validity)))
                .toList();
        return new PartUrlsView(urls, machine.instant().plus(validity));
    }
}
