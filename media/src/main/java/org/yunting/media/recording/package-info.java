/**
 * What a bridge sends of sound and pictures of a conference, turned into files that can be played and proved: one track for each endpoint, cut into
 * segments of at most ten seconds, each hashed and chained to the one before; and what is missing, named with its time.
 *
 * <p>{@link org.yunting.media.recording.Recorder}, for sound, and {@link org.yunting.media.recording.PictureRecorder} are told what came over the
 * line and when, and tell what they have made of it. They open no sockets, write no files and know no clock: whoever owns them does. They must
 * never know who takes part in a conference, or why.
 */
@NullMarked
package org.yunting.media.recording;

import org.jspecify.annotations.NullMarked;
