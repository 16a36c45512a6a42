package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.evidence.UploadPurpose;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.PersonId;

/** Finds uploads for those who sent them. For everybody else they do not exist. */
@ApplicationScoped
class OwnUploads {
    private final Consignments consignments;

    OwnUploads(Consignments consignments) {
        this.consignments = consignments;
    }

    Uni<Consignment> require(UploadId id, PersonId sender) {
        return consignments.find(id).map(found -> ownedBy(sender, found));
    }

    /** The same for a change that several requests may ask for at once, as browsers do that send parts side by side. */
    Uni<Consignment> requireToChange(UploadId id, PersonId sender) {
        return consignments.findToChange(id).map(found -> ownedBy(sender, found));
    }

    private static Consignment ownedBy(PersonId sender, Optional<Consignment> found) {
        return found.filter(consignment -> consignment.upload().by().equals(sender))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).asException());
    }

    /** The sender in the capacity in which the upload was announced. */
    static Actor senderOf(Consignment consignment) {
        var upload = consignment.upload();
        return new Actor(
                upload.by(),
                switch (upload.purpose()) {
                    case UploadPurpose.ForExhibit exhibit -> exhibit.side().capacity();
                    case UploadPurpose.OfStatement statement -> statement.side().capacity();
                    case UploadPurpose.ForIdentityPhoto photo -> Capacity.ONESELF;
                });
    }
}
