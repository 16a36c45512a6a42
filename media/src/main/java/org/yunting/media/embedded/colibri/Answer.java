package org.yunting.media.embedded.colibri;

import org.yunting.media.colibri2.ConferenceModified;

/** What became of a Colibri2 request. */
sealed interface Answer {
    /** It was carried out. */
    record Done(ConferenceModified modified) implements Answer {}

    /**
     * It was refused, and nothing was changed.
     *
     * @param status as a Jitsi Videobridge answers: 404 for an unknown conference, 400 for anything wrong in the request;
     *     503 when the bridge or the conference is full, so that the focus looks for another bridge
     */
    record Refused(int status, String reason) implements Answer {
        static Refused wrong(String reason) {
            return new Refused(400, reason);
        }

        static Refused unknownConference() {
            return new Refused(404, "unknown conference");
        }

        static Refused full(String reason) {
            return new Refused(503, reason);
        }
    }
}
