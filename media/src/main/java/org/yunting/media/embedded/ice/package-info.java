/**
 * The part of ICE (RFC 8445) and STUN (RFC 8489) that a server with a known public address needs: answer connectivity
 * checks, learn the peer's addresses from them, and notice when they stop (consent, RFC 7675).
 *
 * <p>The bridge gathers nothing and asks for no candidates of its peers: every address it sends to is one from which a
 * check arrived that carried the password of that endpoint. It follows either role. A peer that holds the controlling
 * role (because the offer said {@code a=ice-lite}) nominates with USE-CANDIDATE; towards a peer that believes itself
 * controlled the bridge makes the nominating check itself, as a full agent such as Jitsi Videobridge would.
 *
 * <p>Nothing here knows sockets, threads, DTLS or conferences. Classes are confined to the thread that uses them.
 */
@NullMarked
package org.yunting.media.embedded.ice;

import org.jspecify.annotations.NullMarked;
