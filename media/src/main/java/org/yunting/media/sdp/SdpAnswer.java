package org.yunting.media.sdp;

import java.util.List;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.colibri2.SsrcGroup;

/**
 * A browser's answer that fits the offer.
 *
 * @param transport the browser's side; candidates as far as they were gathered and a bridge can use them, often none
 * @param lines one per m-line of the offer, in its order
 */
public record SdpAnswer(IceUdpTransport transport, List<Line> lines) implements AnswerReading {

    public SdpAnswer {
        lines = List.copyOf(lines);
    }

    /**
     * How one m-line was answered.
     *
     * @param direction what the browser does on the line; {@code INACTIVE} also where it refused the line
     * @param ssrcs the RTP streams it sends there, in their order of appearance
     * @param groups how they belong together
     */
    public record Line(String mid, MediaType type, Direction direction, List<Long> ssrcs, List<SsrcGroup> groups) {

        public Line {
            ssrcs = List.copyOf(ssrcs);
            groups = List.copyOf(groups);
        }

        /** Whether the browser sends anything on this line. */
        public boolean sends() {
            return direction == Direction.SENDONLY && !ssrcs.isEmpty();
        }
    }
}
