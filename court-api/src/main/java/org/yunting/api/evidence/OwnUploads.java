package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
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
        return consignments.find(id).map(Refusals::found).invoke(consignment -> {
            if (!consignment.upload().by().equals(sender)) {
                throw Problem.of(CommonProblem.NOT_FOUND).asException();
            }
        });
    }

    /** The sender in the capacity in which the upload was announced. */
    static Actor senderOf(Consignment consignment) {
        var upload = consignment.upload();
        return new Actor(
                upload.by(),
                switch (upload.purpose()) {
                    case UploadPurpose.ForExhibit exhibit -> exhibit.side().capacity();
                    case UploadPurpose.ForIdentityPhoto photo -> Capacity.ONESELF;
                });
    }
}
