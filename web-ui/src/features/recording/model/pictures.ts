import type { RecordedSegment, RecordedTrack, RecordingBlank } from '@/api/schemas';
import { endOf, startOf } from './axis';

/** How far ahead of its time a segment is fetched, so that it is there when the one before it ends. */
const AHEAD_MS = 4_000;

/** A picture may be so far from its sound; closer, a jump would be seen more than the difference. */
const APART_MAX_SECONDS = 0.3;

/** Which segment of a camera is to be seen at an instant, and from where in it on. */
export interface Shown {
  segment: RecordedSegment;
  /** Seconds from its beginning. */
  offset: number;
}

export const soundsOf = (tracks: readonly RecordedTrack[]): RecordedTrack[] =>
  tracks.filter(({ kind }) => kind === 'sound');

export const picturesOf = (tracks: readonly RecordedTrack[]): RecordedTrack[] =>
  tracks.filter(({ kind }) => kind === 'picture');

/** What is to be seen of a camera at an instant; undefined where nothing is kept. */
export function shownAt(track: RecordedTrack, at: number): Shown | undefined {
  const segment = track.segments.find((one) => one.kept && startOf(one) <= at && at < endOf(one));
  return segment && { segment, offset: (at - startOf(segment)) / 1000 };
}

/** The segment that comes next, once it is time to fetch it. */
export function nextSoon(track: RecordedTrack, at: number): RecordedSegment | undefined {
  return track.segments.find((one) => one.kept && startOf(one) > at && startOf(one) <= at + AHEAD_MS);
}

/** Where a picture must jump to, to be in step with the sound; undefined while it is. */
export function stepTo(current: number, wanted: number): number | undefined {
  return Math.abs(current - wanted) > APART_MAX_SECONDS ? wanted : undefined;
}

/** Why there is no picture of a camera at an instant though none is missing; undefined where none of that is known. */
export function blankAt(
  blanks: readonly RecordingBlank[],
  track: RecordedTrack,
  at: number,
): RecordingBlank | undefined {
  return blanks.find(
    ({ person, from, until }) =>
      person.id === track.person.id && Date.parse(from) <= at && (until === undefined || at < Date.parse(until)),
  );
}
