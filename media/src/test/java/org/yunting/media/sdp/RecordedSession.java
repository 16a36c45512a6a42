package org.yunting.media.sdp;

import java.util.List;
import org.yunting.media.colibri2.Colibri2Json;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.colibri2.Media;
import org.yunting.media.colibri2.MediaSource;
import org.yunting.media.colibri2.RecordedExchange;

/** The recorded session of the first endpoint: what it was offered, and what the bridge was told of its answer. */
final class RecordedSession {

    static final RecordedExchange RECORDED = RecordedExchange.load();

    private RecordedSession() {}

    static IceUdpTransport bridgeSide() {
        return Colibri2Json.readModified(RECORDED.steps().getFirst().response())
                .transportOf("ep000010")
                .orElseThrow();
    }

    static List<Media> medias() {
        return Colibri2Json.readModify(RECORDED.steps().getFirst().request().toString())
                .endpoints()
                .getFirst()
                .medias();
    }

    /** The six lines of the last offer: two own, two of each other participant. */
    static List<MediaLine> lines() {
        var second = sourcesTold(3);
        var third = sourcesTold(5);
        return List.of(
                new MediaLine.Own("0", medias().get(0).type()),
                new MediaLine.Own("1", medias().get(1).type()),
                new MediaLine.Remote("2", "ep000011", second.get(0)),
                new MediaLine.Remote("3", "ep000011", second.get(1)),
                new MediaLine.Remote("4", "ep000012", third.get(0)),
                new MediaLine.Remote("5", "ep000012", third.get(1)));
    }

    static List<MediaSource> sourcesTold(int step) {
        var told = Colibri2Json.readModify(RECORDED.steps().get(step).request().toString())
                .endpoints()
                .getFirst()
                .sources();
        return told == null ? List.of() : told;
    }

    static IceUdpTransport transportTold(int step) {
        var endpoint = Colibri2Json.readModify(
                        RECORDED.steps().get(step).request().toString())
                .endpoints()
                .getFirst();
        if (endpoint.transport() == null || endpoint.transport().transport() == null) {
            throw new IllegalArgumentException("step " + step + " tells no transport");
        }
        return endpoint.transport().transport();
    }
}
