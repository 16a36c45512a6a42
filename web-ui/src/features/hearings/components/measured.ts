import type { LineReading } from '@/api/schemas';
import { halfMinutesSince } from './lineBars';

/** What is drawn of a line beside its verdict. */
export const measures = ['loss', 'roundTrip', 'jitter', 'received', 'sent'] as const;
export type Measure = (typeof measures)[number];

export interface Point {
  /** Half minutes since the first reading. */
  x: number;
  /** From 0 to 1, the top of the scale. */
  y: number;
}

/** One measure over the time of a hearing, in its own unit: shares from 0 to 1, milliseconds, or kilobits a second. */
export interface Curve {
  /** Points without a gap between them; time without a measurement parts two stretches. */
  stretches: Point[][];
  /** Where the scale ends. */
  top: number;
  /** The worst that was: the most of what should be little, the least of what should be much. */
  worst: number;
  last: number;
}

const valueOf: Record<Measure, (reading: LineReading) => number | undefined> = {
  loss: ({ lossShare }) => lossShare,
  roundTrip: ({ roundTripMs }) => roundTripMs,
  jitter: ({ jitterMs }) => jitterMs,
  received: ({ receivedKbps }) => receivedKbps,
  sent: ({ sentKbps }) => sentKbps,
};

/** Scales reach at least so far, so that a good line does not look like a bad one. Above the first two a line is poor. */
const LEAST_TOP: Record<Measure, number> = { loss: 0.1, roundTrip: 800, jitter: 100, received: 500, sent: 500 };

/** The curve of a measure; undefined where nothing of it is known. */
export function curveOf(readings: readonly LineReading[], measure: Measure): Curve | undefined {
  const known = readings.flatMap((reading) => {
    const value = valueOf[measure](reading);
    return value === undefined ? [] : [{ x: halfMinutesSince(readings, reading), value }];
  });
  const last = known.at(-1);
  if (last === undefined) return undefined;
  const values = known.map(({ value }) => value);
  const top = Math.max(LEAST_TOP[measure], ...values);
  const muchIsGood = measure === 'received' || measure === 'sent';
  const stretches: Point[][] = [];
  for (const { x, value } of known) {
    const point = { x, y: value / top };
    const stretch = stretches.at(-1);
    if (stretch && x - (stretch.at(-1)?.x ?? x) <= 1) stretch.push(point);
    else stretches.push([point]);
  }
  return { stretches, top, worst: muchIsGood ? Math.min(...values) : Math.max(...values), last: last.value };
}

/** A value as judges and clerks read it, with its unit. */
export function valueName(measure: Measure, value: number): string {
  switch (measure) {
    case 'loss':
      return `${(value * 100).toFixed(1)} %`;
    case 'roundTrip':
    case 'jitter':
      return `${value} ms`;
    case 'received':
    case 'sent':
      return `${value} kbit/s`;
  }
}
