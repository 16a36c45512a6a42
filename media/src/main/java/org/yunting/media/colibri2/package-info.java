/**
 * Colibri2, the private REST interface of a videobridge, and its {@code colibri-ws} channel: wire records, one client for each,
 * and the ways they fail.
 *
 * <p>The records have the JSON form of a Jitsi Videobridge one to one (jitsi-xmpp-extensions, {@code json.Colibri2JSONSerializer};
 * recorded in {@code recorded-exchange.json} of the tests; written down in {@code docs/colibri2.md}). Fields we do not know are
 * ignored when read and never written, so a newer bridge does not break us.
 *
 * <p>This package knows bytes on a wire to one bridge. It must never know who is in a conference or why (that is
 * {@code conference}), and nothing outside it may speak HTTP to a bridge.
 */
@NullMarked
package org.yunting.media.colibri2;

import org.jspecify.annotations.NullMarked;
