import type { HearingRecording, RecordedSegment, RecordedTrack, TimelineEntry } from '@/api/schemas';

/** One axis of time for all tracks, in milliseconds since 1970 by the court's clock. */
export interface Axis {
  from: number;
  until: number;
}

/** A piece of sound that is to be heard, and where on the axis it lies. */
export interface Piece {
  track: string;
  segment: RecordedSegment;
  from: number;
  until: number;
}

export const startOf = (segment: RecordedSegment): number => Date.parse(segment.startedAt);
export const endOf = (segment: RecordedSegment): number => startOf(segment) + segment.durationMillis;

/** From the first to the last instant of which anything is known; undefined while nothing was recorded. */
export function axisOf({ tracks, stretches }: HearingRecording): Axis | undefined {
  const segments = tracks.flatMap((track) => track.segments);
  if (segments.length === 0) return undefined;
  const begun = stretches.map(({ from }) => Date.parse(from));
  const ended = stretches.flatMap(({ until }) => (until === undefined ? [] : [Date.parse(until)]));
  return {
    from: Math.min(...begun, ...segments.map(startOf)),
    until: Math.max(...ended, ...segments.map(endOf)),
  };
}

/** A line is written when its words have been said: whoever hears it begins a little before. */
const SAID_BEFORE_MS = 10_000;

/** Where to begin so as to hear what a line of the record says, by the moment at which it was written; undefined where nothing was recorded then. */
export function beforeLine({ from, until }: Axis, writtenAt: string | undefined): number | undefined {
  const written = Date.parse(writtenAt ?? '');
  return written >= from && written - SAID_BEFORE_MS <= until ? Math.max(from, written - SAID_BEFORE_MS) : undefined;
}

/** Where an instant lies on the axis, from 0 to 1. */
export function shareOf({ from, until }: Axis, at: number): number {
  return until === from ? 0 : Math.min(1, Math.max(0, (at - from) / (until - from)));
}

/** Everything that sounds between two instants and whose file is there, the earliest first. */
export function piecesBetween(tracks: readonly RecordedTrack[], from: number, until: number): Piece[] {
  return tracks
    .flatMap((track) =>
      track.segments
        .filter((segment) => segment.kept && endOf(segment) > from && startOf(segment) < until)
        .map((segment) => ({ track: track.id, segment, from: startOf(segment), until: endOf(segment) })),
    )
    .sort((one, other) => one.from - other.from);
}

/** A shorter silence is waited for. */
const NOTHING_WORTH_SAYING_MS = 3_000;

/**
 * Where something was recorded again of anybody, if nothing is at this instant and it is worth a jump; undefined otherwise.
 *
 * @param bars of all tracks, in any order
 */
export function nothingUntil(bars: readonly Axis[], at: number): number | undefined {
  if (bars.some(({ from, until }) => from <= at && at < until)) return undefined;
  const next = Math.min(...bars.map(({ from }) => from).filter((start) => start > at));
  return Number.isFinite(next) && next - at >= NOTHING_WORTH_SAYING_MS ? next : undefined;
}

/** Acts that lie within the axis: to jump to them. */
export function actsWithin({ from, until }: Axis, entries: readonly TimelineEntry[]): TimelineEntry[] {
  return entries.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) <= until);
}

/** Segments that follow each other without a seam, drawn as one bar. */
export function barsOf(track: RecordedTrack): Axis[] {
  const bars: Axis[] = [];
  for (const segment of track.segments.filter(({ kept }) => kept)) {
    const last = bars.at(-1);
    const from = startOf(segment);
    if (last && from - last.until < 50) last.until = endOf(segment);
    else bars.push({ from, until: endOf(segment) });
  }
  return bars;
}
