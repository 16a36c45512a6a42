package org.yunting.media.embedded.room;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.embedded.rtp.HeaderExtensions;
import org.yunting.media.embedded.rtp.Retransmission;
import org.yunting.media.embedded.rtp.RtcpMessage;
import org.yunting.media.embedded.rtp.RtcpMessage.KeyFrameRequest;
import org.yunting.media.embedded.rtp.RtcpMessage.Nack;
import org.yunting.media.embedded.rtp.RtcpMessage.ReceiverReport;
import org.yunting.media.embedded.rtp.RtcpMessage.ReportBlock;
import org.yunting.media.embedded.rtp.RtcpMessage.SenderReport;
import org.yunting.media.embedded.rtp.RtcpReader;
import org.yunting.media.embedded.rtp.RtcpWriter;
import org.yunting.media.embedded.rtp.RtpPacket;
import org.yunting.media.embedded.srtp.PacketBuffer;

/** Moves decrypted packets through a conference: from one sender to all its receivers, and feedback the other way. */
final class Forwarding {
    private final RoomContext context;
    private final Counters counters;

    Forwarding(RoomContext context) {
        this.context = context;
        this.counters = context.counters();
    }

    /** An authentic packet of an announced SSRC. */
    void onRtp(Conference conference, Endpoint sender, PacketBuffer decrypted) {
        RtpPacket packet = RtpPacket.copyOf(decrypted.getBuffer(), decrypted.getLength());
        if (packet == null) {
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
                case KeyFrameRequest request -> onKeyFrameRequest(conference, request);
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
            int media = sources.getLast().forwarded().ssrc();
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
            int said = HeaderExtensions.audioLevel(
                    packet, sender.formats().extensions().audioLevel());
            AudioLevel level = AudioLevel.of(said);
            if (said >= 0) {
                conference.onAudioLevel(sender, level.minusDecibels());
            }
            if (stream == source.forwarded()) {
                conference.export(sender, source, packet, level);
            }
        }
        if (stream != source.forwarded()) {
            return;
        }
        for (Endpoint receiver : conference.endpoints()) {
            if (receiver != sender
                    && receiver.receives(source)
                    && receiver.transport().sendRtp(packet.bytes())) {
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
        if (sender.isMuted(source.type()) || stream != source.forwarded()) {
            return;
        }
        byte[] forwarded = new RtcpWriter().senderReport(report).toBytes();
        for (Endpoint receiver : conference.endpoints()) {
            if (receiver != sender && receiver.receives(source)) {
                receiver.transport().sendRtcp(forwarded);
            }
        }
    }

    /**
     * Answers from the cache. What the bridge itself never received is asked of the sender; what it received is not, since
     * the sender forgot it when told of its arrival.
     */
    private void onNack(Conference conference, Endpoint receiver, Nack nack) {
        Endpoint sender = senderOf(conference, receiver, nack.mediaSsrc());
        IncomingStream stream = sender == null ? null : sender.stream(nack.mediaSsrc());
        IncomingSource source = sender == null ? null : sender.sourceOf(nack.mediaSsrc());
        if (sender == null
                || stream == null
                || source == null
                || sender.isMuted(source.type())
                || !receiver.receives(source)) {
            return;
        }
        TreeSet<Integer> missing = new TreeSet<>();
        for (int number : nack.sequenceNumbers()) {
            RtpPacket packet = stream.keptSince(number, receiver.receivingSinceMillis(source));
            if (packet == null) {
                if (stream.shouldRequest(number, context.loop().nowMillis())) {
                    missing.add(stream.sentAs(number));
                }
            } else if (receiver.retransmitter().resend(packet, stream, receiver)) {
                counters.increment(Counter.RTP_RETRANSMITTED);
            }
        }
        if (!missing.isEmpty()) {
            sender.transport()
                    .sendRtcp(new RtcpWriter()
                            .receiverReport(context.videoSsrc(), List.of())
                            .nack(context.videoSsrc(), nack.mediaSsrc(), missing)
                            .toBytes());
        }
    }

    private void onKeyFrameRequest(Conference conference, KeyFrameRequest request) {
        for (Endpoint sender : conference.endpoints()) {
            IncomingSource source = sender.sourceOf(request.mediaSsrc());
            if (source != null) {
                source.wantKeyFrame();
                requestKeyFrames(sender);
            }
        }
    }

    private void requestKeyFrames(Endpoint sender) {
        for (IncomingSource source : sender.sources()) {
            if (sender.transport().state() == EndpointTransport.State.SECURED
                    && source.takeKeyFrameRequest(context.loop().nowMillis())) {
                sender.transport()
                        .sendRtcp(new RtcpWriter()
                                .receiverReport(context.videoSsrc(), List.of())
                                .pictureLoss(
                                        context.videoSsrc(), source.forwarded().ssrc())
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
