package org.yunting.media.embedded.room;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yunting.media.colibri2.Media;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.colibri2.PayloadType;
import org.yunting.media.colibri2.RtpHeaderExtension;
import org.yunting.media.embedded.rtp.ExtensionIds;

/**
 * What one endpoint speaks, as negotiated. The bridge translates neither payload types nor extension ids between
 * endpoints: whoever signals gives all endpoints of a conference the same numbers, as for a Jitsi Videobridge.
 */
final class MediaFormats {
    private final Set<MediaType> accepted = EnumSet.noneOf(MediaType.class);
    private final ExtensionIds extensions = new ExtensionIds();
    private static final int PAYLOAD_TYPE_MASK = 0x7F;

    /** By payload type, for this is asked of every packet. */
    private final int[] repeatedIn = new int[PAYLOAD_TYPE_MASK + 1];

    private final Map<Integer, Integer> retransmissionOf = new HashMap<>();

    MediaFormats(List<Media> medias) {
        Arrays.fill(repeatedIn, -1);
        for (Media media : medias) {
            if (!media.payloadTypes().isEmpty()) {
                accepted.add(media.type());
            }
            for (RtpHeaderExtension extension : media.rtpHdrexts()) {
                extensions.add(extension.uri(), extension.id());
            }
            for (PayloadType payloadType : media.payloadTypes()) {
                String original = payloadType.parameters().get("apt");
                if (payloadType.name().equalsIgnoreCase("rtx") && original != null && original.matches("\\d{1,3}")) {
                    retransmissionOf.put(payloadType.id(), Integer.parseInt(original));
                    repeatedIn[Integer.parseInt(original) & PAYLOAD_TYPE_MASK] = payloadType.id();
                }
            }
        }
    }

    boolean accepts(MediaType type) {
        return accepted.contains(type);
    }

    ExtensionIds extensions() {
        return extensions;
    }

    /** The payload type that a retransmission payload type repeats, or -1 if it is none. */
    int originalOf(int retransmissionPayloadType) {
        return retransmissionOf.getOrDefault(retransmissionPayloadType, -1);
    }

    /** The payload type in which this one is repeated, or -1 if it is not. */
    int retransmissionFor(int payloadType) {
        return repeatedIn[payloadType & PAYLOAD_TYPE_MASK];
    }

    /** Some retransmission payload type, or -1 if there is none. */
    int anyRetransmission() {
        return retransmissionOf.isEmpty()
                ? -1
                : retransmissionOf.keySet().iterator().next();
    }
}
