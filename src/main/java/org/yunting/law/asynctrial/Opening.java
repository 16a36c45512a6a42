package org.yunting.law.asynctrial;

import java.time.Duration;

/**
 * How the judge opens the next stage.
 *
 * @param window how long it stays open; at least 12 hours and at most 30 days
 * @param exchange whether what one side hands in stays sealed until all have handed in; last statements always do
 * @param waiver why the judge goes on although somebody kept silent; blank if nobody did
 */
public record Opening(Duration window, Exchange exchange, String waiver) {}
