package org.yunting.api.room;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yunting.api.lines.Verdict;
import org.yunting.api.recording.Voices;
import org.yunting.api.room.RoomPresences.Presence;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.Channel;
import org.yunting.law.hearings.HearingState;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.recording.RecordingState;
import org.yunting.media.recording.CameraState;

/** What the recorder must know of a room. */
record RoomVoices(RoomView view) {
    /** Whether anything is to be kept, who is in the room, and of whom sound and picture are due. */
    Voices heard(Map<PersonId, Verdict> qualities) {
        var speakers = new HashMap<String, Voices.Speaker>();
        for (var appearance : view.hearing().roll().appearances()) {
            var presence = view.presences().get(appearance.person());
            if (RoomView.isInCourtroom(appearance) && presence != null && presence.mediaReady()) {
                speakers.put(
                        presence.endpoint(),
                        new Voices.Speaker(
                                appearance.person(),
                                appearance.capacity(),
                                microphone(appearance, presence, qualities.get(appearance.person())),
                                camera(appearance, presence, qualities.get(appearance.person()))));
            }
        }
        return new Voices(running(), speakers);
    }

    /**
     * Where a device says itself that its media does not flow, or says nothing any more, nobody hears it: that is a lost line, and no fault of the recording, unless
     * it was missed before.
     */
    private Voices.Microphone microphone(Appearance appearance, Presence presence, @Nullable Verdict quality) {
        var open = presence.devices().microphone() == FromBrowser.Switch.ON
                && !appearance.mutedByCourt().contains(Channel.AUDIO);
        if (!open) {
            return Voices.Microphone.CLOSED;
        }
        return presence.connected() && !view.isInterrupted(appearance) && flows(quality)
                ? Voices.Microphone.OPEN
                : Voices.Microphone.CUT_OFF;
    }

    /** An objection silences people, and leaves them in the picture. */
    private static CameraState camera(Appearance appearance, Presence presence, @Nullable Verdict quality) {
        if (appearance.mutedByCourt().contains(Channel.VIDEO)) {
            return CameraState.STOPPED;
        }
        if (presence.devices().camera() != FromBrowser.Switch.ON) {
            return CameraState.SWITCHED_OFF;
        }
        if (!presence.connected()) {
            return CameraState.AWAY;
        }
        return flows(quality) ? CameraState.ON : CameraState.CUT_OFF;
    }

    private static boolean flows(@Nullable Verdict quality) {
        return quality != null && quality != Verdict.LOST;
    }

    private RecordingState.@Nullable Running running() {
        return view.hearing().state() instanceof HearingState.InSession session
                        && session.recording() instanceof RecordingState.Running running
                ? running
                : null;
    }
}
