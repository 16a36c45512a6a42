/**
 * The forwarding unit: conferences, endpoints, what each sends and what each is sent.
 *
 * <p>Everything here belongs to one thread, that of the {@link org.yunting.media.embedded.room.MediaLoop}: it reads the
 * socket, decrypts, decides, encrypts for each receiver and sends, and runs the timers. So there are no locks. Others
 * (HTTP, WebSocket, DTLS handshakes) hand their work to it with {@code execute} or {@code call}. More load is a matter
 * of more loops with a port each, never of more threads in one.
 *
 * <p>It knows no HTTP, no JSON and nothing about who the people behind the endpoints are.
 */
@NullMarked
package org.yunting.media.embedded.room;

import org.jspecify.annotations.NullMarked;
