package org.yunting.api.recording;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.OwnContext;
import org.yunting.api.recording.RecordingBlankRows.KeptBlank;
import org.yunting.api.recording.RecordingRows.KeptGap;
import org.yunting.api.recording.RecordingRows.TrackKey;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.recording.BlankCause;
import org.yunting.law.recording.GapCause;
import org.yunting.media.recording.Blank;
import org.yunting.media.recording.CameraState;
import org.yunting.media.recording.ChainLink;
import org.yunting.media.recording.Gap;
import org.yunting.media.recording.PictureRecorder;
import org.yunting.media.recording.Recorder;
import org.yunting.media.recording.Segment;

/**
 * The recorder of one hearing in this process. While nothing is to be recorded it has no ear: what a bridge says then is not listened to. Told of changes in
 * the room's turns, of sound by the bridge's socket, of time by a ticker.
 */
final class LiveRecorder implements Recorder.Listener, PictureRecorder.Listener, Pictures {
    private static final Logger LOG = Logger.getLogger(LiveRecorder.class);

    /** What the recorders of a process share. */
    record Surroundings(
            KeepRecording keep,
            OwnContext context,
            RecordingSettings settings,
            CourtClock clock,
            Ids ids,
            Consumer<RecordingTrouble> told) {}

    private final HearingId hearing;
    private final String secret;
    private final Surroundings around;
    private final Keeping keeping;
    /** Everybody who was ever in the room, since their last sound is kept after they left. */
    private final Map<String, Voices.Speaker> speakers = new ConcurrentHashMap<>();

    private final Map<TrackKey, ChainLink> chains;
    /** Gaps that last. */
    private final Map<Gap, KeptGap> open = new ConcurrentHashMap<>();

    private final Map<Blank, KeptBlank> openBlanks = new ConcurrentHashMap<>();

    /** Guarded by this, as all below. */
    private @Nullable Recorder ear;

    private @Nullable PictureRecorder eye;
    private Consumer<String> keyFrames = endpoint -> {};

    private @Nullable BridgeLine connected;
    /** It goes on where the recorder of another process ended. */
    private boolean takesUp;

    /** What another process noted as missing and did not end. */
    record Lasting(List<KeptGap> gaps, List<KeptBlank> blanks) {
        Lasting {
            gaps = List.copyOf(gaps);
            blanks = List.copyOf(blanks);
        }
    }

    LiveRecorder(HearingId hearing, String secret, Map<TrackKey, ChainLink> chains, Surroundings around) {
        this.hearing = hearing;
        this.secret = secret;
        this.chains = new ConcurrentHashMap<>(chains);
        this.around = around;
        this.keeping = new Keeping(hearing, around, this::tell);
    }

    /** Whether nothing was ever kept of a microphone or a camera that is on. */
    boolean someoneIsNew(Voices voices) {
        var microphones = Stream.concat(voices.due().stream(), voices.cutOff().stream())
                .map(endpoint -> new TrackKey(endpoint, Segment.Kind.SOUND));
        var cameras = voices.cameras().entrySet().stream()
                .filter(camera -> camera.getValue() == CameraState.ON || camera.getValue() == CameraState.CUT_OFF)
                .map(camera -> new TrackKey(camera.getKey(), Segment.Kind.PICTURE));
        return Stream.concat(microphones, cameras).anyMatch(track -> !chains.containsKey(track));
    }

    synchronized boolean isRunning() {
        return eye != null;
    }

    String secret() {
        return secret;
    }

    /** Begins, goes on or ends with listening, as the room stands now. */
    synchronized void follow(Voices voices) {
        var now = around.clock().now();
        speakers.putAll(voices.speakers());
        if (voices.running() == null) {
            close(now);
            return;
        }
        if (ear == null) {
            keeping.begins(now);
            ear = new Recorder(now, endpoint -> chain(endpoint, Segment.Kind.SOUND), this);
            eye = new PictureRecorder(endpoint -> chain(endpoint, Segment.Kind.PICTURE), this);
            if (connected != null) {
                ear.connected(now);
            }
        }
        ear.expect(voices.due(), voices.cutOff(), now);
        if (eye != null) {
            eye.expect(voices.cameras(), now);
        }
        if (takesUp) {
            takesUp = false;
            ear.interrupted(now);
            interrupted();
        }
    }

    synchronized void end() {
        close(around.clock().now());
    }

    /** What was missing when another process ended, is missing anew from now on, or there again. */
    void endsWhatLasted(Lasting lasting) {
        var now = around.clock().now();
        lasting.gaps().forEach(gap -> keeping.ended(gap, now));
        lasting.blanks().forEach(blank -> keeping.ended(blank, now));
    }

    /**
     * The court was away while the recording ran: what was said meanwhile, and what was in memory before, is lost. Whoever was there is missed until they are
     * heard and seen by this recorder.
     */
    synchronized void wasAway(Instant from) {
        takesUp = true;
        var gap = new Gap(null, from, Gap.Cause.LINE_DOWN);
        var kept = new KeptGap(around.ids().next(), null, GapCause.COURT_AWAY, gap.from(), null);
        keeping.began(kept);
        keeping.ended(kept, around.clock().now());
    }

    /**
     * A bridge has connected, in the place of one that was connected before; one that the conference has left meanwhile, and that has not noticed, takes
     * nobody's place. Nobody is let in while nothing is recorded.
     */
    synchronized boolean connected(BridgeLine line) {
        var present = connected;
        if (ear == null || (present != null && present.allocation() > line.allocation())) {
            return false;
        }
        var now = around.clock().now();
        if (present != null) {
            ear.disconnected(now);
            present.hangUp().run();
        }
        connected = line;
        ear.connected(now);
        return true;
    }

    synchronized void heard(String which, String message) {
        if (ear != null && isConnectedBy(which)) {
            ear.heard(message, around.clock().now());
        }
    }

    synchronized void disconnected(String which) {
        if (isConnectedBy(which)) {
            connected = null;
            if (ear != null) {
                ear.disconnected(around.clock().now());
            }
        }
    }

    private boolean isConnectedBy(String connection) {
        return connected != null && connected.connection().equals(connection);
    }

    synchronized void tick() {
        if (ear != null) {
            ear.tick(around.clock().now());
        }
        if (eye != null) {
            eye.tick(around.clock().now());
        }
    }

    @Override
    public synchronized void received(String endpoint, int number, long timestamp, boolean isLast, byte[] payload) {
        if (eye != null) {
            eye.received(
                    endpoint, number, timestamp, isLast, payload, around.clock().now());
        }
    }

    @Override
    public synchronized void interrupted() {
        if (eye != null) {
            eye.interrupted(around.clock().now());
        }
    }

    @Override
    public synchronized void keyFramesFrom(Consumer<String> asked) {
        keyFrames = asked;
    }

    /** On whose thread this is, asks the bridge and does not wait for it. */
    @Override
    public void keyFrameWanted(String endpoint) {
        keyFrames.accept(endpoint);
    }

    @Override
    public void finished(Segment segment) {
        chains.put(new TrackKey(segment.endpoint(), segment.kind()), segment.link());
        var speaker = speakers.get(segment.endpoint());
        if (speaker == null) {
            LOG.errorf("hearing %s: sound of %s, who is not in the room, is not kept", hearing, segment.endpoint());
            return;
        }
        keeping.segment(speaker, segment);
    }

    @Override
    public void gapBegan(Gap gap) {
        var kept = new KeptGap(around.ids().next(), personOf(gap).orElse(null), causeOf(gap.cause()), gap.from(), null);
        open.put(gap, kept);
        keeping.began(kept);
        LOG.warnf("hearing %s: the recording lacks %s since %s", hearing, gap.cause(), gap.from());
        tell();
    }

    @Override
    public void gapEnded(Gap gap, Instant until) {
        var kept = open.remove(gap);
        if (kept != null) {
            keeping.ended(kept, until);
            tell();
        }
    }

    @Override
    public void blankBegan(Blank blank) {
        var speaker = speakers.get(blank.endpoint());
        if (speaker != null) {
            var kept = new KeptBlank(around.ids().next(), speaker.person(), causeOf(blank.cause()), blank.from(), null);
            openBlanks.put(blank, kept);
            keeping.began(kept);
        }
    }

    @Override
    public void blankEnded(Blank blank, Instant until) {
        var kept = openBlanks.remove(blank);
        if (kept != null) {
            keeping.ended(kept, until);
        }
    }

    /** What is missing now. */
    RecordingTrouble trouble() {
        var unheard = new HashMap<PersonId, Instant>();
        var unseen = new HashMap<PersonId, Instant>();
        Instant nothing = null;
        for (var gap : open.values()) {
            if (gap.person() != null) {
                (gap.cause() == GapCause.NOTHING_SEEN ? unseen : unheard).put(gap.person(), gap.beganAt());
            } else if (gap.cause() == GapCause.LINE_DOWN) {
                nothing = gap.beganAt();
            }
        }
        return new RecordingTrouble(
                hearing,
                around.clock().now(),
                nothing,
                keeping.waitsSince(),
                keeping.lostSince(Segment.Kind.SOUND),
                keeping.lostSince(Segment.Kind.PICTURE),
                unheard,
                unseen);
    }

    private void close(Instant now) {
        if (ear != null) {
            ear.close(now);
            ear = null;
        }
        if (eye != null) {
            eye.close(now);
            eye = null;
        }
        if (connected != null) {
            connected = connected.givingWay();
        }
    }

    private ChainLink chain(String endpoint, Segment.Kind kind) {
        return chains.getOrDefault(new TrackKey(endpoint, kind), ChainLink.BEGINNING);
    }

    private void tell() {
        around.told().accept(trouble());
    }

    private Optional<PersonId> personOf(Gap gap) {
        return Optional.ofNullable(gap.endpoint()).map(speakers::get).map(Voices.Speaker::person);
    }

    private static GapCause causeOf(Gap.Cause cause) {
        return switch (cause) {
            case LINE_DOWN -> GapCause.LINE_DOWN;
            case LINE_OVERRUN -> GapCause.LINE_OVERRUN;
            case NOTHING_HEARD -> GapCause.NOTHING_HEARD;
            case NOTHING_SEEN -> GapCause.NOTHING_SEEN;
        };
    }

    private static BlankCause causeOf(Blank.Cause cause) {
        return switch (cause) {
            case SWITCHED_OFF -> BlankCause.SWITCHED_OFF;
            case STOPPED -> BlankCause.STOPPED;
            case LINE_LOST -> BlankCause.LINE_LOST;
        };
    }
}
