package org.yunting.media.embedded.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.ForceMute;
import org.yunting.media.colibri2.Media;
import org.yunting.media.colibri2.MediaSource;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.colibri2.Source;
import org.yunting.media.colibri2.SsrcGroup;
import org.yunting.media.embedded.rtp.ArrivalFeedback;
import org.yunting.media.embedded.rtp.BySsrc;

/** One participant's side of a conference: how to reach it, what it sends, what it is sent. */
public final class Endpoint {
    /** Streams one endpoint may ever announce; a browser that changes devices all day stays far below. */
    private static final int STREAMS_MAX = 256;

    private final String id;
    private final String channelPassword;
    private final MediaFormats formats;
    private final EndpointTransport transport;
    private final ArrivalFeedback arrivals = new ArrivalFeedback();
    private final Retransmitter retransmitter = new Retransmitter();
    private final Downlink downlink;
    /** Every stream ever announced, by SSRC: a stream that comes back continues its numbering. */
    private final BySsrc<IncomingStream> streams = new BySsrc<>();

    private BySsrc<IncomingSource> sourceBySsrc = new BySsrc<>();
    private BySsrc<IncomingSource> sourceByRetransmission = new BySsrc<>();
    private List<IncomingSource> sources = List.of();
    private ForceMute forceMute = ForceMute.NONE;
    private VideoConstraints constraints = VideoConstraints.INITIAL;
    private List<IncomingSource> wantedPictures = List.of();
    private List<String> forwardedSources = List.of();
    /** Since when each video source is forwarded here, on the loop's clock. */
    private final Map<String, Long> receivingSinceMillis = new HashMap<>();

    private @Nullable EndpointChannel channel;

    Endpoint(String id, List<Media> medias, String channelPassword, EndpointTransport transport, Counters counters) {
        this.id = id;
        this.formats = new MediaFormats(medias);
        this.channelPassword = channelPassword;
        this.transport = transport;
        this.downlink = new Downlink(transport, formats, retransmitter, counters);
    }

    public String id() {
        return id;
    }

    /** What the endpoint must present to open its channel. */
    public String channelPassword() {
        return channelPassword;
    }

    public EndpointTransport transport() {
        return transport;
    }

    public ForceMute forceMute() {
        return forceMute;
    }

    /** Names of the video sources it is sent. */
    public List<String> forwardedSources() {
        return forwardedSources;
    }

    /** Names of everything it announced. */
    public List<String> sourceNames() {
        return sources.stream().map(IncomingSource::name).toList();
    }

    MediaFormats formats() {
        return formats;
    }

    ArrivalFeedback arrivals() {
        return arrivals;
    }

    Retransmitter retransmitter() {
        return retransmitter;
    }

    Downlink downlink() {
        return downlink;
    }

    /** What its line carries, in bits per second; -1 if it does not report what arrives. */
    public long downlinkBitsPerSecond() {
        return downlink.bitsPerSecond();
    }

    /** Pictures that it is to have as far as there is room for them, the most important first. */
    List<IncomingSource> wantedPictures() {
        return wantedPictures;
    }

    void setWantedPictures(List<IncomingSource> wanted) {
        wantedPictures = List.copyOf(wanted);
    }

    List<IncomingSource> sources() {
        return sources;
    }

    /** Which videos it wants. */
    public VideoConstraints constraints() {
        return constraints;
    }

    void setConstraints(VideoConstraints wanted) {
        constraints = wanted;
    }

    void setForceMute(ForceMute mute) {
        forceMute = mute;
    }

    @Nullable
    EndpointChannel channel() {
        return channel;
    }

    void setChannel(@Nullable EndpointChannel opened) {
        channel = opened;
    }

    boolean isMuted(MediaType type) {
        return type == MediaType.AUDIO ? forceMute.audio() : forceMute.video();
    }

    /**
     * Whether this SSRC was announced, for media or for its repetition. What was withdrawn is still followed: the index of its packets would be lost
     * if it came back after the numbers have gone round.
     */
    boolean announces(int ssrc) {
        return streams.contains(ssrc) || sourceByRetransmission.contains(ssrc);
    }

    @Nullable
    IncomingSource sourceOf(int ssrc) {
        return sourceBySsrc.get(ssrc);
    }

    @Nullable
    IncomingSource sourceRepeatedBy(int ssrc) {
        return sourceByRetransmission.get(ssrc);
    }

    @Nullable
    IncomingStream stream(int ssrc) {
        return streams.get(ssrc);
    }

    /** Whether that source of another endpoint is to be forwarded here. */
    boolean receives(IncomingSource source) {
        return transport.state() == EndpointTransport.State.SECURED
                && formats.accepts(source.type())
                && (source.type() == MediaType.AUDIO || receivingSinceMillis.containsKey(source.name()));
    }

    void setForwardedSources(List<String> names, long nowMillis) {
        forwardedSources = names;
        receivingSinceMillis.keySet().retainAll(names);
        names.forEach(name -> receivingSinceMillis.putIfAbsent(name, nowMillis));
    }

    /** From now on it can receive; nothing from before is repeated to it. */
    void startReceiving(long nowMillis) {
        receivingSinceMillis.replaceAll((name, since) -> nowMillis);
    }

    /** Since when the source is forwarded here; what is older may not be had by asking for it again. */
    long receivingSinceMillis(IncomingSource source) {
        return receivingSinceMillis.getOrDefault(source.name(), Long.MAX_VALUE);
    }

    /** Whether that many streams more may be announced. */
    boolean hasRoomFor(List<MediaSource> announced) {
        long more = announced.stream()
                .flatMap(source -> source.sources().stream())
                .filter(source -> !streams.contains((int) source.ssrc()))
                .count();
        return streams.size() + more <= STREAMS_MAX;
    }

    /** Replaces everything the endpoint sends. Sources whose streams stay the same keep their state. */
    void setSources(List<MediaSource> announced) {
        BySsrc<IncomingSource> bySsrc = new BySsrc<>();
        BySsrc<IncomingSource> byRetransmission = new BySsrc<>();
        List<IncomingSource> list = new ArrayList<>();
        for (MediaSource media : announced) {
            Map<Integer, Integer> retransmissions = retransmissions(media);
            List<IncomingStream> carrying = new ArrayList<>();
            for (Source source : media.sources()) {
                int ssrc = (int) source.ssrc();
                if (!retransmissions.containsValue(ssrc)) {
                    IncomingStream stream =
                            streams.getOrMake(ssrc, announcedSsrc -> new IncomingStream(announcedSsrc, media.type()));
                    stream.setRetransmissionSsrc(retransmissions.get(ssrc));
                    carrying.add(stream);
                }
            }
            if (!carrying.isEmpty()) {
                List<Integer> rising = layers(media);
                carrying.sort(Comparator.comparingInt(stream -> rising.indexOf(stream.ssrc())));
                IncomingSource source = keepOrMake(media, carrying);
                list.add(source);
                carrying.forEach(stream -> bySsrc.put(stream.ssrc(), source));
                retransmissions.values().forEach(ssrc -> byRetransmission.put(ssrc, source));
            }
        }
        sources = list;
        sourceBySsrc = bySsrc;
        sourceByRetransmission = byRetransmission;
    }

    private IncomingSource keepOrMake(MediaSource media, List<IncomingStream> carrying) {
        for (IncomingSource known : sources) {
            if (known.name().equals(media.id())
                    && known.type() == media.type()
                    && known.streams().equals(carrying)) {
                return known;
            }
        }
        return new IncomingSource(media.id(), media.type(), carrying);
    }

    /** The SSRCs of the layers of a picture, the lowest first; empty if it has only one. */
    private static List<Integer> layers(MediaSource media) {
        return media.ssrcGroups().stream()
                .filter(group -> group.semantics().equalsIgnoreCase(SsrcGroup.SIM))
                .findFirst()
                .map(group -> group.sources().stream().map(Long::intValue).toList())
                .orElse(List.of());
    }

    /** Retransmission SSRC by the SSRC it repeats. */
    private static Map<Integer, Integer> retransmissions(MediaSource media) {
        Map<Integer, Integer> found = new HashMap<>();
        for (SsrcGroup group : media.ssrcGroups()) {
            if (group.semantics().equalsIgnoreCase(SsrcGroup.FID)
                    && group.sources().size() == 2
                    && media.type() == MediaType.VIDEO) {
                found.put(
                        group.sources().get(0).intValue(),
                        group.sources().get(1).intValue());
            }
        }
        return found;
    }
}
