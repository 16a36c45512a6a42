package org.yunting.media.conference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.yunting.media.colibri2.MediaSource;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.colibri2.Source;
import org.yunting.media.colibri2.SsrcGroup;
import org.yunting.media.conference.ConferenceFocus.Part;
import org.yunting.media.sdp.MediaLine;
import org.yunting.media.sdp.SdpAnswer;

/**
 * The m-lines of one peer connection. Lines are never taken away or moved: a source that leaves makes its line idle, and the next
 * source of the same kind takes it, so the offer grows no longer than the largest number of sources there ever was.
 */
record MediaLines(List<MediaLine> all) {

    /** Its own microphone and camera. */
    private static final MediaLines OWN =
            new MediaLines(List.of(new MediaLine.Own("0", MediaType.AUDIO), new MediaLine.Own("1", MediaType.VIDEO)));

    /** Room for a source of somebody else of each kind; a connection must have a line. */
    private static final MediaLines NONE_OF_ITS_OWN =
            new MediaLines(List.of(new MediaLine.Idle("0", MediaType.AUDIO), new MediaLine.Idle("1", MediaType.VIDEO)));

    MediaLines {
        all = List.copyOf(all);
    }

    /** The lines of a new peer connection. Whoever listens has none to send on, so that nothing an answer says makes them a sender. */
    static MediaLines initialOf(Part part) {
        return switch (part) {
            case TAKES_PART -> OWN;
            case LISTENS -> NONE_OF_ITS_OWN;
        };
    }

    /** A source of another endpoint. */
    record Sent(EndpointId by, MediaSource source) {}

    /** The same lines, carrying exactly these sources of others. */
    MediaLines carrying(List<Sent> wanted) {
        var missing = new LinkedHashSet<>(wanted);
        var lines = new ArrayList<MediaLine>();
        for (var line : all) {
            lines.add(line instanceof MediaLine.Remote remote && !missing.remove(sent(remote)) ? idle(remote) : line);
        }
        missing.forEach(sent -> place(lines, sent));
        return new MediaLines(lines);
    }

    /** Whose source each active line carries. */
    List<Offer.Stream> streams() {
        return all.stream()
                .filter(MediaLine.Remote.class::isInstance)
                .map(MediaLine.Remote.class::cast)
                .map(line -> new Offer.Stream(line.mid(), new EndpointId(line.stream()), line.type()))
                .toList();
    }

    /** What the endpoint sends according to its answer, under the names that the bridge forwards it by. */
    List<MediaSource> ownSources(EndpointId endpoint, SdpAnswer answer) {
        var sources = new ArrayList<MediaSource>();
        for (var type : MediaType.values()) {
            var own = all.stream()
                    .filter(line -> line instanceof MediaLine.Own && line.type() == type)
                    .map(MediaLine::mid)
                    .toList();
            answer.lines().stream()
                    .filter(line -> own.contains(line.mid()) && line.sends())
                    .map(line -> source(endpoint.value() + "-" + type.letter() + own.indexOf(line.mid()), line))
                    .forEach(sources::add);
        }
        return sources;
    }

    private static MediaSource source(String name, SdpAnswer.Line line) {
        var streams = line.ssrcs().stream().map(ssrc -> new Source(ssrc, name)).toList();
        return new MediaSource(line.type(), name, streams, line.groups());
    }

    private static Sent sent(MediaLine.Remote line) {
        return new Sent(new EndpointId(line.stream()), line.source());
    }

    private static MediaLine idle(MediaLine.Remote line) {
        return new MediaLine.Idle(line.mid(), line.type());
    }

    private static void place(List<MediaLine> lines, Sent sent) {
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof MediaLine.Idle idle
                    && idle.type() == sent.source().type()) {
                lines.set(i, new MediaLine.Remote(idle.mid(), sent.by().value(), sent.source()));
                return;
            }
        }
        lines.add(new MediaLine.Remote(String.valueOf(lines.size()), sent.by().value(), sent.source()));
    }

    /** All sources of these participants, in their order. */
    static List<Sent> sentBy(Collection<Participant> participants) {
        return participants.stream()
                .flatMap(participant ->
                        participant.sources().stream().map(source -> new Sent(participant.id(), received(source))))
                .toList();
    }

    /** A source as a bridge forwards it: of a picture in layers always one, under the SSRC of the lowest and that of its repetitions. */
    private static MediaSource received(MediaSource source) {
        var layers = source.ssrcGroups().stream()
                .filter(group -> group.semantics().equals(SsrcGroup.SIM)
                        && !group.sources().isEmpty())
                .findFirst();
        if (layers.isEmpty()) {
            return source;
        }
        var lowest = layers.get().sources().getFirst();
        var repeated = source.ssrcGroups().stream()
                .filter(group -> group.semantics().equals(SsrcGroup.FID)
                        && group.sources().getFirst().equals(lowest))
                .toList();
        var streams = source.sources().stream()
                .filter(stream -> stream.ssrc() == lowest
                        || repeated.stream().anyMatch(group -> group.sources().contains(stream.ssrc())))
                .toList();
        return new MediaSource(source.type(), source.id(), streams, repeated);
    }
}
