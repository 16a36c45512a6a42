package org.yunting.media.embedded.srtp;

import org.bouncycastle.tls.SRTPProtectionProfile;
import org.jitsi.srtp.SrtpPolicy;

/** The protection profiles the bridge accepts, the preferred one first (RFC 7714 section 14.2, RFC 5764 section 4.1.2). */
public enum SrtpProfile {
    AEAD_AES_128_GCM(SRTPProtectionProfile.SRTP_AEAD_AES_128_GCM, 12) {
        @Override
        SrtpPolicy policy() {
            return new SrtpPolicy(SrtpPolicy.AESGCM_ENCRYPTION, KEY_LENGTH, SrtpPolicy.NULL_AUTHENTICATION, 0, 16, 12);
        }
    },
    AES128_CM_SHA1_80(SRTPProtectionProfile.SRTP_AES128_CM_HMAC_SHA1_80, 14) {
        @Override
        SrtpPolicy policy() {
            return new SrtpPolicy(
                    SrtpPolicy.AESCM_ENCRYPTION, KEY_LENGTH, SrtpPolicy.HMACSHA1_AUTHENTICATION, 20, 10, 14);
        }
    };

    /** Bytes of a master key, the same in both profiles. */
    public static final int KEY_LENGTH = 16;

    private final int id;
    private final int saltLength;

    SrtpProfile(int id, int saltLength) {
        this.id = id;
        this.saltLength = saltLength;
    }

    /** The number of this profile in the use_srtp extension. */
    public int id() {
        return id;
    }

    /** Bytes of a master salt. */
    public int saltLength() {
        return saltLength;
    }

    abstract SrtpPolicy policy();
}
