/**
 * What a bridge sends of the sound of a conference, turned into files that can be played and proved: one track for each endpoint, cut into
 * segments of at most ten seconds, each hashed and chained to the one before; and what is missing, named with its time.
 *
 * <p>{@link org.yunting.media.recording.Recorder} is told what came over the line and when, and tells what it has made of it. It opens no
 * sockets, writes no files and knows no clock: whoever owns it does. It must never know who takes part in a conference, or why.
 */
@NullMarked
package org.yunting.media.recording;

import org.jspecify.annotations.NullMarked;
