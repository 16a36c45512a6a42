package org.yunting.media.embedded.room;

import java.util.List;
import java.util.Map;

/**
 * Which videos a receiver wants, as it said last (ReceiverVideoConstraints of Jitsi Videobridge).
 *
 * @param lastN at most so many videos; -1 for no limit
 * @param preferred names of sources that come first when not all fit
 * @param defaultHeightMax pixels wanted of sources that are not in the map; 0 for none of them
 * @param heightMax pixels wanted by source name; 0 for not at all
 * @param assumedBitsPerSecond what the line to it carries, whatever is estimated of it; -1 to have it estimated
 */
public record VideoConstraints(
        int lastN,
        List<String> preferred,
        int defaultHeightMax,
        Map<String, Integer> heightMax,
        long assumedBitsPerSecond) {
    /** What holds before a receiver has said anything: all of them. A Jitsi Videobridge sends none until then, and where a message leaves the default out it takes 180 pixels. */
    public static final VideoConstraints INITIAL = new VideoConstraints(-1, List.of(), 180, Map.of(), -1);

    public VideoConstraints {
        preferred = List.copyOf(preferred);
        heightMax = Map.copyOf(heightMax);
    }

    /** Pixels wanted of this source. */
    int heightMaxOf(String sourceName) {
        return heightMax.getOrDefault(sourceName, defaultHeightMax);
    }

    /** Of these sources, in order of importance, the names of those to forward. */
    List<String> choose(List<String> sourceNames) {
        List<String> wanted = sourceNames.stream()
                .filter(name -> heightMaxOf(name) > 0)
                .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
                .toList();
        return lastN < 0 || wanted.size() <= lastN ? wanted : wanted.subList(0, lastN);
    }

    private int rank(String name) {
        int index = preferred.indexOf(name);
        return index < 0 ? Integer.MAX_VALUE : index;
    }
}
