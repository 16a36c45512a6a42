package org.yunting.law.archive;

import org.yunting.law.kernel.Keyed;

/** What can be done with the file of a case. */
public enum FileAct implements Keyed {
    CONFIRM_CATALOGUE,
    PLACE_HOLD,
    LIFT_HOLD,
    PROPOSE_DISPOSAL,
    APPROVE_DISPOSAL,
    DECLINE_DISPOSAL
}
