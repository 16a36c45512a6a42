package org.yunting.api.records;

import org.yunting.law.kernel.HearingId;

/** Told to whoever holds a room open, once a change of its record has committed. */
public record RecordChanged(HearingId hearing, long version) {}
