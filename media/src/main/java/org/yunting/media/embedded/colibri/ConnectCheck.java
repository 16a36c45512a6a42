package org.yunting.media.embedded.colibri;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.Connect;
import org.yunting.media.embedded.colibri.Answer.Refused;
import org.yunting.media.embedded.room.AudioExport;
import org.yunting.media.embedded.room.Conference;

/** Whether the connects of a request can be carried out; what is refused is refused in the words of a Jitsi Videobridge where it has some. */
final class ConnectCheck {
    private static final int CONNECTS_MAX = 4;
    private static final int ID_LENGTH_MAX = 64;
    private static final int URL_LENGTH_MAX = 2048;
    private static final Set<String> TYPES = Set.of(Connect.RECORDER, "transcriber");

    private final Map<String, AudioExport> known;

    /** @param conference null if the request is to create it */
    ConnectCheck(@Nullable Conference conference) {
        this.known = conference == null ? Map.of() : conference.exports();
    }

    @Nullable
    Refused refusalOf(List<Connect> connects) {
        Set<String> named = new HashSet<>();
        int after = known.size();
        for (Connect connect : connects) {
            Refused refused = named.add(connect.id()) ? refusalOf(connect) : Refused.wrong("a connect is named twice");
            if (refused != null) {
                return refused;
            }
            after += connect.create() ? 1 : 0;
        }
        return after > CONNECTS_MAX
                ? Refused.full("a conference on this bridge has at most " + CONNECTS_MAX + " connects")
                : null;
    }

    private @Nullable Refused refusalOf(Connect connect) {
        if (connect.id().isBlank() || connect.id().length() > ID_LENGTH_MAX) {
            return Refused.wrong("the id of a connect has 1 to " + ID_LENGTH_MAX + " characters");
        }
        if (connect.expire()) {
            // It may have come late.
            return null;
        }
        if (!connect.create()) {
            return Refused.wrong("a connect is created or expired, never changed");
        }
        if (known.containsKey(connect.id())) {
            return Refused.wrong("connect " + connect.id() + " exists already");
        }
        return refusalToCreate(connect);
    }

    private static @Nullable Refused refusalToCreate(Connect connect) {
        if (connect.video()) {
            return Refused.wrong("Unsupported request (Video)");
        }
        if (!Connect.MEDIAJSON.equals(connect.protocol()) || !TYPES.contains(String.valueOf(connect.type()))) {
            return Refused.wrong("Unsupported request (Protocol or type)");
        }
        return connect.audio() && isAddress(connect.url())
                ? null
                : Refused.wrong("a connect takes audio to a ws:// or wss:// address");
    }

    private static boolean isAddress(@Nullable String url) {
        if (url == null || url.length() > URL_LENGTH_MAX) {
            return false;
        }
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && ("ws".equals(uri.getScheme()) || "wss".equals(uri.getScheme()));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** The address of a connect that was not refused. */
    static URI addressOf(Connect checked) {
        return URI.create(String.valueOf(checked.url()));
    }
}
