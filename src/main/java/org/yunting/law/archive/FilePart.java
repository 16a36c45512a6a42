package org.yunting.law.archive;

import org.yunting.law.kernel.Keyed;

/** The two files of a case, kept apart and with their own access (domain rule 7.2.4). */
public enum FilePart implements Keyed {
    /** 正卷: what the parties, too, may read. */
    MAIN,
    /** 副卷: what stays within the court. */
    INTERNAL
}
