/**
 * The room of a hearing, as browsers reach it: one WebSocket for each device, by {@code docs/room-protocol.md}.
 *
 * <p>A message comes in, is read strictly ({@link org.yunting.api.room.RoomWire}), and becomes either a change of somebody's presence or an act
 * of the court. Acts are put to the law in one transaction; when that has committed, everybody is told the state of the room as PostgreSQL has
 * it, each as far as they may see. Sockets are the only thing kept in memory: when a process dies, browsers come back and lose nothing.
 *
 * <p>It must never know how media is carried: that is behind {@code conferencing}.
 */
@NullMarked
package org.yunting.api.room;

import org.jspecify.annotations.NullMarked;
