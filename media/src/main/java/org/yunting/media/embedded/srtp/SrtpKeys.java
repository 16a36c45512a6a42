package org.yunting.media.embedded.srtp;

import java.util.Arrays;

/** Master keys and salts that one DTLS handshake exported (RFC 5764 section 4.2). Immutable; never printed. */
public final class SrtpKeys {
    /** Which side of the DTLS handshake protects with a key. */
    public enum Side {
        CLIENT,
        SERVER;

        Side peer() {
            return this == CLIENT ? SERVER : CLIENT;
        }
    }

    private final SrtpProfile profile;
    private final byte[] material;

    /** @param material client key, server key, client salt, server salt, one after the other */
    public SrtpKeys(SrtpProfile profile, byte[] material) {
        if (material.length != length(profile)) {
            throw new IllegalArgumentException("wrong amount of keying material for " + profile);
        }
        this.profile = profile;
        this.material = material.clone();
    }

    /** Bytes of keying material that this profile needs. */
    public static int length(SrtpProfile profile) {
        return 2 * (SrtpProfile.KEY_LENGTH + profile.saltLength());
    }

    public SrtpProfile profile() {
        return profile;
    }

    byte[] masterKey(Side side) {
        int from = side == Side.CLIENT ? 0 : SrtpProfile.KEY_LENGTH;
        return Arrays.copyOfRange(material, from, from + SrtpProfile.KEY_LENGTH);
    }

    byte[] masterSalt(Side side) {
        int salts = 2 * SrtpProfile.KEY_LENGTH;
        int from = side == Side.CLIENT ? salts : salts + profile.saltLength();
        return Arrays.copyOfRange(material, from, from + profile.saltLength());
    }
}
