package org.yunting.api.room;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the public may not hear. */
public enum GalleryGround {
    @JsonProperty("state-secret")
    STATE_SECRET,
    @JsonProperty("privacy")
    PRIVACY,
    @JsonProperty("trade-secret")
    TRADE_SECRET,
    @JsonProperty("divorce")
    DIVORCE,
    @JsonProperty("minor")
    MINOR
}
