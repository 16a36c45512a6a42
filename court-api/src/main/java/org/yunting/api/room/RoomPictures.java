package org.yunting.api.room;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yunting.api.recording.Pictures;
import org.yunting.media.conference.ConferenceFocus;
import org.yunting.media.conference.EndpointId;
import org.yunting.media.conference.Offer;
import org.yunting.media.conference.ReceiverView;
import org.yunting.media.receiver.PictureReceiver;

/**
 * The endpoint of a room that is nobody's device: while the recording runs it receives every camera, and brings what comes to the recorder. It has a name of
 * its own each time, so that the one of a court that is gone is taken out like everybody who is not in the room. Changed only in the room's turns.
 */
final class RoomPictures {
    /** The court stands beside its bridge; what a bridge estimates of a line between machines that are busy must not blank what is kept. */
    private static final long LINE_OF_THE_HOUSE_BPS = 100_000_000;

    /** What is worth keeping; the bridge sends what senders have below it. */
    private static final ReceiverView VIEW = new ReceiverView(-1, Set.of(), 360, 360).overLineOf(LINE_OF_THE_HOUSE_BPS);

    private final ConferenceFocus focus;
    private final Supplier<UUID> names;
    private volatile @Nullable Receiving receiving;
    /** The bridge had no room for it; it is tried again after a while, and with the next recording. */
    private volatile boolean barred;

    private record Receiving(EndpointId endpoint, PictureReceiver receiver, Pictures pictures) {}

    /** @param names gives a fresh id each time */
    RoomPictures(ConferenceFocus focus, Supplier<UUID> names) {
        this.focus = focus;
        this.names = names;
    }

    /** Receives for a recorder, or no more. */
    void bringTo(Optional<Pictures> recorder) {
        if (recorder.isEmpty()) {
            barred = false;
            end();
        } else if (receiving == null && !barred) {
            begin(recorder.get());
        }
    }

    boolean isBarred() {
        return barred;
    }

    void letInAgain() {
        barred = false;
    }

    boolean is(EndpointId endpoint) {
        return Optional.ofNullable(receiving)
                .filter(one -> one.endpoint().equals(endpoint))
                .isPresent();
    }

    /** From the conference's own thread. */
    void offered(Offer offer) {
        Optional.ofNullable(receiving).ifPresent(one -> one.receiver().offered(offer));
    }

    /** @param noRoom whether it would be dropped again at once */
    void dropped(boolean noRoom) {
        barred = noRoom;
        var last = receiving;
        receiving = null;
        if (last != null) {
            last.receiver().close();
            last.pictures().interrupted();
        }
    }

    void end() {
        var last = receiving;
        if (last != null) {
            receiving = null;
            focus.leave(last.endpoint());
            last.receiver().close();
        }
    }

    private void begin(Pictures pictures) {
        var endpoint = new EndpointId(names.get().toString().replace("-", ""));
        var receiver = new PictureReceiver(
                endpoint, (serial, sdp) -> focus.answer(endpoint, serial, sdp), new Bringing(pictures));
        pictures.keyFramesFrom(of -> receiver.wantKeyFrame(new EndpointId(of)));
        receiving = new Receiving(endpoint, receiver, pictures);
        focus.join(endpoint);
        focus.view(endpoint, VIEW);
    }

    private record Bringing(Pictures pictures) implements PictureReceiver.Listener {
        @Override
        public void received(EndpointId from, int number, long timestamp, boolean isLast, byte[] payload) {
            pictures.received(from.value(), number, timestamp, isLast, payload);
        }

        @Override
        public void interrupted() {
            pictures.interrupted();
        }
    }
}
