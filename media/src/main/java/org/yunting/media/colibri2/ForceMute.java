package org.yunting.media.colibri2;

import java.util.List;

/** What the bridge refuses to forward from an endpoint; both values are always written, because absence would not unmute. */
@Colibri2Wire
public record ForceMute(boolean audio, boolean video) {

    /** Nothing is muted. */
    public static final ForceMute NONE = new ForceMute(false, false);

    /**
     * What of these sources the bridge may still be told of. A Jitsi Videobridge finds the sound to be muted by its audio level extension
     * (RFC 6464): a sender that leaves the extension out is heard in spite of the mute, unless its source is withdrawn too. Pictures it
     * finds by themselves.
     */
    public List<MediaSource> leave(List<MediaSource> sources) {
        return audio
                ? sources.stream()
                        .filter(source -> source.type() != MediaType.AUDIO)
                        .toList()
                : sources;
    }

    /** The same, with one kind of media muted or not. */
    public ForceMute with(MediaType type, boolean muted) {
        return type == MediaType.AUDIO ? new ForceMute(muted, video) : new ForceMute(audio, muted);
    }
}
