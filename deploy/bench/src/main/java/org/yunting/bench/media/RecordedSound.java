package org.yunting.bench.media;

import java.util.ArrayList;
import java.util.List;
import org.yunting.bench.media.RecordedRtp.Packet;

/** The sound of a recording, again and again, as one stream. Told of time by being asked once for each millisecond. */
final class RecordedSound {
    private static final int TICKS = 48 * LoadedStreams.AUDIO_EVERY_MILLIS;

    private final List<Packet> packets;
    private final int length;
    private long now;
    private int at;
    private int number;
    private long began;

    /** @param beginsAt milliseconds until its first packet */
    RecordedSound(RecordedRtp recorded, int beginsAt) {
        packets = recorded.of(LoadedStreams.OPUS);
        length = recorded.millis();
        began = beginsAt;
    }

    /** What is due in the next millisecond. */
    List<Played> next() {
        List<Played> due = new ArrayList<>();
        long moment = now++ - began;
        while (at < packets.size() && packets.get(at).millis() <= moment) {
            due.add(new Played(
                    number, (long) number * TICKS, false, packets.get(at++).payload()));
            number++;
        }
        if (moment >= length - 1) {
            at = 0;
            began = now;
        }
        return due;
    }
}
