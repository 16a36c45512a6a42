package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.problem.Refusals;
import org.yunting.api.storage.FixityOfFiles;
import org.yunting.api.storage.ReadingAddresses;
import org.yunting.law.evidence.FileUnderSeal;
import org.yunting.law.evidence.FileUnderSeal.Kind;
import org.yunting.law.evidence.Upload;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.kernel.PersonId;

/** Recordings and files that go with statements. They come the way exhibits come, but become no exhibits. Every method runs in the caller's transaction. */
@ApplicationScoped
public class StatementFiles {
    private final Consignments consignments;
    private final OwnUploads own;
    private final FixityOfFiles fixity;
    private final ReadingAddresses addresses;

    StatementFiles(Consignments consignments, OwnUploads own, FixityOfFiles fixity, ReadingAddresses addresses) {
        this.consignments = consignments;
        this.own = own;
        this.fixity = fixity;
        this.addresses = addresses;
    }

    /** What somebody has sent, in the order asked for, held against changes until the transaction ends; fails for what others have sent. */
    public Uni<List<Upload>> ofSender(List<UploadId> ids, PersonId sender) {
        Uni<List<Upload>> found = Uni.createFrom().item(new ArrayList<>());
        for (var id : ids) {
            found = found.call(uploads ->
                    own.requireToChange(id, sender).invoke(consignment -> uploads.add(consignment.upload())));
        }
        return found;
    }

    /** Keeps that these have gone with a statement. */
    public Uni<Void> keepEnclosed(List<Upload> enclosed) {
        Uni<Void> kept = Uni.createFrom().voidItem();
        for (var upload : enclosed) {
            kept = kept.chain(() -> consignments
                    .find(upload.id())
                    .map(Refusals::found)
                    .chain(consignment -> consignments.store(consignment.with(upload))));
        }
        return kept;
    }

    /** Where to read one, for a short while; not where an audit found other bytes than were sealed. Ask only for somebody whom the law lets read it. */
    public Uni<ContentUrlView> address(UploadId id) {
        return consignments.find(id).map(Refusals::found).chain(this::addressOf);
    }

    Uni<ContentUrlView> addressOf(Consignment consignment) {
        var file = Refusals.found(consignment.upload().file());
        var sealed =
                new FileUnderSeal(Kind.STATEMENT_FILE, consignment.upload().id().value());
        return fixity.lastFound(sealed)
                .map(found -> Refusals.granted(found.shows(sealed)))
                .map(shown -> addresses.of(consignment.store().key(), file.fileName(), file.mediaType()));
    }
}
