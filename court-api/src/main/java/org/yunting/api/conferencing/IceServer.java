package org.yunting.api.conferencing;

import java.util.List;

/**
 * A server that relays media of one endpoint, in the words of WebRTC's {@code RTCIceServer}.
 *
 * @param urls all of the one server, with one password for all
 * @param username ends with the endpoint's id
 */
public record IceServer(List<String> urls, String username, String credential) {
    public IceServer {
        urls = List.copyOf(urls);
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "IceServer[urls=" + urls + ", username=" + username + "]";
    }
}
