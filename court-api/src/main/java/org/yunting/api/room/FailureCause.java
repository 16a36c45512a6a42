package org.yunting.api.room;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a line fails. */
public enum FailureCause {
    @JsonProperty("network")
    NETWORK,
    @JsonProperty("device")
    DEVICE,
    @JsonProperty("power")
    POWER,
    @JsonProperty("force-majeure")
    FORCE_MAJEURE,
    @JsonProperty("other")
    OTHER
}
