package org.yunting.media.colibri2;

/**
 * A Colibri2 request that the bridge did not carry out. Each kind states its treatment, so that a caller decides on the kind and
 * never on a status code.
 */
public sealed interface Colibri2Failure extends Colibri2Reply {

    /** What the caller should do about it. */
    Treatment treatment();

    /** For logs: what happened, without addresses of people or secrets. */
    String reason();

    /** The ways to go on. */
    enum Treatment {
        /** Give the conference to another bridge; this one is to be asked again only where there is no other. */
        USE_ANOTHER_BRIDGE,
        /** Give up this request only: asking again would be answered alike. Normal when a leave overtakes a change. */
        GIVE_UP
    }

    /** No reply: refused connection, reset, or nothing within the timeout. Its media must be taken for lost. */
    record BridgeGone(String reason) implements Colibri2Failure {
        @Override
        public Treatment treatment() {
            return Treatment.USE_ANOTHER_BRIDGE;
        }
    }

    /** 404: the bridge was restarted, or lost the conference otherwise. Its media is gone already, and one that has just fallen may fall again. */
    record ConferenceUnknown(String reason) implements Colibri2Failure {
        @Override
        public Treatment treatment() {
            return Treatment.USE_ANOTHER_BRIDGE;
        }
    }

    /** 4xx other than 404: unknown endpoint, endpoint created twice, or a request the bridge cannot parse. */
    record Rejected(int status, String reason) implements Colibri2Failure {
        @Override
        public Treatment treatment() {
            return Treatment.GIVE_UP;
        }
    }

    /** 503: the bridge is full, draining or not yet healthy. */
    record Overloaded(String reason) implements Colibri2Failure {
        @Override
        public Treatment treatment() {
            return Treatment.USE_ANOTHER_BRIDGE;
        }
    }

    /** 5xx other than 503, or a reply that is not Colibri2. Whatever was asked is better asked of another bridge. */
    record BridgeFaulty(int status, String reason) implements Colibri2Failure {
        @Override
        public Treatment treatment() {
            return Treatment.USE_ANOTHER_BRIDGE;
        }
    }
}
