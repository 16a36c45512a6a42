package org.yunting.law.service;

import org.yunting.law.kernel.Keyed;

/** A document that is served (诉讼文书). */
public enum Instrument implements Keyed {
    /** The notice of acceptance, and to the other side the complaint with it (CPL 128). */
    ACCEPTANCE,
    /** The summons to a hearing (CPL 139). */
    SUMMONS
}
