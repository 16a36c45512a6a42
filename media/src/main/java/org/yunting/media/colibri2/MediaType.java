package org.yunting.media.colibri2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The two kinds of media a bridge forwards. */
public enum MediaType {
    @JsonProperty("audio")
    AUDIO,
    @JsonProperty("video")
    VIDEO;

    /** The name on the wire, in Colibri2 as in SDP. */
    public String wireName() {
        return this == AUDIO ? "audio" : "video";
    }

    /** The letter in source names: {@code <endpoint>-a0}, {@code <endpoint>-v0}. */
    public char letter() {
        return this == AUDIO ? 'a' : 'v';
    }
}
