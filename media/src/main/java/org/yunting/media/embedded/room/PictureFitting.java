package org.yunting.media.embedded.room;

import java.util.ArrayList;
import java.util.List;

/**
 * Which layer of each picture there is room for. First every picture gets its lowest, in order of importance, then all rise a layer in turn as far as there is room: seeing everybody
 * comes before seeing one person sharply.
 */
final class PictureFitting {
    /** To begin with more than is sent needs so much room to spare, in percent, lest it be taken back at once. */
    private static final int SPARE_PERCENT = 115;

    private PictureFitting() {}

    /**
     * What a picture may be sent as.
     *
     * @param costs of its layers in bits per second, lowest first, as far up as is wanted; -1 of one that is not being sent by its sender
     * @param now the layer that is sent at present, or -1
     */
    record Wish(List<Long> costs, int now) {
        Wish {
            costs = List.copyOf(costs);
        }

        /** The next layer above this one that there is; -1 if there is none. */
        private int above(int layer) {
            for (int next = layer + 1; next < costs.size(); next++) {
                if (costs.get(next) >= 0) {
                    return next;
                }
            }
            return -1;
        }

        private long cost(int layer) {
            return layer < 0 ? 0 : costs.get(layer);
        }
    }

    /**
     * What was chosen.
     *
     * @param layers by picture; -1 for one that is held
     * @param nextStep bits per second of all pictures with one layer more that there was no room for; 0 if all have what was wanted
     * @param sentBefore bits per second of what was sent up to now
     */
    record Fitted(List<Integer> layers, long nextStep, long sentBefore) {
        Fitted {
            layers = List.copyOf(layers);
        }
    }

    /** @param holds whether a picture whose lowest layer does not fit is held, or sent on trust as long as nothing is known against it */
    static Fitted fit(List<Wish> wishes, long room, boolean holds) {
        int[] chosen = new int[wishes.size()];
        long used = 0;
        long nextStep = 0;
        long before = 0;
        for (int i = 0; i < chosen.length; i++) {
            Wish wish = wishes.get(i);
            before += wish.cost(Math.min(wish.now(), wish.costs().size() - 1));
            int lowest = Math.max(0, wish.above(-1));
            long cost = Math.max(0, wish.cost(lowest));
            boolean fits = used + needed(wish, lowest, cost) <= room;
            chosen[i] = fits || !holds ? lowest : -1;
            used += chosen[i] < 0 ? 0 : cost;
            nextStep = !fits && nextStep == 0 ? used + (chosen[i] < 0 ? cost : 0) : nextStep;
        }
        boolean rising = true;
        while (rising) {
            rising = false;
            for (int i = 0; i < chosen.length; i++) {
                Wish wish = wishes.get(i);
                int next = chosen[i] < 0 ? -1 : wish.above(chosen[i]);
                long more = next < 0 ? 0 : wish.cost(next) - wish.cost(chosen[i]);
                if (next >= 0 && used + needed(wish, next, more) <= room) {
                    chosen[i] = next;
                    used += more;
                    rising = true;
                } else if (next >= 0 && nextStep == 0) {
                    nextStep = used + more;
                }
            }
        }
        List<Integer> layers = new ArrayList<>(chosen.length);
        for (int layer : chosen) {
            layers.add(layer);
        }
        return new Fitted(layers, nextStep * SPARE_PERCENT / 100, before);
    }

    private static long needed(Wish wish, int layer, long more) {
        return layer <= wish.now() ? more : more * SPARE_PERCENT / 100;
    }
}
