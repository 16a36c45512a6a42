import type { LineReading } from '@/api/schemas';

/** Measures of a graph: units of its own, a bar is one wide. */
export const GRAPH = { height: 4, leastBars: 60 } as const;

const HALF_MINUTE_MS = 30_000;
const HEIGHTS: Record<LineReading['verdict'], number> = { good: 1, fair: 2, poor: 3, lost: 4 };

export interface Bar {
  /** Half minutes since the first reading. */
  x: number;
  height: number;
  verdict: LineReading['verdict'];
}

/** Where the bars of these readings stand; time without a reading leaves its place empty. */
export function bars(readings: readonly LineReading[]): Bar[] {
  return readings.map((reading) => ({
    x: halfMinutesSince(readings, reading),
    height: HEIGHTS[reading.verdict],
    verdict: reading.verdict,
  }));
}

/** When a reading was made, in half minutes since the first. */
export function halfMinutesSince([first]: readonly LineReading[], { at }: LineReading): number {
  return Math.round((Date.parse(at) - Date.parse(first?.at ?? at)) / HALF_MINUTE_MS);
}
