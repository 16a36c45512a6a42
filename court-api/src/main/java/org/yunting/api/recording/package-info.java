/**
 * Sound and pictures of hearings, kept: they arrive from the bridge, become segments ({@code org.yunting.media.recording}), and each is put into the object store,
 * into a table and into the ledger while the hearing runs. What is missing is an alarm in the room within two seconds, and stands on record.
 *
 * <p>Whether anything may be kept, the law says ({@code HearingState.InSession.recording}); the room tells it here after every change, and is told of
 * trouble by {@link org.yunting.api.recording.RecordingTrouble}. This package must not know rooms, lines or browsers.
 */
@NullMarked
package org.yunting.api.recording;

import org.jspecify.annotations.NullMarked;
