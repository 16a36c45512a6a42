package org.yunting.media.embedded.srtp;

import java.security.GeneralSecurityException;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;
import org.jitsi.srtp.SrtpPolicy;
import org.jitsi.srtp.crypto.Aes;
import org.jitsi.srtp.crypto.JitsiOpenSslProvider;
import org.jitsi.utils.logging2.Logger;
import org.jitsi.utils.logging2.LoggerImpl;
import org.yunting.media.embedded.rtp.BySsrc;

/**
 * Protects what is sent to one endpoint and verifies what comes from it. Packets are transformed in place.
 *
 * <p>A context for an SSRC heard for the first time is kept only once a packet with it has authenticated; otherwise
 * packets with invented SSRCs would fill the memory.
 */
public final class SrtpSession {
    /** RTCP comes from as many SSRCs as the peer has sources, plus one; bounds what an authentic but odd peer can make us keep. */
    private static final int CONTEXTS_MAX = 256;

    private static final String BY_OPEN_SSL = "org.jitsi.srtp.crypto.Aes$OpenSSLCipherFactory";
    private static final String BY_SUN_JCE = "org.jitsi.srtp.crypto.Aes$SunJCECipherFactory";
    private static final Logger LOGGER = new LoggerImpl(SrtpSession.class.getName(), java.util.logging.Level.WARNING);

    static {
        // Without a named factory the first context benchmarks every provider for two to three seconds. SunJCE makes a
        // new engine for each packet of GCM, a kilobyte of garbage; the library's own way to
        // OpenSSL makes next to none, and is there where the library brings it for the system.
        Aes.setFactoryClassName(JitsiOpenSslProvider.isLoaded() ? BY_OPEN_SSL : BY_SUN_JCE);
    }

    private final SrtpContextFactory sending;
    private final SrtpContextFactory receiving;
    private final BySsrc<SrtpCryptoContext> rtpOut = new BySsrc<>();
    private final BySsrc<SrtpCryptoContext> rtpIn = new BySsrc<>();
    private final BySsrc<SrtcpCryptoContext> rtcpOut = new BySsrc<>();
    private final BySsrc<SrtcpCryptoContext> rtcpIn = new BySsrc<>();

    /** @param own the side of the DTLS handshake that this process had */
    public SrtpSession(SrtpKeys keys, SrtpKeys.Side own) {
        SrtpKeys.Side peer = own.peer();
        SrtpPolicy policy = keys.profile().policy();
        // A resend has an old sequence number; the sender's replay check would refuse it.
        policy.setSendReplayEnabled(false);
        sending = new SrtpContextFactory(true, keys.masterKey(own), keys.masterSalt(own), policy, policy, LOGGER);
        receiving = new SrtpContextFactory(false, keys.masterKey(peer), keys.masterSalt(peer), policy, policy, LOGGER);
    }

    /**
     * Protects and verifies a packet under every profile. It loads providers and classes that the first participant would
     * otherwise wait two seconds for, with everybody else's media standing still.
     *
     * @throws IllegalStateException if this runtime cannot do it
     */
    public static void warmUp() {
        for (SrtpProfile profile : SrtpProfile.values()) {
            SrtpKeys keys = new SrtpKeys(profile, new byte[SrtpKeys.length(profile)]);
            SrtpSession sender = new SrtpSession(keys, SrtpKeys.Side.CLIENT);
            SrtpSession receiver = new SrtpSession(keys, SrtpKeys.Side.SERVER);
            byte[] rtp = new byte[64];
            rtp[0] = (byte) 0x80;
            PacketBuffer packet = new PacketBuffer().set(rtp, 0, rtp.length);
            boolean rtpWorks = sender.protectRtp(packet) && receiver.verifyRtp(packet);
            byte[] rtcp = {(byte) 0x80, (byte) 201, 0, 1, 0, 0, 0, 1};
            packet.set(rtcp, 0, rtcp.length);
            if (!rtpWorks || !sender.protectRtcp(packet) || !receiver.verifyRtcp(packet)) {
                throw new IllegalStateException("this Java runtime cannot do " + profile);
            }
        }
    }

    /** Encrypts an RTP packet in place. */
    public boolean protectRtp(PacketBuffer packet) {
        int ssrc = intAt(packet, 8);
        try {
            SrtpCryptoContext context = rtpOut.get(ssrc);
            if (context == null) {
                context = sending.deriveContext(ssrc, 0);
                rtpOut.put(ssrc, context);
            }
            return context.transformPacket(packet) == SrtpErrorStatus.OK;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Encrypts a compound RTCP packet in place. */
    public boolean protectRtcp(PacketBuffer packet) {
        int ssrc = intAt(packet, 4);
        try {
            SrtcpCryptoContext context = rtcpOut.get(ssrc);
            if (context == null) {
                context = sending.deriveControlContext(ssrc);
                rtcpOut.put(ssrc, context);
            }
            return context.transformPacket(packet) == SrtpErrorStatus.OK;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Verifies and decrypts an SRTP packet of at least 12 bytes in place; false if it is forged, replayed or damaged. */
    public boolean verifyRtp(PacketBuffer packet) {
        int ssrc = intAt(packet, 8);
        try {
            SrtpCryptoContext known = rtpIn.get(ssrc);
            SrtpCryptoContext context = known == null ? receiving.deriveContext(ssrc, 0) : known;
            boolean authentic = context.reverseTransformPacket(packet, false) == SrtpErrorStatus.OK;
            if (authentic && known == null && rtpIn.size() < CONTEXTS_MAX) {
                rtpIn.put(ssrc, context);
            }
            return authentic;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /** Verifies and decrypts an SRTCP packet of at least 8 bytes in place; false if it is forged, replayed or damaged. */
    public boolean verifyRtcp(PacketBuffer packet) {
        int ssrc = intAt(packet, 4);
        try {
            SrtcpCryptoContext known = rtcpIn.get(ssrc);
            SrtcpCryptoContext context = known == null ? receiving.deriveControlContext(ssrc) : known;
            boolean authentic = context.reverseTransformPacket(packet) == SrtpErrorStatus.OK;
            if (authentic && known == null && rtcpIn.size() < CONTEXTS_MAX) {
                rtcpIn.put(ssrc, context);
            }
            return authentic;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    private static int intAt(PacketBuffer packet, int offset) {
        byte[] bytes = packet.getBuffer();
        return ((bytes[offset] & 0xFF) << 24)
                | ((bytes[offset + 1] & 0xFF) << 16)
                | ((bytes[offset + 2] & 0xFF) << 8)
                | (bytes[offset + 3] & 0xFF);
    }
}
