package org.yunting.law.deadlines;

import org.yunting.law.kernel.Keyed;

/** What a public holiday is for. Its key names it in every language of the screens. */
public enum Feast implements Keyed {
    NEW_YEAR,
    EPIPHANY,
    LUNAR_NEW_YEAR,
    PEACE_MEMORIAL,
    GOOD_FRIDAY,
    HOLY_SATURDAY,
    EASTER_MONDAY,
    CHILDREN,
    TOMB_SWEEPING,
    LIBERATION,
    LABOUR,
    BUDDHA,
    REPUBLIC,
    DRAGON_BOAT,
    SAR_ESTABLISHMENT,
    ASSUMPTION,
    MID_AUTUMN,
    TEACHERS,
    NATIONAL,
    SAINT_FRANCIS,
    DOUBLE_NINTH,
    RESTORATION,
    ALL_SAINTS,
    ALL_SOULS,
    IMMACULATE_CONCEPTION,
    WINTER_SOLSTICE,
    CHRISTMAS_EVE,
    CHRISTMAS,
    SAINT_STEPHEN,
    CONSTITUTION,
    /** A day off whose feast the table does not name. */
    DAY_OFF
}
