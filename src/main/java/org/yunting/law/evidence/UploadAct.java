package org.yunting.law.evidence;

import org.yunting.law.kernel.Keyed;

/** What can be done with an upload. */
public enum UploadAct implements Keyed {
    /** Ask where to send parts; again after a dead line. */
    BEGIN_UPLOAD,
    /** Say that all parts are sent, and what their digest is. */
    COMPLETE_UPLOAD,
    /** Compare what the server read with what was announced. */
    VERIFY_UPLOAD,
    ABANDON_UPLOAD
}
