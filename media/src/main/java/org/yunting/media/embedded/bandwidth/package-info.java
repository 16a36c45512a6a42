/**
 * How much a receiver's line carries, from the reports of when each packet arrived: delay that grows and packets that are lost
 * (Google Congestion Control, draft-ietf-rmcat-gcc-02).
 *
 * <p>Classes are confined to the thread that uses them. They know neither sockets, clocks nor pictures: times are passed in.
 */
@NullMarked
package org.yunting.media.embedded.bandwidth;

import org.jspecify.annotations.NullMarked;
