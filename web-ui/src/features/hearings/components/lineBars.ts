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
  const [first] = readings;
  if (first === undefined) return [];
  const begun = Date.parse(first.at);
  return readings.map(({ at, verdict }) => ({
    x: Math.round((Date.parse(at) - begun) / HALF_MINUTE_MS),
    height: HEIGHTS[verdict],
    verdict,
  }));
}
