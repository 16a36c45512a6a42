package org.yunting.media.embedded.ice;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * ICE towards one endpoint. It answers checks, remembers which addresses have proved the endpoint's password, and knows
 * to which of them to send. Time comes in as milliseconds of a monotonic clock; datagrams go out through {@link Sender}.
 */
public final class IceSession {
    /** An address is forgotten, and the peer considered gone, when no check came for so long (RFC 7675 section 5.1). */
    public static final long CONSENT_MILLIS = 30_000;

    /** More simultaneous addresses than any real client has; bounds what a hostile one can make us remember. */
    private static final int ADDRESSES_MAX = 8;

    /** The chosen address is left for another proven one if nothing was heard from it for so long. */
    private static final long STALE_MILLIS = 3_000;

    private static final long CHECK_INTERVAL_MILLIS = 100;
    private static final int PEER_REFLEXIVE_PRIORITY = 1853817087;

    /** Where replies and checks go. */
    @FunctionalInterface
    public interface Sender {
        void send(byte[] datagram, RemoteAddress to);
    }

    private static final class Path {
        long lastCheckMillis;
        long lastOwnCheckMillis = Long.MIN_VALUE / 2;
        byte[] transactionId = {};
    }

    private final IceCredentials local;
    private final SecureRandom random;
    private final Sender sender;
    private final long tieBreaker;
    private final Map<RemoteAddress, Path> paths = new LinkedHashMap<>();
    private @Nullable IceCredentials remote;
    private @Nullable RemoteAddress selected;

    public IceSession(IceCredentials local, SecureRandom random, Sender sender) {
        this.local = local;
        this.random = random;
        this.sender = sender;
        this.tieBreaker = random.nextLong();
    }

    /** The credentials the peer must use to reach this session. */
    public IceCredentials local() {
        return local;
    }

    /** The peer's credentials, once signalled. They are needed only to nominate towards a controlled peer. */
    public void setRemote(IceCredentials credentials) {
        remote = credentials;
    }

    /** Where to send, or null before the first nomination and after consent was lost. */
    public @Nullable RemoteAddress selected() {
        return selected;
    }

    /** Whether a check signed with this session's password came from there and is not outdated. */
    public boolean hasProved(RemoteAddress address) {
        return paths.containsKey(address);
    }

    /** The addresses that have proved the password, oldest first. */
    public Iterable<RemoteAddress> provedAddresses() {
        return paths.keySet();
    }

    /**
     * Answers a binding request addressed to this session.
     *
     * @return whether the request was authentic; if not, nothing was sent and nothing remembered
     */
    public boolean onRequest(StunMessage request, RemoteAddress from, long nowMillis) {
        if (!request.isSignedWith(local.key())) {
            return false;
        }
        sender.send(
                new StunWriter(StunWriter.BINDING_SUCCESS, request.transactionId())
                        .mappedAddress(from.socket())
                        .signed(local.key()),
                from);
        Path path = paths.computeIfAbsent(from, unused -> new Path());
        path.lastCheckMillis = nowMillis;
        forgetOldestBeyondLimit(from);
        if (request.has(StunAttribute.USE_CANDIDATE)) {
            selected = from;
        } else if (request.has(StunAttribute.ICE_CONTROLLED) && shouldNominate(from, nowMillis)) {
            nominate(from, path, nowMillis);
        }
        return true;
    }

    /** Takes the reply to a nominating check of ours; the address is selected if it is authentic. */
    public void onResponse(StunMessage response, RemoteAddress from) {
        Path path = paths.get(from);
        IceCredentials peer = remote;
        if (path == null || peer == null || !Arrays.equals(path.transactionId, response.transactionId())) {
            return;
        }
        if (response.isBindingSuccess() && response.isSignedWith(peer.key())) {
            path.transactionId = new byte[0];
            selected = from;
        }
    }

    /** The way to this address is gone. */
    public void forget(RemoteAddress address) {
        paths.remove(address);
        if (address.equals(selected)) {
            selected = null;
        }
    }

    /**
     * Forgets addresses whose checks stopped.
     *
     * @return whether at least one address is left; false also before the first check
     */
    public boolean refreshConsent(long nowMillis) {
        paths.values().removeIf(path -> nowMillis - path.lastCheckMillis > CONSENT_MILLIS);
        if (selected != null && !paths.containsKey(selected)) {
            selected = null;
        }
        return !paths.isEmpty();
    }

    private boolean shouldNominate(RemoteAddress candidate, long nowMillis) {
        Path current = selected == null ? null : paths.get(selected);
        return !candidate.equals(selected) && (current == null || nowMillis - current.lastCheckMillis > STALE_MILLIS);
    }

    private void nominate(RemoteAddress to, Path path, long nowMillis) {
        IceCredentials peer = remote;
        if (peer == null || nowMillis - path.lastOwnCheckMillis < CHECK_INTERVAL_MILLIS) {
            return;
        }
        path.lastOwnCheckMillis = nowMillis;
        path.transactionId = new byte[StunMessage.TRANSACTION_ID_LENGTH];
        random.nextBytes(path.transactionId);
        sender.send(
                new StunWriter(StunWriter.BINDING_REQUEST, path.transactionId)
                        .username(peer.ufrag() + ":" + local.ufrag())
                        .priority(PEER_REFLEXIVE_PRIORITY)
                        .role(StunAttribute.ICE_CONTROLLING, tieBreaker)
                        .attribute(StunAttribute.USE_CANDIDATE, new byte[0])
                        .signed(peer.key()),
                to);
    }

    private void forgetOldestBeyondLimit(RemoteAddress newest) {
        if (paths.size() <= ADDRESSES_MAX) {
            return;
        }
        RemoteAddress oldest = null;
        long oldestMillis = Long.MAX_VALUE;
        for (Map.Entry<RemoteAddress, Path> entry : paths.entrySet()) {
            boolean keep = entry.getKey().equals(newest) || entry.getKey().equals(selected);
            if (!keep && entry.getValue().lastCheckMillis < oldestMillis) {
                oldest = entry.getKey();
                oldestMillis = entry.getValue().lastCheckMillis;
            }
        }
        paths.remove(oldest);
    }
}
