/**
 * The bridge's two doors, the same as a Jitsi Videobridge's: the private Colibri2 REST interface, through which a focus
 * creates and changes conferences, and the {@code colibri-ws} channel of each endpoint.
 *
 * <p>REST is unauthenticated, as the original's; it MUST be bound to an address that only the focus can reach. The
 * channel is opened with the password that the focus was given for that endpoint.
 *
 * <p>Requests are read on the HTTP server's thread and carried out on the media loop's. Nothing here touches a packet.
 */
@NullMarked
package org.yunting.media.embedded.colibri;

import org.jspecify.annotations.NullMarked;
