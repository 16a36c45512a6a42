package org.yunting.media.embedded.room;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.embedded.bandwidth.BandwidthEstimator;
import org.yunting.media.embedded.bandwidth.Probe;
import org.yunting.media.embedded.bandwidth.WindowedRate;
import org.yunting.media.embedded.rtp.RtcpMessage.ArrivalReport;
import org.yunting.media.embedded.rtp.RtcpMessage.SenderReport;
import org.yunting.media.embedded.rtp.RtpPacket;
import org.yunting.media.embedded.rtp.TransportStamp;
import org.yunting.media.embedded.rtp.Vp8Header;

/**
 * What one receiver is sent, fitted to what its line carries: all sound, and of each picture the layer that there is room for besides, or none. What is sent is numbered for the whole transport where the receiver negotiated that, and its
 * reports make the estimate. A receiver that does not report gets what it asks for.
 */
final class Downlink {
    private static final long SOUND_WINDOW_MILLIS = 1_000;
    private static final int PADDING_BYTES = 240;
    private static final int PADDING_PER_PACKET_MAX = 20;

    private final EndpointTransport transport;
    private final MediaFormats formats;
    private final Retransmitter retransmitter;
    private final Counters counters;
    private final BandwidthEstimator estimator = new BandwidthEstimator();
    private final Probe probe = new Probe();
    private final WindowedRate sound = new WindowedRate(SOUND_WINDOW_MILLIS);
    private final Vp8Header repeated = new Vp8Header();
    private final byte[] padding = new byte[PADDING_BYTES + 32];

    /** By lowest layer, for as long as the receiver is there; see {@link SentPicture}. */
    private final IdentityHashMap<IncomingStream, SentPicture> pictures = new IdentityHashMap<>();

    private List<IncomingSource> fitted = List.of();
    private @Nullable Integer paddingSsrc;
    private int paddingPayloadType = -1;

    Downlink(EndpointTransport transport, MediaFormats formats, Retransmitter retransmitter, Counters counters) {
        this.transport = transport;
        this.formats = formats;
        this.retransmitter = retransmitter;
        this.counters = counters;
    }

    /** The estimate in bits per second, or -1 of a receiver that does not report. */
    long bitsPerSecond() {
        return estimator.isKnown() ? estimator.bitsPerSecond() : -1;
    }

    /** Sends sound as it is. */
    boolean sendSound(RtpPacket packet, long nowMicros) {
        sound.add(packet.length() + BandwidthEstimator.OVERHEAD_BYTES, nowMicros);
        byte[] copy = transport.outgoing(packet.array(), packet.length());
        return copy != null && send(copy, packet.length(), true, nowMicros);
    }

    /** Sends a packet of a picture if it is of the layer that the receiver is sent. */
    boolean sendPicture(
            IncomingSource source, IncomingStream stream, RtpPacket packet, Vp8Header header, long nowMicros) {
        SentPicture picture = pictures.get(source.primary());
        if (picture == null || !picture.accepts(stream, packet, header, nowMicros)) {
            return false;
        }
        byte[] copy = transport.outgoing(packet.array(), packet.length());
        if (copy == null) {
            return false;
        }
        picture.rewrite(copy, header);
        return send(copy, packet.length(), isRepeatable(source, packet), nowMicros);
    }

    /** The picture as it is sent here, or null if it never was. */
    @Nullable
    SentPicture picture(IncomingSource source) {
        return pictures.get(source.primary());
    }

    /** The layer of which a key frame would help the receiver. */
    IncomingStream layer(IncomingSource source) {
        SentPicture picture = pictures.get(source.primary());
        IncomingStream awaited = picture == null ? null : picture.awaited();
        IncomingStream current = picture == null ? null : picture.current();
        IncomingStream layer = awaited == null ? current : awaited;
        return layer == null ? source.primary() : layer;
    }

    /** A sender's report as it is for what is sent here, or null if that stream is not. */
    @Nullable
    SenderReport reported(IncomingSource source, IncomingStream stream, SenderReport report) {
        if (source.type() == MediaType.AUDIO) {
            return stream == source.primary() ? report : null;
        }
        SentPicture picture = pictures.get(source.primary());
        return picture == null ? null : picture.rewritten(stream, report);
    }

    /**
     * Sends a packet again that was sent under that number.
     *
     * @param packet as it is kept of its stream; it is changed
     */
    boolean resend(IncomingSource source, SentPicture picture, int number, RtpPacket packet, long nowMicros) {
        repeated.read(packet);
        picture.rewriteAgain(number, packet.array(), repeated);
        byte[] bytes = retransmitter.repetition(packet, source.primary().retransmissionSsrc(), formats);
        byte[] copy = bytes == null ? null : transport.outgoing(bytes, bytes.length);
        return bytes != null && copy != null && send(copy, bytes.length, isRepeatable(source, packet), nowMicros);
    }

    void onReport(ArrivalReport report, long nowMicros) {
        estimator.onReport(report, nowMicros);
    }

    /**
     * Chooses anew what is sent.
     *
     * @param wanted pictures the receiver is to have, the most important first
     * @param constraints and how high
     * @return those of them that are sent or about to be, and not held for want of room
     */
    List<IncomingSource> fit(List<IncomingSource> wanted, VideoConstraints constraints, long nowMicros) {
        List<PictureFitting.Wish> wishes = new ArrayList<>(wanted.size());
        for (IncomingSource source : wanted) {
            wishes.add(source.wish(
                    constraints.heightMaxOf(source.name()), pictureFor(source).current(), nowMicros));
        }
        boolean known = constraints.assumedBitsPerSecond() < 0
                && estimator.isKnown()
                && formats.extensions().transportSequence() > 0;
        // Before the others: one that was announced anew with more layers is still the same picture.
        for (IncomingSource before : fitted) {
            if (!wanted.contains(before)) {
                pictureFor(before).setTarget(null, false);
            }
        }
        fitted = wanted;
        long room = room(constraints, known, nowMicros);
        PictureFitting.Fitted chosen = PictureFitting.fit(wishes, room, known && estimator.isLimited());
        List<IncomingSource> sent = new ArrayList<>(wanted.size());
        // What was too much is not sent even until the key frame of what is not.
        boolean goesOn = chosen.sentBefore() <= room;
        for (int i = 0; i < wanted.size(); i++) {
            IncomingSource source = wanted.get(i);
            int layer = chosen.layers().get(i);
            pictureFor(source).setTarget(layer < 0 ? null : source.streams().get(layer), goesOn);
            if (layer >= 0) {
                sent.add(source);
            }
        }
        choosePadding(wanted);
        probe.onTick(estimator, known ? probed(chosen, nowMicros) : 0, nowMicros);
        pad(nowMicros);
        return sent;
    }

    /** Bits per second that are left for pictures. A receiver that neither says nor reports what arrives is sent all that it wants. */
    private long room(VideoConstraints constraints, boolean known, long nowMicros) {
        long assumed = constraints.assumedBitsPerSecond();
        if (assumed < 0 && !known) {
            return Long.MAX_VALUE;
        }
        return (known ? estimator.bitsPerSecond() : assumed) - sound.bitsPerSecond(nowMicros);
    }

    private long probed(PictureFitting.Fitted chosen, long nowMicros) {
        return chosen.nextStep() == 0 ? 0 : chosen.nextStep() + sound.bitsPerSecond(nowMicros);
    }

    private SentPicture pictureFor(IncomingSource source) {
        return pictures.computeIfAbsent(
                source.primary(),
                primary -> new SentPicture(primary, source.streams().size() > 1));
    }

    /**
     * What may be sent again under its own number must not be numbered for the transport: the second time the number would be another, and two messages would be
     * encrypted with one nonce.
     */
    private boolean isRepeatable(IncomingSource source, RtpPacket packet) {
        return source.primary().retransmissionSsrc() != null && formats.retransmissionFor(packet.payloadType()) >= 0;
    }

    private boolean send(byte[] copy, int length, boolean numbered, long nowMicros) {
        int id = formats.extensions().transportSequence();
        int room = numbered && id > 0 ? TransportStamp.room(copy) : -1;
        if (room >= 0) {
            TransportStamp.write(copy, room, id, estimator.onSent(length, nowMicros));
        }
        boolean sent = transport.sendOutgoingRtp(length);
        if (sent && room >= 0) {
            pad(nowMicros);
        }
        return sent;
    }

    private void choosePadding(List<IncomingSource> wanted) {
        for (IncomingSource source : wanted) {
            Integer ssrc = source.primary().retransmissionSsrc();
            int payloadType = formats.anyRetransmission();
            if (ssrc != null && payloadType >= 0) {
                paddingSsrc = ssrc;
                paddingPayloadType = payloadType;
                return;
            }
        }
        paddingSsrc = null;
    }

    /** Padding goes out little by little, whenever something else does. */
    private void pad(long nowMicros) {
        Integer ssrc = paddingSsrc;
        int id = formats.extensions().transportSequence();
        for (int i = 0; i < PADDING_PER_PACKET_MAX && ssrc != null && probe.due(nowMicros) > 0; i++) {
            int length = TransportStamp.padding(
                    padding, paddingPayloadType, retransmitter.nextSequence(ssrc), ssrc, PADDING_BYTES);
            byte[] copy = transport.outgoing(padding, length);
            if (copy == null) {
                return;
            }
            TransportStamp.write(copy, TransportStamp.room(copy), id, estimator.onSent(length, nowMicros));
            transport.sendOutgoingRtp(length);
            probe.onSent(length + BandwidthEstimator.OVERHEAD_BYTES);
            counters.increment(Counter.RTP_PADDING);
        }
    }
}
