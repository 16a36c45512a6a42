package org.yunting.api.room;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the judge chooses when the court has waited in vain. */
public enum BreakdownChoice {
    @JsonProperty("wait-on")
    WAIT_ON,
    @JsonProperty("go-on-without")
    GO_ON_WITHOUT,
    @JsonProperty("suspend")
    SUSPEND,
    @JsonProperty("adjourn")
    ADJOURN,
    @JsonProperty("go-on-in-writing")
    GO_ON_IN_WRITING,
    @JsonProperty("go-on-in-courtroom")
    GO_ON_IN_COURTROOM
}
