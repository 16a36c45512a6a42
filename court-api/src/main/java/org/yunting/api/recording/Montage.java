package org.yunting.api.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What ffmpeg is told, so that it makes one WebM (VP8, Opus) of lanes: each lane is a list of files that says when the next one begins, each gap is black
 * or silent for as long as it lasts, and all lanes lie beside each other on one axis. Pure.
 *
 * @param pictures each with a place of its own, rows from above, each from the left
 * @param sounds heard together
 * @param begin the moment of the hearing at which it begins; it stands in the file too
 */
record Montage(List<CopyLane> pictures, List<CopyLane> sounds, Instant begin, Duration length) {
    /** Four by four; more are too small to be seen. */
    static final int PLACES_MAX = 16;

    /** The file that is made. */
    static final String FILE = "copy.webm";

    /** One picture, and one packet of silence: what a lane begins with, so that a decoder is set up before the first segment, and what fills its gaps. */
    static final String BLACK = "black.webm";

    static final String SILENCE = "silence.webm";

    /** A gap of a picture is told as black from here on; what is shorter is no gap to an eye. */
    private static final Duration SEEN = Duration.ofMillis(250);

    /** ffmpeg keeps the whole of a silence in memory while it makes it. */
    private static final Duration SILENCE_MAX = Duration.ofSeconds(10);

    /** No file is placed where another already is. */
    private static final Duration LEAST = Duration.ofMillis(1);

    private static final int FRAMES_A_SECOND = 15;
    private static final int SECONDS_BETWEEN_KEY_FRAMES = 10;
    private static final double NANOS_A_SECOND = 1_000_000_000.0;

    Montage {
        pictures = List.copyOf(pictures);
        sounds = List.copyOf(sounds);
    }

    /** Where a picture is, in pixels; even numbers, because colour is kept for every other one. */
    private record Tile(int width, int height, int columns) {
        static Tile ofSoMany(int pictures) {
            if (pictures == 1) {
                return new Tile(640, 360, 1);
            }
            if (pictures <= 4) {
                return new Tile(480, 270, 2);
            }
            return pictures <= 9 ? new Tile(320, 180, 3) : new Tile(240, 136, 4);
        }

        String place(int picture) {
            return picture % columns * width + "_" + picture / columns * height;
        }
    }

    /** The lists, by the names under which they are expected. */
    Map<String, String> lists() {
        var lists = new LinkedHashMap<String, String>();
        for (int i = 0; i < pictures.size(); i++) {
            lists.put("pictures-" + i + ".txt", listOfPictures(pictures.get(i)));
        }
        for (int i = 0; i < sounds.size(); i++) {
            lists.put("sounds-" + i + ".txt", listOfSounds(sounds.get(i)));
        }
        return lists;
    }

    /** What ffmpeg is to do, run where the lists and the files are. */
    List<String> arguments() {
        var arguments = new ArrayList<String>(List.of("-max_error_rate", "1"));
        for (var list : lists().keySet()) {
            arguments.addAll(List.of("-threads", "1", "-reinit_filter", "0"));
            arguments.addAll(List.of("-protocol_whitelist", "file", "-f", "concat", "-i", list));
        }
        arguments.addAll(List.of("-filter_complex", graph(), "-map", "[picture]", "-map", "[sound]"));
        arguments.addAll(List.of("-t", seconds(length), "-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8"));
        arguments.addAll(List.of("-threads", "1", "-b:v", pictures.size() == 1 ? "600k" : "1200k"));
        arguments.addAll(List.of("-g", Integer.toString(FRAMES_A_SECOND * SECONDS_BETWEEN_KEY_FRAMES)));
        arguments.addAll(List.of("-c:a", "libopus", "-b:a", "64k"));
        arguments.addAll(List.of("-metadata", "creation_time=" + begin, "-f", "webm", FILE));
        return arguments;
    }

    private String graph() {
        var graph = new ArrayList<String>();
        var tile = Tile.ofSoMany(pictures.size());
        for (int i = 0; i < pictures.size(); i++) {
            graph.add("[" + i + ":v]" + fitted(tile) + "[p" + i + "]");
        }
        graph.add(labels("p", pictures.size()) + beside(tile) + "format=yuv420p[picture]");
        for (int i = 0; i < sounds.size(); i++) {
            graph.add("[" + (pictures.size() + i) + ":a]aresample=48000:async=1:min_hard_comp=0.02:first_pts=0[s" + i
                    + "]");
        }
        graph.add(labels("s", sounds.size()) + "amix=inputs=" + sounds.size()
                + ":normalize=0:duration=longest,apad[sound]");
        return String.join(";", graph);
    }

    /** Whole and undistorted, whichever way a phone is held, and from then on always the last picture that there was. */
    private static String fitted(Tile tile) {
        var size = "w=" + tile.width() + ":h=" + tile.height();
        return "scale=" + size + ":force_original_aspect_ratio=decrease:eval=frame,pad=" + size
                + ":x=(ow-iw)/2:y=(oh-ih)/2:eval=frame,setsar=1,fps=" + FRAMES_A_SECOND
                + ":start_time=0,tpad=stop=-1:stop_mode=clone";
    }

    private String beside(Tile tile) {
        if (pictures.size() == 1) {
            return "";
        }
        var layout = String.join(
                "|", IntStream.range(0, pictures.size()).mapToObj(tile::place).toList());
        return "xstack=inputs=" + pictures.size() + ":layout=" + layout + ":fill=black,";
    }

    private static String labels(String name, int count) {
        return String.join(
                "",
                IntStream.range(0, count).mapToObj(i -> "[" + name + i + "]").toList());
    }

    private String listOfPictures(CopyLane lane) {
        var list = new FileList();
        list.add(BLACK, startOf(lane));
        for (int i = 0; i < lane.pieces().size(); i++) {
            var piece = lane.pieces().get(i);
            var next = nextAfter(lane, i);
            boolean gap = next.minus(piece.until()).compareTo(SEEN) > 0;
            list.add(piece, (gap ? piece.until() : next).minus(piece.from()));
            if (gap) {
                list.add(BLACK, next.minus(piece.until()));
            }
        }
        return list.toString();
    }

    private String listOfSounds(CopyLane lane) {
        var list = new FileList();
        addSilence(list, startOf(lane));
        for (int i = 0; i < lane.pieces().size(); i++) {
            var piece = lane.pieces().get(i);
            list.add(piece, piece.until().minus(piece.from()));
            addSilence(list, nextAfter(lane, i).minus(piece.until()));
        }
        return list.toString();
    }

    private static void addSilence(FileList list, Duration length) {
        for (var left = length; left.isPositive(); left = left.minus(SILENCE_MAX)) {
            list.add(SILENCE, left.compareTo(SILENCE_MAX) > 0 ? SILENCE_MAX : left);
        }
    }

    /** Never at once: a lane begins with what sets its decoder up. */
    private Duration startOf(CopyLane lane) {
        var start = lane.pieces().isEmpty() ? length : lane.pieces().getFirst().from();
        return start.compareTo(LEAST) < 0 ? LEAST : start;
    }

    private Duration nextAfter(CopyLane lane, int piece) {
        boolean last = piece + 1 == lane.pieces().size();
        var until = lane.pieces().get(piece).until();
        var next = last ? length : lane.pieces().get(piece + 1).from();
        return next.compareTo(until) < 0 ? until : next;
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.6f", duration.toNanos() / NANOS_A_SECOND);
    }

    /** Files that follow each other, in the language of ffmpeg's concat demuxer. */
    private static final class FileList {
        private final StringBuilder lines = new StringBuilder("ffconcat version 1.0\n");

        void add(CopyLane.Piece piece, Duration untilNext) {
            lines.append("file ").append(piece.file()).append('\n');
            if (piece.isCut()) {
                lines.append("outpoint ")
                        .append(seconds(piece.until().minus(piece.from())))
                        .append('\n');
            }
            lines.append("duration ").append(seconds(untilNext)).append('\n');
        }

        void add(String file, Duration untilNext) {
            lines.append("file ").append(file).append('\n');
            lines.append("duration ").append(seconds(untilNext)).append('\n');
        }

        @Override
        public String toString() {
            return lines.toString();
        }
    }
}
