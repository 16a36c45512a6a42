/**
 * Running media behind the room of a hearing: which bridges there are and how they are, one conference for each room, and what must be kept so that
 * a restart of the court does not end it.
 *
 * <p>It knows rooms and endpoints. It must never know who may speak, nor why a room exists.
 */
@NullMarked
package org.yunting.api.conferencing;

import org.jspecify.annotations.NullMarked;
