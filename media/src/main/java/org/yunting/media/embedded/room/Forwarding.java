package org.yunting.media.embedded.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.embedded.rtp.HeaderExtensions;
import org.yunting.media.embedded.rtp.Retransmission;
import org.yunting.media.embedded.rtp.RtcpMessage;
import org.yunting.media.embedded.rtp.RtcpMessage.ArrivalReport;
import org.yunting.media.embedded.rtp.RtcpMessage.KeyFrameRequest;
import org.yunting.media.embedded.rtp.RtcpMessage.Nack;
import org.yunting.media.embedded.rtp.RtcpMessage.ReceiverReport;
import org.yunting.media.embedded.rtp.RtcpMessage.ReportBlock;
import org.yunting.media.embedded.rtp.RtcpMessage.SenderReport;
import org.yunting.media.embedded.rtp.RtcpReader;
import org.yunting.media.embedded.rtp.RtcpWriter;
import org.yunting.media.embedded.rtp.RtpPacket;
import org.yunting.media.embedded.rtp.Vp8Header;
import org.yunting.media.embedded.srtp.PacketBuffer;

/** Moves decrypted packets through a conference: from one sender to all its receivers, and feedback the other way. */
final class Forwarding {
    private final RoomContext context;
    private final Counters counters;
    private final Vp8Header picture = new Vp8Header();
    private final RtpPacket received = new RtpPacket();
    private final RtpPacket kept = new RtpPacket();
    private final byte[] keptBytes = new byte[PacketBuffer.PACKET_MAX];

    Forwarding(RoomContext context) {
        this.context = context;
        this.counters = context.counters();
    }

    /** An authentic packet of an announced SSRC. */
    void onRtp(Conference conference, Endpoint sender, PacketBuffer decrypted) {
        RtpPacket packet = received;
        if (!packet.look(decrypted.getBuffer(), decrypted.getLength())) {
            counters.increment(Counter.RTP_MALFORMED);
            return;
        }
        counters.increment(Counter.RTP_RECEIVED);
        MediaLoop loop = context.loop();
        int number = HeaderExtensions.transportSequence(
                packet, sender.formats().extensions().transportSequence());
        if (number >= 0) {
            sender.arrivals().onPacket(number, loop.nowMicros());
        }
        IncomingSource repeated = sender.sourceRepeatedBy(packet.ssrc());
        if (repeated != null) {
            onRepeated(conference, sender, repeated, packet);
            return;
        }
        IncomingSource source = sender.sourceOf(packet.ssrc());
        IncomingStream stream = sender.stream(packet.ssrc());
        if (source != null && stream != null) {
            stream.statistics().onPacket(packet, loop.nowMicros());
            forward(conference, sender, source, packet);
        } else if (stream != null) {
            // Its source was withdrawn, and may come back.
            stream.withhold(packet);
            counters.increment(Counter.RTP_MUTED);
        }
    }

    /** An authentic compound RTCP packet. */
    void onRtcp(Conference conference, Endpoint from, PacketBuffer decrypted) {
        List<RtcpMessage> messages = RtcpReader.read(decrypted.getBuffer(), decrypted.getLength());
        if (messages == null) {
            counters.increment(Counter.RTCP_MALFORMED);
            return;
        }
        counters.increment(Counter.RTCP_RECEIVED);
        for (RtcpMessage message : messages) {
            switch (message) {
                case SenderReport report -> onSenderReport(conference, from, report);
                // What a receiver lost concerns the hop from the bridge to it, not the sender.
                case ReceiverReport report -> {}
                case Nack nack -> onNack(conference, from, nack);
                case KeyFrameRequest request -> onKeyFrameRequest(conference, from, request);
                case ArrivalReport report ->
                    from.downlink().onReport(report, context.loop().nowMicros());
            }
        }
    }

    /** Tells the endpoint what of it arrived, and asks it for the key frames that receivers want. */
    void onTick(Endpoint endpoint) {
        endpoint.retransmitter().refill();
        if (endpoint.transport().state() != EndpointTransport.State.SECURED) {
            return;
        }
        List<IncomingSource> sources = endpoint.sources();
        if (!sources.isEmpty()) {
            int media = sources.getLast().primary().ssrc();
            for (byte[] feedback : endpoint.arrivals().report(context.videoSsrc(), media)) {
                endpoint.transport()
                        .sendRtcp(new RtcpWriter()
                                .receiverReport(context.videoSsrc(), List.of())
                                .append(feedback)
                                .toBytes());
            }
        }
        requestKeyFrames(endpoint);
    }

    /** Sends the endpoint the reception reports about its streams. */
    void reportReception(Endpoint endpoint) {
        List<ReportBlock> blocks = new ArrayList<>();
        for (IncomingSource source : endpoint.sources()) {
            for (IncomingStream stream : source.streams()) {
                if (stream.statistics().hasPackets() && blocks.size() < RtcpWriter.BLOCKS_MAX) {
                    blocks.add(stream.statistics()
                            .report(stream.ssrc(), context.loop().nowMillis()));
                }
            }
        }
        if (!blocks.isEmpty()) {
            endpoint.transport()
                    .sendRtcp(new RtcpWriter()
                            .receiverReport(context.videoSsrc(), blocks)
                            .toBytes());
        }
    }

    private void onRepeated(Conference conference, Endpoint sender, IncomingSource source, RtpPacket packet) {
        for (IncomingStream stream : source.streams()) {
            Integer repeatedBy = stream.retransmissionSsrc();
            if (repeatedBy == null || repeatedBy != packet.ssrc()) {
                continue;
            }
            int payloadType = sender.formats().originalOf(packet.payloadType());
            RtpPacket original = payloadType < 0 ? null : Retransmission.unwrap(packet, stream.ssrc(), payloadType);
            if (original == null || !stream.isPlausible(original)) {
                counters.increment(Counter.RTP_PROBING);
                return;
            }
            forward(conference, sender, source, original);
        }
    }

    private void forward(Conference conference, Endpoint sender, IncomingSource source, RtpPacket packet) {
        HeaderExtensions.blankOneHop(packet, sender.formats().extensions());
        IncomingStream stream = sender.stream(packet.ssrc());
        if (sender.isMuted(source.type()) && stream != null) {
            // Not even kept: what was said under a mute must not be had afterwards by asking for it again.
            stream.withhold(packet);
            counters.increment(Counter.RTP_MUTED);
            return;
        }
        if (stream == null || !stream.keep(packet, context.loop().nowMillis())) {
            counters.increment(Counter.RTP_PROBING);
            return;
        }
        if (source.type() == MediaType.AUDIO) {
            forwardSound(conference, sender, source, packet);
        } else {
            forwardPicture(conference, sender, source, stream, packet);
        }
    }

    private void forwardSound(Conference conference, Endpoint sender, IncomingSource source, RtpPacket packet) {
        int said = HeaderExtensions.audioLevel(
                packet, sender.formats().extensions().audioLevel());
        AudioLevel level = AudioLevel.of(said);
        if (said >= 0) {
            conference.onAudioLevel(sender, level.minusDecibels());
        }
        if (packet.ssrc() != source.primary().ssrc()) {
            return;
        }
        conference.export(sender, source, packet, level);
        for (Endpoint receiver : conference.everybody()) {
            if (receiver != sender
                    && receiver.receives(source)
                    && receiver.downlink().sendSound(packet, context.loop().nowMicros())) {
                counters.increment(Counter.RTP_SENT);
            }
        }
    }

    private void forwardPicture(
            Conference conference, Endpoint sender, IncomingSource source, IncomingStream stream, RtpPacket packet) {
        long now = context.loop().nowMicros();
        picture.read(packet);
        stream.observe(packet, picture, now);
        for (Endpoint receiver : conference.everybody()) {
            if (receiver != sender
                    && receiver.receives(source)
                    && receiver.downlink().sendPicture(source, stream, packet, picture, now)) {
                counters.increment(Counter.RTP_SENT);
            }
        }
    }

    /** The sender's clocks let receivers play its sound and picture in step. */
    private void onSenderReport(Conference conference, Endpoint sender, SenderReport report) {
        IncomingSource source = sender.sourceOf(report.ssrc());
        IncomingStream stream = sender.stream(report.ssrc());
        if (source == null || stream == null) {
            return;
        }
        stream.statistics().onSenderReport(report, context.loop().nowMillis());
        stream.clock().onSenderReport(report);
        if (sender.isMuted(source.type())) {
            return;
        }
        for (Endpoint receiver : conference.everybody()) {
            SenderReport forwarded = receiver == sender || !receiver.receives(source)
                    ? null
                    : receiver.downlink().reported(source, stream, report);
            if (forwarded != null) {
                receiver.transport()
                        .sendRtcp(new RtcpWriter().senderReport(forwarded).toBytes());
            }
        }
    }

    /**
     * Answers from the cache. What the bridge itself never received is asked of the sender; what it received is not, since
     * the sender forgot it when told of its arrival.
     */
    private void onNack(Conference conference, Endpoint receiver, Nack nack) {
        Endpoint sender = senderOf(conference, receiver, nack.mediaSsrc());
        IncomingSource source = sender == null ? null : sender.sourceOf(nack.mediaSsrc());
        SentPicture sent = source == null ? null : receiver.downlink().picture(source);
        if (sender == null
                || source == null
                || sent == null
                || sender.isMuted(source.type())
                || !receiver.receives(source)) {
            return;
        }
        Map<IncomingStream, SortedSet<Integer>> missing = new LinkedHashMap<>();
        for (int number : nack.sequenceNumbers()) {
            IncomingStream stream = sent.streamOf(number);
            if (stream != null) {
                repeat(receiver, source, sent, stream, number, missing);
            }
        }
        missing.forEach((stream, numbers) -> sender.transport()
                .sendRtcp(new RtcpWriter()
                        .receiverReport(context.videoSsrc(), List.of())
                        .nack(context.videoSsrc(), stream.ssrc(), numbers)
                        .toBytes()));
    }

    private void repeat(
            Endpoint receiver,
            IncomingSource source,
            SentPicture sent,
            IncomingStream stream,
            int number,
            Map<IncomingStream, SortedSet<Integer>> missing) {
        int incoming = sent.incomingNumber(number);
        int length = stream.keptSince(incoming, receiver.receivingSinceMillis(source), keptBytes);
        if (length == 0 || !kept.look(keptBytes, length)) {
            if (stream.shouldRequest(incoming, context.loop().nowMillis())) {
                missing.computeIfAbsent(stream, unused -> new TreeSet<>()).add(stream.sentAs(incoming));
            }
        } else if (receiver.downlink()
                .resend(source, sent, number, kept, context.loop().nowMicros())) {
            counters.increment(Counter.RTP_RETRANSMITTED);
        }
    }

    private void onKeyFrameRequest(Conference conference, Endpoint receiver, KeyFrameRequest request) {
        for (Endpoint sender : conference.endpoints()) {
            IncomingSource source = sender.sourceOf(request.mediaSsrc());
            if (source != null) {
                source.wantKeyFrame(receiver.downlink().layer(source));
                requestKeyFrames(sender);
            }
        }
    }

    private void requestKeyFrames(Endpoint sender) {
        for (IncomingSource source : sender.sources()) {
            if (sender.transport().state() != EndpointTransport.State.SECURED) {
                return;
            }
            long now = context.loop().nowMillis();
            for (IncomingStream layer = source.takeKeyFrameRequest(now);
                    layer != null;
                    layer = source.takeKeyFrameRequest(now)) {
                sender.transport()
                        .sendRtcp(new RtcpWriter()
                                .receiverReport(context.videoSsrc(), List.of())
                                .pictureLoss(context.videoSsrc(), layer.ssrc())
                                .toBytes());
                counters.increment(Counter.KEY_FRAMES_REQUESTED);
            }
        }
    }

    private static @Nullable Endpoint senderOf(Conference conference, Endpoint receiver, int ssrc) {
        for (Endpoint endpoint : conference.endpoints()) {
            if (endpoint != receiver && endpoint.sourceOf(ssrc) != null) {
                return endpoint;
            }
        }
        return null;
    }
}
