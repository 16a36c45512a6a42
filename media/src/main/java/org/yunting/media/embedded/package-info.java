/**
 * The embedded bridge: a selective forwarding unit for one machine and small conferences, which speaks the private Colibri2
 * REST interface and {@code colibri-ws} of a Jitsi Videobridge. Whoever can drive one can drive the other.
 *
 * <p>Parts, each a package that knows only those before it: {@code rtp} and {@code ice} (bytes), {@code bandwidth}, {@code srtp},
 * {@code dtls}, {@code room} (who is sent what), {@code colibri} (HTTP and WebSocket). This package puts them together,
 * in this process ({@link org.yunting.media.embedded.EmbeddedBridge}) or as one of its own
 * ({@link org.yunting.media.embedded.BridgeProcess}).
 *
 * <p>It must never know who takes part in a conference, or why.
 */
@NullMarked
package org.yunting.media.embedded;

import org.jspecify.annotations.NullMarked;
