package org.yunting.bench;

import static org.yunting.acceptance.Visitor.Device.DESKTOP;
import static org.yunting.acceptance.Visitor.Device.PHONE;

import java.util.ArrayList;
import java.util.List;
import org.yunting.acceptance.House;
import org.yunting.acceptance.Visitor;

/**
 * Entering the hearing: from the plaintiff's click to the first decoded frame of the judge, in two real browser pages over the bridge. She is admitted once;
 * each further time she opens the page anew and enters, the court puts her back where she was.
 */
final class Joins {
    private static final int JOINS = 20;
    private static final double AIM_SECONDS = 1.5;
    private static final double MILLIS = 1000;
    private static final String ZONE = "Asia/Shanghai";
    private static final String LANGUAGE = "zh-Hans";

    private Joins() {}

    /** @param hearing its id; it takes place now */
    static List<Line> into(String hearing, House house) {
        String room = "/hearings/" + hearing + "/room";
        try (Visitor judge = signedIn(house, DESKTOP, "judge");
                Visitor plaintiff = signedIn(house, PHONE, "plaintiff")) {
            enters(judge, room).presses("room:act.open-waiting-room");
            enters(plaintiff, room).reads("room:waiting.open");
            judge.admitsNext();
            // The first join warms both sides up, as the first round of every measurement does.
            plaintiff.firstFrameMillis();
            List<Double> seconds = new ArrayList<>();
            for (int join = 0; join < JOINS; join++) {
                seconds.add(enters(plaintiff, room).firstFrameMillis() / MILLIS);
            }
            return List.of(
                    Line.plain("Click to first remote frame, p50 of " + JOINS, Statistics.percentile(50, seconds), "s"),
                    Line.atMost(
                            AIM_SECONDS,
                            "Click to first remote frame, p95 of " + JOINS,
                            Statistics.percentile(95, seconds),
                            "s"));
        }
    }

    private static Visitor signedIn(House house, Visitor.Device device, String username) {
        Visitor visitor = Visitor.with(house, device, LANGUAGE, ZONE).signsIn(house.account(username));
        String home = house.stack().address().toString();
        visitor.page().waitForURL(url -> url.startsWith(home) && !url.contains("code="));
        return visitor;
    }

    private static Visitor enters(Visitor visitor, String room) {
        return visitor.opens(room).presses("room:check.enter");
    }
}
