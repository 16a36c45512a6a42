package org.yunting.media.embedded;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.yunting.media.embedded.LayeredCamera.Piece;

/** Which frames of a {@link LayeredCamera} arrived whole, and in which layer. */
final class SeenPicture {
    private record Frame(int number, int layer) {}

    private final Map<Frame, BitSet> pieces = new HashMap<>();
    private final Map<Integer, Integer> layerOfFrame = new HashMap<>();
    private int sent;

    void onPiece(Piece piece) {
        BitSet arrived = pieces.computeIfAbsent(new Frame(piece.frame(), piece.layer()), unused -> new BitSet());
        arrived.set(piece.index());
        if (arrived.cardinality() == piece.count()) {
            layerOfFrame.put(piece.frame(), piece.layer());
        }
    }

    void sent(int frames) {
        sent = frames;
    }

    int percentSeen() {
        return sent == 0 ? 100 : 100 * layerOfFrame.size() / sent;
    }

    /** Of the frames sent in the last seconds, the share that arrived in this layer. */
    int percentOf(int layer, int lastSeconds) {
        int from = sent - lastSeconds * LayeredCamera.FRAMES_PER_SECOND;
        long seen = layerOfFrame.entrySet().stream()
                .filter(frame -> frame.getKey() >= from && frame.getValue() == layer)
                .count();
        return (int) (100 * seen / (sent - from));
    }

    /** All of it, and what of it in which layer. */
    @Override
    public String toString() {
        StringJoiner layers = new StringJoiner(", ", percentSeen() + " % (", ")");
        for (int layer = LayeredCamera.HEIGHTS.size() - 1; layer >= 0; layer--) {
            int wanted = layer;
            long seen =
                    layerOfFrame.values().stream().filter(of -> of == wanted).count();
            layers.add(LayeredCamera.HEIGHTS.get(layer) + "p " + (sent == 0 ? 0 : 100 * seen / sent));
        }
        return layers.toString();
    }
}
