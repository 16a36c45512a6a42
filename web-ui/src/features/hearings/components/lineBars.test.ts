import { expect, test } from 'vitest';
import type { LineReading } from '@/api/schemas';
import { bars } from './lineBars';

const reading = (at: string, verdict: LineReading['verdict']): LineReading => ({
  at,
  verdict,
  receivedKbps: 0,
  sentKbps: 0,
  receivedHeight: 0,
  sentHeight: 0,
  device: 'phone',
});

test('a worse line stands taller, and time without a measurement leaves a gap', () => {
  expect(
    bars([
      reading('2026-11-27T07:00:00Z', 'good'),
      reading('2026-11-27T07:00:30Z', 'poor'),
      reading('2026-11-27T07:02:00Z', 'lost'),
    ]),
  ).toEqual([
    { x: 0, height: 1, verdict: 'good' },
    { x: 1, height: 3, verdict: 'poor' },
    { x: 4, height: 4, verdict: 'lost' },
  ]);
});

test('nothing measured draws nothing', () => {
  expect(bars([])).toEqual([]);
});
