package org.yunting.law.hearings;

import static org.yunting.law.hearings.HearingBasis.PUBLICITY;

import org.yunting.law.hearings.Booking.Publicity;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;

/**
 * The public's place in a hearing (CPL 137, OLR 27). Opened by the presiding judge where the hearing is public, and closed by the same for a passage that the
 * public may not hear, with the ground on record. Whoever looks on is on no roll: they are neither company nor attendance, and there is nothing they could do.
 */
public final class Gallery {
    private final Hearing hearing;

    Gallery(Hearing hearing) {
        this.hearing = hearing;
    }

    public Outcome<Hearing> open(Act act) {
        return hearing.inSession(HearingAct.OPEN_GALLERY, act, session -> {
            if (hearing.booking().publicity() == Publicity.CLOSED) {
                return closedToThePublic();
            }
            return Outcome.granted(
                    hearing.in(session.before(new GalleryState.Open(act.at()))),
                    new HearingEvent.GalleryOpened(hearing.sitting(), act));
        });
    }

    /** Closes it for a passage. */
    public Outcome<Hearing> close(GalleryState.Ground ground, String reason, Act act) {
        return hearing.inSession(
                HearingAct.CLOSE_GALLERY,
                act,
                session -> Hearing.withReason(
                        reason,
                        () -> Outcome.granted(
                                hearing.in(session.before(new GalleryState.Closed(ground, reason, act.at()))),
                                new HearingEvent.GalleryClosed(hearing.sitting(), ground, reason, act))));
    }

    /**
     * Somebody wants to look on. Whoever was summoned has a place of their own, and may not listen from another: least of all who is to testify (RUL 9).
     *
     * @param verified whether the court knows by a document who they are
     */
    public Outcome<Hearing> lookOn(PersonId person, boolean verified) {
        if (hearing.booking().publicity() == Publicity.CLOSED) {
            return closedToThePublic();
        }
        if (hearing.roll().find(person).isPresent()) {
            return Outcome.refused(Refusal.of(HearingRefusal.HEARING_SUMMONED_DO_NOT_LOOK_ON, HearingEvent.OBSERVERS));
        }
        if (!verified) {
            return Outcome.refused(Refusal.of(HearingRefusal.HEARING_OBSERVER_UNKNOWN, HearingEvent.OBSERVERS));
        }
        return hearing.state()
                        .session()
                        .filter(session -> session.gallery() instanceof GalleryState.Open)
                        .isPresent()
                ? hearing.unchanged()
                : Outcome.refused(Refusal.of(HearingRefusal.HEARING_GALLERY_NOT_OPEN, PUBLICITY));
    }

    /** Whether the public hears and sees what is said now: never in a break, in which nobody speaks to the court. */
    public boolean isHeard() {
        return hearing.state() instanceof HearingState.InSession session
                && session.gallery() instanceof GalleryState.Open;
    }

    private static Outcome<Hearing> closedToThePublic() {
        return Outcome.refused(Refusal.of(HearingRefusal.HEARING_CLOSED_TO_THE_PUBLIC, PUBLICITY));
    }
}
