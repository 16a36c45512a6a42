package org.yunting.media.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A session description cut into its session part and its m-sections, before anything is believed of it.
 *
 * @param session the lines before the first {@code m=}
 * @param media the lines of each m-section, the {@code m=} line first
 */
record SdpSections(List<String> session, List<List<String>> media) {

    /** Cuts a text at its line ends (CRLF, or LF alone as RFC 8866 §5 asks parsers to accept). */
    static SdpSections of(String sdp) {
        var session = new ArrayList<String>();
        var media = new ArrayList<List<String>>();
        var current = session;
        for (var line : sdp.split("\r?\n", -1)) {
            if (line.startsWith("m=")) {
                current = new ArrayList<>();
                media.add(current);
            }
            current.add(line);
        }
        return new SdpSections(session, media);
    }

    int lineCount() {
        return session.size() + media.stream().mapToInt(List::size).sum();
    }

    /** Every value of an attribute in one section. */
    static Stream<String> attributes(List<String> section, String name) {
        var prefix = "a=" + name + ":";
        return section.stream().filter(line -> line.startsWith(prefix)).map(line -> line.substring(prefix.length()));
    }

    /** The value of an attribute in an m-section, or else in the session part, where it holds for all sections. */
    Optional<String> inherited(List<String> section, String name) {
        return attributes(section, name)
                .findFirst()
                .or(() -> attributes(session, name).findFirst());
    }
}
