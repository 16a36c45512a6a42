package org.yunting.media.embedded.room;

import java.util.Locale;

/** What the bridge counts, from its start on. The help text is shown with the metric. */
public enum Counter {
    DATAGRAMS_RECEIVED("Datagrams read from the media socket"),
    DATAGRAMS_SENT("Datagrams written to the media socket"),
    DATAGRAMS_UNSENT("Datagrams that the full send buffer of the system did not take, or that had no route"),
    DATAGRAMS_UNKNOWN(
            "Datagrams dropped because they are neither STUN, DTLS nor RTP, or from an address that proved nothing"),
    TCP_ACCEPTED("TCP connections accepted for media"),
    TCP_REFUSED(
            "TCP connections closed because there are too many, or because what they sent is not framed STUN first"),
    TCP_RECEIVED("Framed datagrams read from TCP connections"),
    STUN_RECEIVED("Checks that came with proof of an endpoint's password, and answers to checks of the bridge"),
    STUN_REFUSED("STUN messages dropped: malformed, for no endpoint, or without proof of its password"),
    DTLS_RECEIVED("DTLS datagrams handed to a handshake or its association, which drops what is not of it"),
    DTLS_DROPPED("DTLS datagrams dropped because a handshake's queue was full"),
    DTLS_SECURED("Completed DTLS handshakes"),
    DTLS_FAILED("DTLS handshakes that failed, a wrong certificate fingerprint included"),
    RTP_RECEIVED("Authentic RTP packets received"),
    RTP_SENT("RTP packets forwarded, once for each receiver"),
    RTP_RETRANSMITTED("RTP packets sent again from the cache"),
    RTP_PADDING("RTP packets of padding sent to find out what a receiver's line carries"),
    RTP_UNANNOUNCED("RTP packets dropped because their SSRC was not announced for the endpoint"),
    RTP_UNAUTHENTIC("RTP packets dropped because they are forged, replayed, damaged, or ahead of their handshake"),
    RTP_MALFORMED("Authentic RTP packets dropped because they are malformed"),
    RTP_MUTED("RTP packets dropped because their kind of media is muted by force"),
    RTP_PROBING("RTP packets that carry nothing new: padding, or media that had arrived before"),
    EXPORT_SENT("Audio packets sent to a recorder"),
    EXPORT_DROPPED(
            "Audio packets dropped because a recorder does not take them fast enough, or cannot take them at all"),
    EXPORT_BROKEN("Connections to a recorder that broke or did not come about"),
    RTCP_RECEIVED("Authentic RTCP packets received"),
    RTCP_SENT("RTCP packets sent"),
    RTCP_UNAUTHENTIC("RTCP packets dropped because they are forged, replayed or damaged"),
    RTCP_MALFORMED("Authentic RTCP packets dropped because they are malformed"),
    KEY_FRAMES_REQUESTED("Picture loss indications sent"),
    MESSAGES_REFUSED("Messages on colibri-ws dropped because they are malformed or too long"),
    REQUESTS_REFUSED("Colibri2 requests refused"),
    CONFERENCES_CREATED("Conferences created"),
    ENDPOINTS_CREATED("Endpoints created"),
    ENDPOINTS_EXPIRED_IDLE("Endpoints expired by the bridge because nothing was heard from them"),
    ENDPOINTS_EXPIRED_ENDED("Endpoints expired by the bridge because their DTLS session had ended"),
    FAULTS("Unexpected errors of the bridge itself; anything but 0 is a bug");

    private final String help;

    Counter(String help) {
        this.help = help;
    }

    public String help() {
        return help;
    }

    /** Name of the metric, without prefix and suffix. */
    public String metricName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
