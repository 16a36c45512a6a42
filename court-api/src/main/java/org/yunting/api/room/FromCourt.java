package org.yunting.api.room;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.conferencing.IceServer;
import org.yunting.api.lines.LineTestReason;
import org.yunting.api.lines.Verdict;
import org.yunting.api.recording.RecordingTrouble;
import org.yunting.api.timeline.TimelineEntry;
import org.yunting.law.kernel.PersonId;

/** What the court says to a browser in a room ({@code docs/room-protocol.md}). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FromCourt.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = FromCourt.MissedActs.class, name = "missed"),
    @JsonSubTypes.Type(value = RoomState.class, name = "state"),
    @JsonSubTypes.Type(value = SeenFromGallery.class, name = "gallery"),
    @JsonSubTypes.Type(value = FromCourt.ActDone.class, name = "act-done"),
    @JsonSubTypes.Type(value = FromCourt.ActRefused.class, name = "act-refused"),
    @JsonSubTypes.Type(value = FromCourt.Offer.class, name = "offer"),
    @JsonSubTypes.Type(value = FromCourt.Speaker.class, name = "speaker"),
    @JsonSubTypes.Type(value = FromCourt.Quality.class, name = "quality"),
    @JsonSubTypes.Type(value = FromCourt.RecordChange.class, name = "record"),
    @JsonSubTypes.Type(value = FromCourt.RecordingAlarm.class, name = "recording-alarm"),
    @JsonSubTypes.Type(value = FromCourt.LineTestOffer.class, name = "line-test-offer"),
    @JsonSubTypes.Type(value = FromCourt.LineTestResult.class, name = "line-test-result"),
    @JsonSubTypes.Type(value = FromCourt.TooFast.class, name = "too-fast"),
    @JsonSubTypes.Type(value = FromCourt.Pong.class, name = "pong"),
    @JsonSubTypes.Type(value = FromCourt.Goodbye.class, name = "goodbye"),
})
public sealed interface FromCourt
        permits FromCourt.Welcome,
                FromCourt.MissedActs,
                RoomState,
                SeenFromGallery,
                FromCourt.ActDone,
                FromCourt.ActRefused,
                FromCourt.Offer,
                FromCourt.Speaker,
                FromCourt.Quality,
                FromCourt.RecordChange,
                FromCourt.RecordingAlarm,
                FromCourt.LineTestOffer,
                FromCourt.LineTestResult,
                FromCourt.TooFast,
                FromCourt.Pong,
                FromCourt.Goodbye {
    int PROTOCOL = 1;

    /** Who the court takes this device for, and which acts are open to that person now. */
    record Welcome(You you, List<String> may, int protocol) implements FromCourt {}

    record You(UUID person, String name, String capacity) {}

    /**
     * What happened in the room while the line of this page was broken, and that no state shows any more. Never more than once.
     *
     * @param acts the latest, in the order in which they happened
     * @param earlier how many there were before these
     */
    record MissedActs(List<MissedAct> acts, long earlier) implements FromCourt {}

    /**
     * An act that is past.
     *
     * @param person who acted; null where it was the court's system
     * @param about name of the person whom the act concerns, if that is not the actor
     */
    record MissedAct(
            UUID id,
            Instant at,
            String kind,
            Map<String, Object> params,
            @Nullable UUID person,
            String name,
            String capacity,
            @Nullable String about) {
        static MissedAct of(TimelineEntry entry) {
            var person = entry.actor().person();
            return new MissedAct(
                    entry.id(),
                    entry.at(),
                    entry.kind(),
                    entry.params().getMap(),
                    person == null ? null : person.value(),
                    entry.actorName() == null ? "" : entry.actorName(),
                    entry.actor().capacity().key(),
                    entry.about());
        }
    }

    record ActDone(UUID id) implements FromCourt {}

    /** @param problem an RFC 9457 document */
    record ActRefused(UUID id, Object problem) implements FromCourt {}

    /**
     * @param iceServers what this device may relay its media over
     * @param privateRoom the side in whose private room this media is; null for the courtroom. Serials of different rooms do not compare
     */
    record Offer(
            long connection,
            long serial,
            String sdp,
            List<Stream> streams,
            List<IceServer> iceServers,
            @Nullable String privateRoom)
            implements FromCourt {}

    /** Whose picture or voice a media line carries. */
    record Stream(String mid, UUID person, String kind) {}

    record Speaker(@Nullable UUID person) implements FromCourt {}

    /** How good somebody's media is; for judge and clerk. */
    record Quality(UUID person, Verdict verdict, @Nullable PictureStep picture) implements FromCourt {}

    /** The written record has changed; whoever shows it reads it anew. */
    record RecordChange(long version) implements FromCourt {}

    /**
     * What the recording lacks now; for judge and clerk. It replaces the one before, and with nothing in it all is well.
     *
     * @param at when the court noticed that it is so
     * @param nothingSince since when no sound arrives at all
     * @param notKeptSince since when what arrives waits to be kept
     * @param soundLostSince since when sound is lost because too much of it waits, as are pictures since {@code picturesLostSince}
     */
    record RecordingAlarm(
            Instant at,
            @Nullable Instant nothingSince,
            @Nullable Instant notKeptSince,
            @Nullable Instant soundLostSince,
            @Nullable Instant picturesLostSince,
            List<Missed> unheard,
            List<Missed> unseen)
            implements FromCourt {
        static RecordingAlarm of(RecordingTrouble trouble) {
            return new RecordingAlarm(
                    trouble.at(),
                    trouble.nothingSince(),
                    trouble.notKeptSince(),
                    trouble.soundLostSince(),
                    trouble.picturesLostSince(),
                    missed(trouble.unheard()),
                    missed(trouble.unseen()));
        }

        private static List<Missed> missed(Map<PersonId, Instant> people) {
            return people.entrySet().stream()
                    .map(one -> new Missed(one.getKey().value(), one.getValue()))
                    .sorted(Comparator.comparing(Missed::since))
                    .toList();
        }
    }

    /** Somebody who should be heard or seen, and since when the recording has nothing of them. */
    record Missed(UUID person, Instant since) {}

    /** An offer to one end of a line test; what its fields mean is said of {@link Offer}. */
    record LineTestOffer(
            LineTestEnd end, long connection, long serial, String sdp, List<Stream> streams, List<IceServer> iceServers)
            implements FromCourt {}

    /**
     * How good the line was that was tested.
     *
     * @param reasons what keeps it from being good, the worst first
     */
    record LineTestResult(Verdict verdict, List<LineTestReason> reasons) implements FromCourt {}

    /** An interpreter asks everybody to speak more slowly. */
    record TooFast(UUID person) implements FromCourt {}

    record Pong(long at, Instant now) implements FromCourt {}

    record Goodbye(String reason) implements FromCourt {}
}
