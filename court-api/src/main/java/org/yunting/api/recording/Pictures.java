package org.yunting.api.recording;

import java.util.function.Consumer;

/** Where the pictures of a hearing are brought while its recording runs. What is brought while it does not, is not looked at. */
public interface Pictures {
    /**
     * A packet of somebody's camera.
     *
     * @param endpoint the device, by the name it has on the bridge
     * @param number RTP's sequence number
     * @param timestamp RTP's, in 90,000ths of a second
     * @param isLast RTP's marker: the last of its picture
     * @param payload VP8 behind its descriptor (RFC 7741); taken over
     */
    void received(String endpoint, int number, long timestamp, boolean isLast, byte[] payload);

    /** They come over another connection from now on, with other numbers, or not at all. */
    void interrupted();

    /** Who is told of whom a picture is wanted that can be decoded by itself; the last who asked. */
    void keyFramesFrom(Consumer<String> asked);
}
