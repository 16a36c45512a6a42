package org.yunting.api.archive;

import org.jspecify.annotations.Nullable;
import org.yunting.law.archive.CaseFile;

/** The file of a case as the court keeps it: the law's, how far packaging has come, and a version. */
record KeptFile(CaseFile file, Progress progress, long version) {
    /**
     * How far packaging has come.
     *
     * @param done of {@code total} things in this step
     * @param fault why the last attempt failed, if it did
     */
    record Progress(
            String step, int done, int total, @Nullable String fault) {
        static final Progress WAITING = new Progress("waiting", 0, 0, null);
    }

    KeptFile with(CaseFile next) {
        return new KeptFile(next, progress, version);
    }
}
