package org.yunting.api.room;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole room as one person may see it; it replaces whatever that person was told before.
 *
 * @param seq grows with every change; a reader drops a state older than one already seen
 * @param timeline where the timeline of the hearing stood; said again on entering, as what was heard
 * @param statements what was stated in writing, the newest thirty, the oldest of them first
 * @param word the last that the court said to all who wait; to whoever waits, and to the bench
 * @param putBack why this person was put back, and when; null where they were not, or no reason was given
 * @param may acts open to this person now
 */
public record RoomState(
        long seq,
        long timeline,
        Instant now,
        Hearing hearing,
        List<Person> people,
        @Nullable Showing showing,
        List<Statement> statements,
        @Nullable Course course,
        @Nullable Objection objection,
        @Nullable Recording recording,
        List<PrivateRoom> privateRooms,
        @Nullable Gallery gallery,
        @Nullable Word word,
        @Nullable Word putBack,
        List<String> may)
        implements FromCourt {
    /**
     * The hearing's own facts, seen by everybody who may knock.
     *
     * @param silencedSince since when all but the bench and the interpreters are silenced, whoever comes in included
     */
    public record Hearing(
            UUID id,
            UUID caseId,
            String caseNumber,
            String state,
            Instant startsAt,
            @Nullable Instant openedAt,
            @Nullable Instant pausedAt,
            @Nullable String pauseKind,
            @Nullable String pauseReason,
            @Nullable Instant silencedSince,
            UUID presiding) {}

    /**
     * Somebody summoned to the hearing.
     *
     * @param noPlace whether no bridge has a place for their sound and picture; told to themselves and the bench alone
     * @param declaredAt when they made the declaration at the door; told to themselves and the bench alone
     * @param breakdown told to everybody in the room while the line is lost
     */
    public record Person(
            UUID person,
            String name,
            String language,
            String capacity,
            String place,
            boolean connected,
            boolean media,
            boolean noPlace,
            MutedByCourt mutedByCourt,
            Devices devices,
            @Nullable String measure,
            @Nullable Instant handRaisedAt,
            @Nullable Duty duty,
            @Nullable Instant declaredAt,
            @Nullable Breakdown breakdown) {}

    /**
     * How somebody's line failed in the courtroom the last time.
     *
     * @param lost whether it still is; who is back is told to the bench alone, until a cause is noted
     * @param since the last sign of life
     * @param waitsUntil when the court has waited long enough for the judge to choose
     * @param cause as far as judge or clerk have noted it
     * @param withoutSince since when the hearing goes on without them
     */
    public record Breakdown(
            boolean lost,
            Instant since,
            Instant waitsUntil,
            @Nullable String cause,
            @Nullable Instant withoutSince) {}

    /**
     * What a witness or an interpreter owes the court, and how far they have come.
     *
     * @param undertakingOwed whether a witness must undertake to tell the truth before testifying
     * @param onBehalfOf the party that asked for a witness, or whoever an interpreter is for
     * @param interprets the language that is interpreted; null for whoever testifies
     * @param examiners who was given leave to examine, in that order
     */
    public record Duty(
            String state,
            boolean undertakingOwed,
            @Nullable UUID onBehalfOf,
            @Nullable String interprets,
            List<UUID> examiners) {}

    /**
     * How far the session has come.
     *
     * @param called capacities that are called upon to speak in this step
     * @param issue the point in dispute that is being debated
     * @param steps all that the procedure has, in order
     */
    public record Course(
            String step, List<String> called, @Nullable String issue, List<Step> steps) {}

    /**
     * A step of the procedure.
     *
     * @param binding whether it is left out only for a reason
     */
    public record Step(String step, String basis, boolean taken, boolean binding) {}

    /** An objection that waits for the ruling; meanwhile only the bench and who objects are heard. */
    public record Objection(UUID person, String ground, Instant at) {}

    /**
     * Whether what is said is recorded.
     *
     * @param state {@code off}, {@code running} or {@code paused}; in a break of the session it is paused too
     * @param reason why it is paused
     */
    public record Recording(
            String state, @Nullable Instant since, @Nullable String reason) {}

    /**
     * A room in which a side speaks among itself, as far as the reader may know of it.
     *
     * @param members who is inside; their media is in no other room meanwhile
     */
    public record PrivateRoom(String side, Instant since, List<UUID> members) {}

    /**
     * Whether the public looks on; told to everybody in the room.
     *
     * @param state {@code shut}, {@code open} or {@code closed} for a passage
     * @param ground what of the law closes it
     * @param observers how many look on now
     */
    public record Gallery(String state, @Nullable String ground, int observers) {}

    public record MutedByCourt(boolean audio, boolean video) {}

    public record Devices(FromBrowser.Switch microphone, FromBrowser.Switch camera) {}

    /**
     * What somebody stated in writing.
     *
     * @param line its number in the record of the hearing
     */
    public record Statement(int line, UUID person, String text, Instant at) {}

    /** What the court said, and when. */
    public record Word(String text, Instant at) {}

    /** The exhibit that everybody in the room looks at. */
    public record Showing(UUID exhibit, String number, String title, String mediaType) {}
}
