package org.yunting.api.archive;

import org.yunting.api.problem.ProblemCode;

/** Problems of the archive that are not refusals of the law. */
public enum ArchiveProblem implements ProblemCode {
    /** The package is still being made. */
    PACKAGE_NOT_KEPT(409),
    /** Neither the package nor its copy is what was kept; it is given to nobody. */
    PACKAGE_DAMAGED(409);

    private final int status;

    ArchiveProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
