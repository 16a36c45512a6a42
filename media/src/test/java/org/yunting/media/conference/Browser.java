package org.yunting.media.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Answers offers as Chromium does, without media behind it. */
final class Browser {

    private final long firstSsrc;
    private boolean camera = true;

    Browser(long firstSsrc) {
        this.firstSsrc = firstSsrc;
    }

    /** From now on it has no camera to send from. */
    Browser withoutCamera() {
        camera = false;
        return this;
    }

    String answer(Offer offer) {
        var answer = new ArrayList<String>();
        var sections = offer.sdp().split("(?=m=)");
        answer.add("v=0");
        answer.add("o=- 8763945260973421970 " + offer.serial() + " IN IP4 127.0.0.1");
        answer.add("s=-");
        answer.add("t=0 0");
        sections[0].lines().filter(line -> line.startsWith("a=group:")).forEach(answer::add);
        Stream.of(sections).skip(1).forEach(section -> section(section.lines().toList(), answer));
        return String.join("\r\n", answer) + "\r\n";
    }

    private void section(List<String> offered, List<String> answer) {
        var video = offered.getFirst().startsWith("m=video");
        var sends = offered.contains("a=recvonly") && (camera || !video);
        answer.add(offered.getFirst());
        answer.add("a=ice-ufrag:uCev");
        answer.add("a=ice-pwd:3/udojwF0NRpTScQtmeycSTa");
        answer.add(
                "a=fingerprint:sha-256 F7:E6:CD:77:DC:47:E8:91:C3:36:E3:35:C2:CA:83:22:A7:D0:92:59:7D:C4:6C:F6:10:05:AD:36"
                        + ":35:EF:F9:EF");
        answer.add("a=setup:active");
        offered.stream().filter(line -> line.startsWith("a=mid:")).forEach(answer::add);
        answer.add(sends ? "a=sendonly" : offered.contains("a=sendonly") ? "a=recvonly" : "a=inactive");
        if (sends && video) {
            answer.add("a=ssrc-group:FID " + (firstSsrc + 1) + " " + (firstSsrc + 2));
            answer.add("a=ssrc:" + (firstSsrc + 1) + " cname:x");
            answer.add("a=ssrc:" + (firstSsrc + 2) + " cname:x");
        } else if (sends) {
            answer.add("a=ssrc:" + firstSsrc + " cname:x");
        }
    }
}
