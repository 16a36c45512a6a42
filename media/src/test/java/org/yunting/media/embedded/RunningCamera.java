package org.yunting.media.embedded;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.yunting.media.embedded.rtp.RtcpMessage.SenderReport;
import org.yunting.media.embedded.rtp.RtcpWriter;

/** A {@link LayeredCamera} that runs by itself until it is closed, gives key frames when it is asked, and tells its clocks twice a second. */
final class RunningCamera {
    private static final long FRAME_NANOS = 1_000_000_000L / LayeredCamera.FRAMES_PER_SECOND;
    private static final int FRAMES_PER_REPORT = LayeredCamera.FRAMES_PER_SECOND / 2;

    /** Seconds between 1900 and 1970. */
    private static final long NTP_OFFSET = 2_208_988_800L;

    private final TestPeer sender;
    private final LayeredCamera camera;
    private final AtomicInteger asked = new AtomicInteger();
    private final long began = NTP_OFFSET + System.currentTimeMillis() / 1_000;
    private final Thread thread;
    private volatile boolean closed;
    private int nextNumber;

    RunningCamera(TestPeer sender, LayeredCamera camera) {
        this.sender = sender;
        this.camera = camera;
        this.thread = Thread.ofPlatform().name("camera-" + sender.id()).start(this::run);
    }

    /** How often a key frame was asked for, answered by one of all layers. */
    int keyFramesAsked() {
        return asked.get();
    }

    /** The time of a frame on the clock of the reports, as 32.32 fixed point. */
    long ntpTime(int frame) {
        return (began << 32) + ((long) frame << 32) / LayeredCamera.FRAMES_PER_SECOND;
    }

    /** The frame that was taken at that time. */
    int frameAt(long ntpTime) {
        return (int) (((ntpTime - (began << 32)) * LayeredCamera.FRAMES_PER_SECOND + (1L << 31)) >> 32);
    }

    private void run() {
        long next = System.nanoTime();
        boolean isFirst = true;
        try {
            while (!closed) {
                boolean wanted = sender.wasAskedForKeyFrame();
                asked.addAndGet(wanted ? 1 : 0);
                camera.next(wanted || isFirst, () -> nextNumber++ & 0xFFFF).forEach(sender::sendRtp);
                isFirst = false;
                if (camera.frames() % FRAMES_PER_REPORT == 0) {
                    report();
                }
                next += FRAME_NANOS;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void report() {
        for (int layer = 0; layer < LayeredCamera.HEIGHTS.size(); layer++) {
            SenderReport report = new SenderReport(
                    camera.ssrc(layer), ntpTime(camera.frames() - 1), (int) camera.timestamp(layer), 1, 1, List.of());
            sender.sendRtcp(new RtcpWriter().senderReport(report).toBytes());
        }
    }

    /** Ends it, and waits until it has. */
    void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}
