package org.yunting.api.notices;

import org.yunting.law.kernel.Keyed;

/** How a message leaves the court. */
public enum Channel implements Keyed {
    MAIL,
    SMS
}
