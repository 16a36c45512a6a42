package org.yunting.law.consent;

import org.yunting.law.kernel.Keyed;

/** A stage of the procedure that may run online (OLR 1, 4). */
public enum Stage implements Keyed {
    FILING,
    MEDIATION,
    EVIDENCE_EXCHANGE,
    INQUIRY,
    HEARING,
    SERVICE
}
