package org.yunting.bench.media;

import java.nio.ByteBuffer;

/**
 * One packet of a recording that is played.
 *
 * @param number as RTP counts them
 * @param timestamp on the clock of its payload
 * @param payload between its position and its limit, which whoever reads leaves as they are
 */
record Played(int number, long timestamp, boolean isLast, ByteBuffer payload) {}
