package org.yunting.media.recording;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.ebml.io.DataSource;
import org.ebml.matroska.MatroskaFile;
import org.ebml.matroska.MatroskaFileTrack;

/** A segment as somebody else's library (jebml) reads it. */
record WebmReading(MatroskaFileTrack track, double durationMillis, List<byte[]> blocks, List<Long> timesMillis) {

    static WebmReading of(Segment segment) {
        var file = new MatroskaFile(new Bytes(ByteBuffer.wrap(segment.webm())));
        file.readFile();
        var blocks = new ArrayList<byte[]>();
        var times = new ArrayList<Long>();
        for (var frame = file.getNextFrame(); frame != null; frame = file.getNextFrame()) {
            var bytes = new byte[frame.getData().remaining()];
            frame.getData().get(bytes);
            blocks.add(bytes);
            times.add(frame.getTimecode());
        }
        return new WebmReading(file.getTrackList()[0], file.getDuration(), blocks, times);
    }

    private record Bytes(ByteBuffer all) implements DataSource {
        @Override
        public byte readByte() {
            return all.get();
        }

        @Override
        public int read(ByteBuffer into) {
            var count = Math.min(into.remaining(), all.remaining());
            if (count == 0) {
                return -1;
            }
            into.put(all.slice(all.position(), count));
            all.position(all.position() + count);
            return count;
        }

        @Override
        public long skip(long bytes) {
            var count = (int) Math.min(bytes, all.remaining());
            all.position(all.position() + count);
            return count;
        }

        @Override
        public long length() {
            return all.limit();
        }

        @Override
        public long getFilePointer() {
            return all.position();
        }

        @Override
        public boolean isSeekable() {
            return true;
        }

        @Override
        public long seek(long position) {
            all.position((int) position);
            return position;
        }
    }
}
