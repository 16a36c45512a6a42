package org.yunting.law.service;

import org.yunting.law.kernel.RefusalCode;

/** Why an act on the service of a document was refused. */
public enum ServiceRefusal implements RefusalCode {
    SERVICE_ACT_OF_THE_COURT(Kind.NOT_ENTITLED),
    /** It counts as served already, or will when a public notice has run. */
    SERVICE_ALREADY_EFFECTIVE(Kind.WRONG_STATE),
    /** This way is not open to an addressee who lives there, or serves nothing by itself. */
    SERVICE_WAY_NOT_OPEN(Kind.INVALID),
    /** Who took it where, which number the courier gave: whoever reads the file later must be able to check it. */
    SERVICE_NOTE_MISSING(Kind.INVALID),
    SERVICE_NOTE_NOT_ACCEPTED(Kind.INVALID),
    /** Nothing has arrived at an address that the addressee confirmed: there is no time to be proved wrong. */
    SERVICE_NO_ARRIVAL(Kind.WRONG_STATE),
    /** What is proved to have arrived has arrived. */
    SERVICE_ARRIVAL_AHEAD(Kind.INVALID);

    private final Kind kind;

    ServiceRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
