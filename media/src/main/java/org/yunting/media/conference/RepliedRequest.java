package org.yunting.media.conference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yunting.media.colibri2.Colibri2Failure;
import org.yunting.media.colibri2.Colibri2Failure.BridgeFaulty;
import org.yunting.media.colibri2.Colibri2Failure.BridgeGone;
import org.yunting.media.colibri2.Colibri2Failure.ConferenceUnknown;
import org.yunting.media.colibri2.Colibri2Failure.Overloaded;
import org.yunting.media.colibri2.Colibri2Failure.Rejected;
import org.yunting.media.colibri2.Colibri2Reply;
import org.yunting.media.colibri2.ConferenceModified;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.conference.AudioExport.Standing;
import org.yunting.media.conference.ConferenceState.Creating;
import org.yunting.media.conference.ConferenceState.Live;
import org.yunting.media.conference.ConferenceState.Occasion;
import org.yunting.media.conference.Participant.Asked;
import org.yunting.media.conference.Participant.OfferDue;
import org.yunting.media.conference.Participant.Seated;
import org.yunting.media.conference.Participant.Waiting;

/** What follows from a bridge's reply to a request of the present allocation. */
record RepliedRequest(BridgeRequest request, Draft draft) {

    void take(Colibri2Reply reply) {
        switch (reply) {
            case ConferenceModified modified -> done(modified);
            case Colibri2Failure failure -> failed(failure);
        }
    }

    private void done(ConferenceModified reply) {
        switch (request.purpose()) {
            case BridgeRequest.CreateWith(var id, var connection) -> created(id, connection, reply);
            case BridgeRequest.Add(var id, var connection) -> allocated(id, connection, reply);
            case BridgeRequest.Tell tell -> told(tell);
            case BridgeRequest.Touch touch -> {}
            case BridgeRequest.Remove remove -> {}
            case BridgeRequest.ConnectRecorder connect -> exportStands(connect, Standing.RUNNING);
            case BridgeRequest.DisconnectRecorder(var from) -> draft.recorderLeft(from);
            case BridgeRequest.Probe probe -> {}
            case BridgeRequest.Expire expire -> {}
        }
    }

    private void created(EndpointId first, long connection, ConferenceModified reply) {
        if (!(draft.state() instanceof Creating(var generation, var bridge, var failed, var occasion))) {
            return;
        }
        if (draft.find(first, connection).isEmpty()) {
            draft.startOver(failed, occasion);
            return;
        }
        draft.enter(new Live(generation, bridge));
        if (occasion == Occasion.INTERRUPTED) {
            draft.effect(new Effect.ReportRestoration());
        }
        allocated(first, connection, reply);
        draft.form().ifPresent(draft::seatWaiting);
    }

    private void allocated(EndpointId id, long connection, ConferenceModified reply) {
        draft.find(id, connection)
                .filter(participant -> participant.phase() instanceof Asked)
                .ifPresent(participant -> reply.transportOf(id.value())
                        .filter(RepliedRequest::isComplete)
                        .ifPresentOrElse(
                                transport -> seat(participant, transport),
                                () -> draft.lose(id, LossCause.UNKNOWN_TO_BRIDGE)));
    }

    private static boolean isComplete(IceUdpTransport transport) {
        return transport.ufrag() != null
                && transport.pwd() != null
                && !transport.fingerprints().isEmpty();
    }

    private void seat(Participant participant, IceUdpTransport bridgeSide) {
        draft.put(participant.in(
                new Seated(bridgeSide, MediaLines.initialOf(participant.part()), new OfferDue(), null, List.of())));
        draft.openChannel(participant, bridgeSide);
        draft.effect(new Effect.Constrain(participant.id(), participant.view()));
        if (participant.muted().audio() || participant.muted().video()) {
            draft.form().ifPresent(form -> draft.ask(form.mute(participant)));
        }
    }

    private void told(BridgeRequest.Tell tell) {
        draft.find(tell.endpoint(), tell.connection()).ifPresent(participant -> {
            if (participant.phase() instanceof Seated seated) {
                var told = participant.in(seated.told(tell.browserSide(), tell.sources()));
                draft.put(told);
                if (!told.muted().equals(tell.muted())) {
                    draft.form().ifPresent(form -> draft.ask(form.mute(told)));
                }
            }
        });
    }

    private void failed(Colibri2Failure failure) {
        switch (request.purpose()) {
            case BridgeRequest.CreateWith create -> notCreated();
            case BridgeRequest.Add(var id, var connection) -> endpointFailed(id, connection, failure);
            case BridgeRequest.Tell tell -> endpointFailed(tell.endpoint(), tell.connection(), failure);
            case BridgeRequest.Touch(var id, var connection) -> endpointFailed(id, connection, failure);
            case BridgeRequest.Remove remove -> removalFailed(failure);
            case BridgeRequest.ConnectRecorder connect -> exportFailed(connect, failure);
            case BridgeRequest.DisconnectRecorder disconnect -> removalFailed(failure);
            case BridgeRequest.Probe probe -> conferenceFailed(failure);
            case BridgeRequest.Expire expire -> {}
        }
    }

    /** Whatever the reason, this bridge does not take the conference now. */
    private void notCreated() {
        if (draft.state() instanceof Creating(var generation, var bridge, var failed, var occasion)) {
            var allFailed = new HashSet<>(failed);
            allFailed.add(bridge);
            draft.everybody().forEach(participant -> draft.put(participant.in(new Waiting())));
            draft.seekLater(generation + 1, allFailed, occasion);
        }
    }

    /** A fault over one endpoint must not cost the others their media; whether the bridge is still good, the next probe will tell. */
    private void endpointFailed(EndpointId id, long connection, Colibri2Failure failure) {
        switch (failure) {
            case Overloaded full -> loseIfPresent(id, connection, LossCause.BRIDGE_FULL);
            case Rejected rejected -> loseRefused(id, connection);
            case BridgeGone gone -> conferenceFailed(gone);
            case BridgeFaulty faulty -> loseRefused(id, connection);
            case ConferenceUnknown unknown -> conferenceFailed(unknown);
        }
    }

    /** A bridge that refused a change may still have the endpoint, and would refuse it when it joins again. */
    private void loseRefused(EndpointId id, long connection) {
        draft.find(id, connection).ifPresent(participant -> {
            if (participant.phase() instanceof Seated) {
                draft.takeOff(participant);
            }
            draft.lose(id, LossCause.UNKNOWN_TO_BRIDGE);
        });
    }

    private void removalFailed(Colibri2Failure failure) {
        if (!(failure instanceof BridgeFaulty)) {
            conferenceFailed(failure);
        }
    }

    /** Nobody loses media because a recorder cannot be reached: the bridge is asked again, and whoever wants the recording sees that nothing comes. */
    private void exportFailed(BridgeRequest.ConnectRecorder connect, Colibri2Failure failure) {
        exportStands(connect, Standing.REFUSED);
        switch (failure) {
            case BridgeGone gone -> conferenceFailed(gone);
            case ConferenceUnknown unknown -> conferenceFailed(unknown);
            case Overloaded full -> {}
            case Rejected rejected -> {}
            case BridgeFaulty faulty -> {}
        }
    }

    private void exportStands(BridgeRequest.ConnectRecorder connect, Standing standing) {
        if (draft.exportsTo(connect.to())) {
            draft.exportStands(standing);
        }
    }

    private void loseIfPresent(EndpointId id, long connection, LossCause cause) {
        draft.find(id, connection).ifPresent(participant -> draft.lose(id, cause));
    }

    private void conferenceFailed(Colibri2Failure failure) {
        if (draft.state() instanceof Live(var generation, var bridge)) {
            switch (failure.treatment()) {
                case USE_ANOTHER_BRIDGE -> draft.move(Set.of(bridge));
                case GIVE_UP -> {}
            }
        }
    }
}
