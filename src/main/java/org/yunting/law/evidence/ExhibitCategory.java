package org.yunting.law.evidence;

import org.yunting.law.kernel.Keyed;

/** The kinds of evidence (CPL 66). */
public enum ExhibitCategory implements Keyed {
    /** A party's own statement (当事人的陈述). */
    STATEMENT,
    /** 书证. */
    DOCUMENTARY,
    /** 物证. */
    PHYSICAL,
    /** 视听资料. */
    AUDIOVISUAL,
    /** 电子数据. */
    ELECTRONIC,
    /** 证人证言. */
    TESTIMONY,
    /** 鉴定意见. */
    APPRAISAL,
    /** 勘验笔录. */
    INSPECTION
}
