package org.yunting.media.embedded.room;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.Media;
import org.yunting.media.embedded.dtls.DtlsCertificate;
import org.yunting.media.embedded.ice.IceCredentials;
import org.yunting.media.embedded.ice.RemoteAddress;
import org.yunting.media.embedded.ice.StunMessage;
import org.yunting.media.embedded.srtp.PacketBuffer;

/**
 * All conferences of the bridge, and the way of each datagram to the endpoint it came from. Apart from {@link #loop} and
 * {@link #counters}, methods MUST be called on the loop's thread.
 */
public final class Rooms implements MediaLoop.Handler, AutoCloseable {
    /** Endpoints a conference may have: what one machine forwards with ease when all see all. */
    public static final int ENDPOINTS_MAX = 16;

    /** Conferences a bridge may have; the next is refused rather than all slowed down. */
    public static final int CONFERENCES_MAX = 100;

    /** How long stopping waits for goodbyes to be written; a browser that misses its own notices by itself. */
    private static final long GOODBYE_MILLIS = 1_000;

    private static final int TICKS_PER_REPORT = 5;
    private static final int CHANNEL_PASSWORD_LENGTH = 24;
    private static final int RTP_HEADER_LENGTH = 12;
    private static final int RTCP_HEADER_LENGTH = 8;
    private static final Logger LOG = System.getLogger(Rooms.class.getName());

    private record Member(Conference conference, Endpoint endpoint) {}

    private final RoomContext context;
    private final Forwarding forwarding;
    private final long idleMillis;
    private final Map<String, Conference> conferences = new LinkedHashMap<>();
    private final Map<String, Member> byUfrag = new HashMap<>();
    private final Map<RemoteAddress, Member> byAddress = new HashMap<>();
    private final PacketBuffer incoming = new PacketBuffer();
    private final PacketRate receivedRate = new PacketRate();
    private final PacketRate sentRate = new PacketRate();

    /**
     * Binds the media socket; {@link #start} begins to read it.
     *
     * @param idle how long an endpoint may be silent before the bridge gives it up
     * @throws IOException if the address is in use or not of this machine
     */
    public Rooms(InetSocketAddress media, DtlsCertificate certificate, SecureRandom random, Duration idle)
            throws IOException {
        Counters counters = new Counters();
        this.context = new RoomContext(
                new MediaLoop(media, counters, this),
                counters,
                certificate,
                random,
                random.nextInt(),
                random.nextInt());
        this.forwarding = new Forwarding(context);
        this.idleMillis = idle.toMillis();
    }

    public void start() {
        context.loop().start();
    }

    public MediaLoop loop() {
        return context.loop();
    }

    public Counters counters() {
        return context.counters();
    }

    /** Media packets that arrive. */
    public PacketRate receivedRate() {
        return receivedRate;
    }

    /** Media packets that go out. */
    public PacketRate sentRate() {
        return sentRate;
    }

    /** The bridge's own SSRC for reports about audio, unsigned. */
    public long audioSsrc() {
        return Integer.toUnsignedLong(context.audioSsrc());
    }

    /** The bridge's own SSRC for reports about video, unsigned. */
    public long videoSsrc() {
        return Integer.toUnsignedLong(context.videoSsrc());
    }

    public Collection<Conference> conferences() {
        return conferences.values();
    }

    public @Nullable Conference conference(String meetingId) {
        return conferences.get(meetingId);
    }

    public @Nullable Conference conferenceByShortId(String shortId) {
        for (Conference conference : conferences.values()) {
            if (conference.shortId().equals(shortId)) {
                return conference;
            }
        }
        return null;
    }

    /** Creates a conference; its name MUST be free and the bridge not full. */
    public Conference createConference(String meetingId) {
        String shortId = Long.toHexString(context.random().nextLong() >>> 4);
        Conference conference = new Conference(meetingId, shortId, context.loop());
        conferences.put(meetingId, conference);
        context.counters().increment(Counter.CONFERENCES_CREATED);
        LOG.log(Level.INFO, "conference {0} created", meetingId);
        return conference;
    }

    /** Creates an endpoint; its id MUST be free and the conference not full. */
    public Endpoint createEndpoint(Conference conference, String id, List<Media> medias) {
        Endpoint[] created = new Endpoint[1];
        EndpointTransport transport = new EndpointTransport(id, context, () -> conference.onSecured(created[0]));
        String password = IceCredentials.randomText(context.random(), CHANNEL_PASSWORD_LENGTH);
        Endpoint endpoint = new Endpoint(id, medias, password, transport, context.counters());
        created[0] = endpoint;
        byUfrag.put(transport.localCredentials().ufrag(), new Member(conference, endpoint));
        conference.add(endpoint);
        context.counters().increment(Counter.ENDPOINTS_CREATED);
        LOG.log(Level.INFO, "endpoint {0} created in conference {1}", id, conference.meetingId());
        return endpoint;
    }

    /**
     * Ends an endpoint: it is sent and believed nothing more.
     *
     * @return complete when its goodbye is on its way
     */
    @CanIgnoreReturnValue
    public CompletableFuture<?> expireEndpoint(Conference conference, Endpoint endpoint) {
        byUfrag.remove(endpoint.transport().localCredentials().ufrag());
        byAddress.values().removeIf(member -> member.endpoint() == endpoint);
        LOG.log(Level.INFO, "endpoint {0} expired in conference {1}", endpoint.id(), conference.meetingId());
        return conference.remove(endpoint);
    }

    /**
     * Ends a conference with all its endpoints.
     *
     * @return complete when every goodbye is on its way
     */
    @CanIgnoreReturnValue
    public CompletableFuture<?> expireConference(Conference conference) {
        CompletableFuture<?>[] goodbyes = List.copyOf(conference.endpoints()).stream()
                .map(endpoint -> expireEndpoint(conference, endpoint))
                .toArray(CompletableFuture<?>[]::new);
        conference.endExports();
        conferences.remove(conference.meetingId());
        LOG.log(Level.INFO, "conference {0} expired", conference.meetingId());
        return CompletableFuture.allOf(goodbyes);
    }

    /** Says goodbye to all endpoints and frees the port. May be called from any thread. */
    @Override
    public void close() {
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        told.completeOnTimeout(false, GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
        loop().execute(() -> expireEverything(told));
        if (loop().isRunning()) {
            told.join();
        }
        loop().close();
    }

    @Override
    public void onDatagram(byte[] bytes, int length, RemoteAddress from) {
        // RFC 7983: the first byte tells the protocols on one port apart.
        int first = bytes[0] & 0xFF;
        if (first <= 3) {
            onStun(bytes, length, from);
            return;
        }
        Member member = byAddress.get(from);
        if (member == null || !member.endpoint().transport().hasProved(from)) {
            byAddress.remove(from);
            context.counters().increment(Counter.DATAGRAMS_UNKNOWN);
        } else if (first >= 20 && first <= 63) {
            member.endpoint().transport().onDtls(bytes, length);
        } else if (first >= 128 && first <= 191 && length >= RTCP_HEADER_LENGTH) {
            onMedia(member, bytes, length);
        } else {
            context.counters().increment(Counter.DATAGRAMS_UNKNOWN);
        }
    }

    @Override
    public void onUnreachable(RemoteAddress address) {
        Member member = byAddress.remove(address);
        if (member != null) {
            member.endpoint().transport().onUnreachable(address);
        }
    }

    @Override
    public void onTick(long number) {
        receivedRate.take(counters().get(Counter.RTP_RECEIVED), loop().nowMillis());
        sentRate.take(counters().get(Counter.RTP_SENT), loop().nowMillis());
        boolean reportDue = number % TICKS_PER_REPORT == 0;
        for (Conference conference : List.copyOf(conferences.values())) {
            conference.onTick(number);
            for (Endpoint endpoint : List.copyOf(conference.endpoints())) {
                forwarding.onTick(endpoint);
                if (reportDue) {
                    forwarding.reportReception(endpoint);
                    endpoint.transport().refreshConsent();
                    expireIfLost(conference, endpoint);
                }
            }
            if (conference.endpoints().isEmpty() && isIdle(conference.createdMillis())) {
                expireConference(conference);
            }
        }
    }

    private void expireEverything(CompletableFuture<Boolean> told) {
        CompletableFuture<?>[] goodbyes = List.copyOf(conferences.values()).stream()
                .map(this::expireConference)
                .toArray(CompletableFuture<?>[]::new);
        var unused = CompletableFuture.allOf(goodbyes).thenRun(() -> told.complete(true));
    }

    private void onStun(byte[] bytes, int length, RemoteAddress from) {
        StunMessage message = StunMessage.parse(bytes, length);
        boolean taken =
                message != null && (message.isBindingRequest() ? onCheck(message, from) : onAnswer(message, from));
        context.counters().increment(taken ? Counter.STUN_RECEIVED : Counter.STUN_REFUSED);
    }

    private boolean onCheck(StunMessage request, RemoteAddress from) {
        String username = request.username();
        int colon = username == null ? -1 : username.indexOf(':');
        Member member = colon < 0 || username == null ? null : byUfrag.get(username.substring(0, colon));
        if (member == null || !member.endpoint().transport().onCheck(request, from)) {
            return false;
        }
        // The latest proof wins: a page that was reloaded may come from the same port.
        byAddress.put(from, member);
        return true;
    }

    private boolean onAnswer(StunMessage answer, RemoteAddress from) {
        Member member = byAddress.get(from);
        if (member == null || !(answer.isBindingSuccess() || answer.isBindingError())) {
            return false;
        }
        member.endpoint().transport().onCheckAnswered(answer, from);
        return true;
    }

    private void onMedia(Member member, byte[] bytes, int length) {
        EndpointTransport transport = member.endpoint().transport();
        incoming.set(bytes, 0, length);
        // RFC 5761: RTCP packet types do not occur as RTP payload types.
        int type = bytes[1] & 0xFF;
        if (type >= 192 && type <= 223) {
            if (transport.verifyRtcp(incoming)) {
                forwarding.onRtcp(member.conference(), member.endpoint(), incoming);
            } else {
                context.counters().increment(Counter.RTCP_UNAUTHENTIC);
            }
        } else if (length < RTP_HEADER_LENGTH || !member.endpoint().announces(ssrcOf(bytes))) {
            context.counters().increment(Counter.RTP_UNANNOUNCED);
        } else if (transport.verifyRtp(incoming)) {
            forwarding.onRtp(member.conference(), member.endpoint(), incoming);
        } else {
            context.counters().increment(Counter.RTP_UNAUTHENTIC);
        }
    }

    /**
     * A handshake that failed, or a goodbye, leaves an endpoint that can never be sent anything again, though its checks go on: its
     * focus learns by the end of the endpoint that it must offer anew.
     */
    private void expireIfLost(Conference conference, Endpoint endpoint) {
        boolean ended = endpoint.transport().state() == EndpointTransport.State.ENDED;
        if (!ended && !isIdle(endpoint.transport().lastHeardMillis())) {
            return;
        }
        context.counters().increment(ended ? Counter.ENDPOINTS_EXPIRED_ENDED : Counter.ENDPOINTS_EXPIRED_IDLE);
        expireEndpoint(conference, endpoint);
        if (conference.endpoints().isEmpty()) {
            expireConference(conference);
        }
    }

    private boolean isIdle(long sinceMillis) {
        return context.loop().nowMillis() - sinceMillis > idleMillis;
    }

    private static int ssrcOf(byte[] rtp) {
        return ((rtp[8] & 0xFF) << 24) | ((rtp[9] & 0xFF) << 16) | ((rtp[10] & 0xFF) << 8) | (rtp[11] & 0xFF);
    }
}
