package org.yunting.api.room;

import com.fasterxml.jackson.annotation.JsonValue;
import org.yunting.law.kernel.Keyed;

/** How pictures arrive at a device, the worst of them: the last one held while the sound goes on, or with 180, 360 or 720 lines; full is also what a screen has no use for more than. */
public enum PictureStep implements Keyed {
    HELD,
    LOW,
    MEDIUM,
    FULL;

    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }
}
