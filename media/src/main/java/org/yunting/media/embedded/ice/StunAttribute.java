package org.yunting.media.embedded.ice;

/** The STUN attributes that connectivity checks use (RFC 8489 section 18.3, RFC 8445 section 16.1). */
public enum StunAttribute {
    USERNAME(0x0006),
    MESSAGE_INTEGRITY(0x0008),
    ERROR_CODE(0x0009),
    XOR_MAPPED_ADDRESS(0x0020),
    PRIORITY(0x0024),
    USE_CANDIDATE(0x0025),
    FINGERPRINT(0x8028),
    ICE_CONTROLLED(0x8029),
    ICE_CONTROLLING(0x802A);

    private final int type;

    StunAttribute(int type) {
        this.type = type;
    }

    int type() {
        return type;
    }
}
