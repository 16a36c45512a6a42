package org.yunting.media.colibri2;

/** What the bridge refuses to forward from an endpoint; both values are always written, because absence would not unmute. */
@Colibri2Wire
public record ForceMute(boolean audio, boolean video) {

    /** Nothing is muted. */
    public static final ForceMute NONE = new ForceMute(false, false);

    /** The same, with one kind of media muted or not. */
    public ForceMute with(MediaType type, boolean muted) {
        return type == MediaType.AUDIO ? new ForceMute(muted, video) : new ForceMute(audio, muted);
    }
}
