package org.yunting.media.embedded.room;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.ForceMute;
import org.yunting.media.colibri2.MediaSource;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.colibri2.Source;
import org.yunting.media.embedded.rtp.RtpPacket;

/**
 * The endpoints that hear and see each other. It decides who is sent what; {@link Forwarding} sends it.
 *
 * <p>An SSRC belongs to the endpoint that announced it first, as long as the conference lives: receivers derive their
 * keys from it, and nobody may speak under another's.
 */
public final class Conference {
    /** Five seconds. */
    private static final int TICKS_PER_STATISTICS = 50;

    private final String meetingId;
    private final String shortId;
    private final MediaLoop loop;
    private final long createdMillis;
    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();

    /** The same endpoints, for what is done for each packet. */
    private Endpoint[] everybody = {};

    private final Map<Integer, Endpoint> ownerOfSsrc = new HashMap<>();
    private final Map<String, Integer> announcedConstraints = new HashMap<>();
    private final Speakers speakers;
    private final Map<String, AudioExport> exports = new LinkedHashMap<>();

    Conference(String meetingId, String shortId, MediaLoop loop) {
        this.meetingId = meetingId;
        this.shortId = shortId;
        this.loop = loop;
        this.createdMillis = loop.nowMillis();
        this.speakers = new Speakers(loop::execute, this::onDominantSpeaker);
    }

    /** The name by which the signalling addresses the conference. */
    public String meetingId() {
        return meetingId;
    }

    /** The name in channel addresses. */
    public String shortId() {
        return shortId;
    }

    public Collection<Endpoint> endpoints() {
        return endpoints.values();
    }

    /** The endpoints once more, in an array that changes only by being replaced. MUST NOT be written to. */
    Endpoint[] everybody() {
        return everybody;
    }

    public @Nullable Endpoint endpoint(String id) {
        return endpoints.get(id);
    }

    /** Endpoints that have spoken, the dominant one first. */
    public List<String> speakers() {
        return speakers.latestFirst();
    }

    /** Where the sound of the conference is sent to besides, by the id of each. */
    public Map<String, AudioExport> exports() {
        return Collections.unmodifiableMap(exports);
    }

    /** Sends the sound of all endpoints there too; the id MUST be free. */
    public void export(String id, AudioExport export) {
        exports.put(id, export);
    }

    /** Sends nothing there any more. An unknown id is fine. */
    public void endExport(String id) {
        AudioExport ended = exports.remove(id);
        if (ended != null) {
            ended.close();
        }
    }

    void endExports() {
        exports.values().forEach(AudioExport::close);
        exports.clear();
    }

    void export(Endpoint sender, IncomingSource source, RtpPacket packet, AudioLevel level) {
        // Most conferences have none: then there is not even an iterator.
        if (!exports.isEmpty()) {
            for (AudioExport export : exports.values()) {
                export.onAudio(sender.id(), source.name(), packet, level, loop.nowMicros());
            }
        }
    }

    long createdMillis() {
        return createdMillis;
    }

    void add(Endpoint endpoint) {
        endpoints.put(endpoint.id(), endpoint);
        everybody = endpoints.values().toArray(Endpoint[]::new);
        reallocate();
    }

    /** @return complete when the endpoint has been told */
    CompletableFuture<Boolean> remove(Endpoint endpoint) {
        endpoints.remove(endpoint.id(), endpoint);
        everybody = endpoints.values().toArray(Endpoint[]::new);
        speakers.forget(endpoint.id());
        endpoint.sourceNames().forEach(announcedConstraints::remove);
        CompletableFuture<Boolean> goodbye = endpoint.transport().close();
        EndpointChannel channel = endpoint.channel();
        if (channel != null) {
            endpoint.setChannel(null);
            channel.close();
        }
        reallocate();
        return goodbye;
    }

    /**
     * Whether the endpoint of this id, which may not exist yet, may announce these sources: none of their SSRCs is
     * another's, and there are not too many.
     */
    public boolean mayAnnounce(String endpointId, List<MediaSource> sources) {
        Endpoint endpoint = endpoints.get(endpointId);
        return (endpoint == null || endpoint.hasRoomFor(sources))
                && sources.stream().flatMap(source -> source.sources().stream()).allMatch(source -> {
                    Endpoint owner = ownerOfSsrc.get((int) source.ssrc());
                    return owner == null || owner == endpoint;
                });
    }

    /** Replaces what the endpoint sends; only after {@link #mayAnnounce} agreed. */
    public void setSources(Endpoint endpoint, List<MediaSource> sources) {
        for (MediaSource media : sources) {
            for (Source source : media.sources()) {
                ownerOfSsrc.put((int) source.ssrc(), endpoint);
            }
        }
        endpoint.setSources(sources);
        reallocate();
    }

    /** Stops or restores what is accepted from the endpoint. */
    public void setForceMute(Endpoint endpoint, ForceMute mute) {
        boolean videoReturns = endpoint.forceMute().video() && !mute.video();
        endpoint.setForceMute(mute);
        if (videoReturns) {
            endpoint.sources().forEach(IncomingSource::wantKeyFrame);
        }
    }

    /** Takes what a receiver wants to see. */
    public void setConstraints(Endpoint endpoint, VideoConstraints constraints) {
        endpoint.setConstraints(constraints);
        reallocate();
    }

    /** Connects the endpoint's channel, in place of an earlier one, and tells it how things stand. */
    public void openChannel(Endpoint endpoint, EndpointChannel channel) {
        EndpointChannel earlier = endpoint.channel();
        endpoint.setChannel(channel);
        if (earlier != null) {
            earlier.close();
        }
        channel.forwardedSources(endpoint.forwardedSources());
        for (IncomingSource source : endpoint.sources()) {
            if (source.type() == MediaType.VIDEO) {
                int height = heightWanted(endpoint, source);
                announcedConstraints.put(source.name(), height);
                channel.senderConstraint(source.name(), height);
            }
        }
        List<String> spoken = speakers.latestFirst();
        if (!spoken.isEmpty()) {
            channel.dominantSpeaker(spoken.getFirst(), spoken.subList(1, spoken.size()));
        }
    }

    /** The channel closed by itself. */
    public void channelClosed(Endpoint endpoint, EndpointChannel channel) {
        if (channel.equals(endpoint.channel())) {
            endpoint.setChannel(null);
        }
    }

    /** Passes a message on: to one endpoint, or to all others if {@code to} is empty. */
    public void relay(Endpoint from, String to, ObjectNode message) {
        for (Endpoint receiver : endpoints.values()) {
            EndpointChannel channel = receiver.channel();
            boolean addressed = to.isEmpty() ? receiver != from : receiver.id().equals(to);
            if (channel != null && addressed) {
                channel.relayed(message);
            }
        }
    }

    void onAudioLevel(Endpoint endpoint, int level) {
        speakers.onLevel(endpoint.id(), level);
    }

    /** Fits what is sent to what each line carries by now, and says now and then what that is. */
    void onTick(long number) {
        for (Endpoint receiver : endpoints.values()) {
            fit(receiver);
            EndpointChannel channel = receiver.channel();
            if (number % TICKS_PER_STATISTICS == 0 && channel != null && receiver.downlinkBitsPerSecond() >= 0) {
                channel.downlink(receiver.downlinkBitsPerSecond());
            }
        }
    }

    /** The receiver can be sent media from now on: whoever it is to see starts with a key frame. */
    void onSecured(Endpoint receiver) {
        receiver.startReceiving(loop.nowMillis());
        for (Endpoint sender : endpoints.values()) {
            if (sender != receiver) {
                sender.sources().forEach(IncomingSource::wantKeyFrame);
            }
        }
    }

    private void onDominantSpeaker(String endpointId) {
        if (!endpoints.containsKey(endpointId)) {
            return;
        }
        speakers.promote(endpointId);
        List<String> spoken = speakers.latestFirst();
        for (Endpoint endpoint : endpoints.values()) {
            EndpointChannel channel = endpoint.channel();
            if (channel != null) {
                channel.dominantSpeaker(endpointId, spoken.subList(1, spoken.size()));
            }
        }
        reallocate();
    }

    /** Decides anew which videos each receiver is sent, and tells those for whom it changed. */
    private void reallocate() {
        List<Endpoint> byImportance = new ArrayList<>(endpoints.values());
        List<String> spoken = speakers.latestFirst();
        // The sort is stable: who never spoke keeps the order of joining.
        byImportance.sort(Comparator.comparingInt(endpoint -> {
            int rank = spoken.indexOf(endpoint.id());
            return rank < 0 ? Integer.MAX_VALUE : rank;
        }));
        for (Endpoint receiver : endpoints.values()) {
            allocate(receiver, byImportance);
        }
        tellSenders();
    }

    private void allocate(Endpoint receiver, List<Endpoint> byImportance) {
        Map<String, IncomingSource> offered = new LinkedHashMap<>();
        for (Endpoint sender : byImportance) {
            for (IncomingSource source : sender.sources()) {
                if (sender != receiver && source.type() == MediaType.VIDEO) {
                    offered.put(source.name(), source);
                }
            }
        }
        List<IncomingSource> wanted = new ArrayList<>();
        for (String name : receiver.constraints().choose(List.copyOf(offered.keySet()))) {
            wanted.add(Objects.requireNonNull(offered.get(name)));
        }
        receiver.setWantedPictures(wanted);
        fit(receiver);
    }

    /** Sends the receiver as much of what it is to have as its line carries, and tells it where that changed which pictures it has. */
    private void fit(Endpoint receiver) {
        long nowMicros = loop.nowMicros();
        List<String> before = receiver.forwardedSources();
        List<IncomingSource> sent =
                receiver.downlink().fit(receiver.wantedPictures(), receiver.constraints(), nowMicros);
        for (IncomingSource source : sent) {
            SentPicture picture = receiver.downlink().picture(source);
            IncomingStream awaited = picture == null ? null : picture.awaited();
            if (awaited != null && awaited.isActive(nowMicros) && receiver.receives(source)) {
                source.wantKeyFrame(awaited);
            }
        }
        List<String> names = sent.stream().map(IncomingSource::name).toList();
        if (Set.copyOf(names).equals(Set.copyOf(before))) {
            // Who speaks changes their order only, which is no news to the receiver.
            return;
        }
        receiver.setForwardedSources(names, loop.nowMillis());
        for (IncomingSource source : sent) {
            if (!before.contains(source.name())) {
                source.wantKeyFrame();
            }
        }
        EndpointChannel channel = receiver.channel();
        if (channel != null) {
            channel.forwardedSources(names);
        }
    }

    private void tellSenders() {
        for (Endpoint sender : endpoints.values()) {
            for (IncomingSource source : sender.sources()) {
                EndpointChannel channel = sender.channel();
                int height = heightWanted(sender, source);
                Integer told = announcedConstraints.get(source.name());
                if (source.type() == MediaType.VIDEO && channel != null && (told == null || told != height)) {
                    announcedConstraints.put(source.name(), height);
                    channel.senderConstraint(source.name(), height);
                }
            }
        }
    }

    private int heightWanted(Endpoint sender, IncomingSource source) {
        int height = 0;
        for (Endpoint receiver : endpoints.values()) {
            // One for whom there is no room now counts, too: what it is to have again must be there.
            if (receiver != sender && receiver.wantedPictures().contains(source)) {
                height = Math.max(height, receiver.constraints().heightMaxOf(source.name()));
            }
        }
        return height;
    }
}
