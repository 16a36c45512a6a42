import type { RecordedSegment, RecordedTrack } from '@/api/schemas';
import { barsOf, type Axis } from './axis';

/** A shorter rest is part of what somebody says. */
const SAME_PASSAGE_MS = 1_500;
/** Whoever asks for the one before, and has only just begun this one, means the one before it. */
const JUST_BEGUN_MS = 2_000;
/** Where the fullest segment of a track has not so many times the bytes of the emptiest, no voice can be told from silence. */
const TELLS_APART = 1.5;
/** The first moments of a file are its head. */
const SHORTEST_MS = 1_000;

/**
 * When somebody spoke, the earliest first. A recorded voice takes more bytes than recorded silence, and nothing else is
 * known of either: where a track is even, everything recorded counts as one passage.
 *
 * @param tracks the sound of every device of one person
 */
export function passagesOf(tracks: readonly RecordedTrack[]): Axis[] {
  const spoken = tracks.flatMap((track) => barsOf({ ...track, segments: withVoice(track.segments) }));
  const passages: Axis[] = [];
  for (const { from, until } of spoken.sort((one, other) => one.from - other.from)) {
    const last = passages.at(-1);
    if (last && from - last.until <= SAME_PASSAGE_MS) last.until = Math.max(last.until, until);
    else passages.push({ from, until });
  }
  return passages;
}

/** Where the next passage begins, or undefined after the last. */
export function passageAfter(passages: readonly Axis[], at: number): number | undefined {
  return passages.find(({ from }) => from > at)?.from;
}

/** Where the passage before begins, or this one where it has run for a while; undefined at the first. */
export function passageBefore(passages: readonly Axis[], at: number): number | undefined {
  return passages.findLast(({ from }) => from < at - JUST_BEGUN_MS)?.from;
}

function withVoice(segments: readonly RecordedSegment[]): RecordedSegment[] {
  const kept = segments.filter((segment) => segment.kept && segment.durationMillis > 0);
  const quietest = Math.min(...kept.map(density));
  const loudest = Math.max(...kept.map(density));
  if (loudest < TELLS_APART * quietest) return kept;
  // A third of the way: some words in ten seconds are a passage too.
  return kept.filter((segment) => density(segment) >= quietest + (loudest - quietest) / 3);
}

/** Bytes in a millisecond. */
function density({ bytes, durationMillis }: RecordedSegment): number {
  return bytes / Math.max(SHORTEST_MS, durationMillis);
}
