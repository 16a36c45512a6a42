package org.yunting.law.evidence;

import org.yunting.law.kernel.Keyed;

/**
 * What a document carries beside the pages it shows. It is kept as it came, since evidence is not altered (OLR 16); whoever opens it is told, because what
 * acts may act on the reader's device, and what is hidden may be overlooked.
 */
public enum Carried implements Keyed {
    /** Scripts, or actions that start by themselves. */
    ACTIVE_CONTENT,
    /** Files within the file. */
    ATTACHMENTS,
    /** Its bytes are a file of a second kind as well, such as an archive after the last page. */
    SECOND_FILE
}
