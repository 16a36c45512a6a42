package org.yunting.api.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yunting.api.packaging.PackageCheck;
import org.yunting.api.packaging.PackageContents;
import org.yunting.law.archive.FilePart;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Sha256;

/**
 * A package in the archive.
 *
 * @param contents of the ZIP file, by which damage is named
 * @param report the four-property report
 */
record KeptPackage(
        UUID id,
        CaseId caseId,
        FilePart part,
        PackageForm form,
        long bytes,
        Sha256 digest,
        List<PackageContents.Entry> contents,
        List<PackageCheck> report,
        Instant madeAt) {
    KeptPackage {
        contents = List.copyOf(contents);
        report = List.copyOf(report);
    }

    /** Under which a browser keeps it. */
    String fileName() {
        return caseId + "-" + part.key() + "-" + form.key() + ".zip";
    }
}
