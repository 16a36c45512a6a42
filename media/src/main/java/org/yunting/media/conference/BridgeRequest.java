package org.yunting.media.conference;

import java.net.URI;
import java.util.List;
import org.yunting.media.colibri2.Candidate;
import org.yunting.media.colibri2.ConferenceModify;
import org.yunting.media.colibri2.Connect;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.ForceMute;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.colibri2.MediaSource;

/**
 * One Colibri2 request and why it is made, so that its reply can be understood.
 *
 * @param generation the allocation that it belongs to; replies of a former one are void
 */
record BridgeRequest(URI bridge, int generation, Purpose purpose, ConferenceModify message) {

    /** Why a request is made. */
    sealed interface Purpose {}

    /** Create the conference with its first endpoint. */
    record CreateWith(EndpointId endpoint, long connection) implements Purpose {}

    /** Add an endpoint. */
    record Add(EndpointId endpoint, long connection) implements Purpose {}

    /**
     * Tell what a browser answered.
     *
     * @param sources everything it sends
     * @param muted what was muted when the bridge was told, and withheld from it
     */
    record Tell(
            EndpointId endpoint,
            long connection,
            IceUdpTransport browserSide,
            List<MediaSource> sources,
            ForceMute muted)
            implements Purpose {}

    /** Change something of an endpoint that needs no further step: mute, candidates, or nothing, to see whether it is there. */
    record Touch(EndpointId endpoint, long connection) implements Purpose {}

    /** Take an endpoint off. */
    record Remove() implements Purpose {}

    /** See whether the conference is there. */
    record Probe() implements Purpose {}

    /** Send the sound of the conference to a recorder too. */
    record ConnectRecorder(URI to) implements Purpose {}

    /** Send it there no more. */
    record DisconnectRecorder(URI from) implements Purpose {}

    /**
     * End the conference.
     *
     * @param tries how often the bridge was asked before and did not answer
     */
    record Expire(int tries) implements Purpose {}

    /** The same once more, of a bridge that did not answer. */
    BridgeRequest again(Expire asked) {
        return new BridgeRequest(bridge, generation, new Expire(asked.tries() + 1), message);
    }

    /** Makes the requests of one conference in one allocation. */
    record Form(String name, URI bridge, int generation) {

        /** A conference sends its sound to one recorder at most. */
        private static final String RECORDER = "recorder";

        /**
         * A bridge that was given up may still hold the former allocation, so every allocation has a meeting id of its own.
         */
        private String meetingId() {
            return name + "-" + generation;
        }

        BridgeRequest create(Participant first) {
            var message = ConferenceModify.create(meetingId(), name, creation(first));
            return request(new CreateWith(first.id(), first.connection()), message);
        }

        BridgeRequest add(Participant participant) {
            return change(new Add(participant.id(), participant.connection()), creation(participant));
        }

        BridgeRequest tellAll(Participant participant, IceUdpTransport browserSide, List<MediaSource> sources) {
            return change(
                    tell(participant, browserSide, sources),
                    Endpoint.describe(
                            participant.id().value(),
                            browserSide,
                            participant.muted().leave(sources)));
        }

        BridgeRequest tellSources(Participant participant, IceUdpTransport browserSide, List<MediaSource> sources) {
            return change(
                    tell(participant, browserSide, sources),
                    Endpoint.sources(
                            participant.id().value(), participant.muted().leave(sources)));
        }

        private static Tell tell(Participant participant, IceUdpTransport browserSide, List<MediaSource> sources) {
            return new Tell(participant.id(), participant.connection(), browserSide, sources, participant.muted());
        }

        BridgeRequest candidate(Participant participant, IceUdpTransport browserSide, Candidate candidate) {
            var more = new IceUdpTransport(
                    IceUdpTransport.XMLNS,
                    browserSide.ufrag(),
                    browserSide.pwd(),
                    true,
                    List.of(),
                    List.of(candidate),
                    List.of());
            return touch(participant, Endpoint.transport(participant.id().value(), more));
        }

        BridgeRequest mute(Participant participant) {
            var id = participant.id().value();
            var muted = participant.muted();
            return touch(
                    participant,
                    participant
                            .confirmedSources()
                            .map(sources -> Endpoint.forceMute(id, muted, muted.leave(sources)))
                            .orElseGet(() -> Endpoint.forceMute(id, muted)));
        }

        BridgeRequest look(Participant participant) {
            return touch(participant, Endpoint.lookFor(participant.id().value()));
        }

        BridgeRequest remove(EndpointId endpoint) {
            return change(new Remove(), Endpoint.expire(endpoint.value()));
        }

        BridgeRequest probe() {
            return change(new Probe());
        }

        BridgeRequest connect(URI to) {
            return connect(new ConnectRecorder(to), Connect.create(RECORDER, inThisAllocation(to)));
        }

        BridgeRequest disconnect(URI from) {
            return connect(new DisconnectRecorder(from), Connect.expire(RECORDER, inThisAllocation(from)));
        }

        /** So that the recorder can tell the bridge that has the conference from one that had it before and has not noticed yet. */
        private URI inThisAllocation(URI recorder) {
            return URI.create(recorder + "/" + generation);
        }

        private BridgeRequest connect(Purpose purpose, Connect connect) {
            return request(purpose, ConferenceModify.connect(meetingId(), name, connect));
        }

        BridgeRequest expire() {
            return request(new Expire(0), ConferenceModify.expire(meetingId(), name));
        }

        private static Endpoint creation(Participant participant) {
            return Endpoint.create(participant.id().value(), Codecs.ALL);
        }

        private BridgeRequest touch(Participant participant, Endpoint endpoint) {
            return change(new Touch(participant.id(), participant.connection()), endpoint);
        }

        private BridgeRequest change(Purpose purpose, Endpoint... endpoints) {
            return request(purpose, ConferenceModify.change(meetingId(), name, endpoints));
        }

        private BridgeRequest request(Purpose purpose, ConferenceModify message) {
            return new BridgeRequest(bridge, generation, purpose, message);
        }
    }
}
