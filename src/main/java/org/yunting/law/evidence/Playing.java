package org.yunting.law.evidence;

import java.time.Duration;

/**
 * How a file of sound or pictures plays, as the server found in its frames.
 *
 * @param length from the first frame to the last
 * @param pictures whether there is something to see, not only to hear
 */
public record Playing(Duration length, boolean pictures) {}
