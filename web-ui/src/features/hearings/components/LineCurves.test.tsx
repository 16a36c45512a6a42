// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { LineReading } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { LineCurves } from './LineCurves';
import { curveOf } from './measured';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

function reading(seconds: number, over: Partial<LineReading> = {}): LineReading {
  return {
    at: new Date(Date.UTC(2026, 10, 27, 7, 0, seconds)).toISOString(),
    verdict: 'good',
    receivedKbps: 400,
    sentKbps: 300,
    receivedHeight: 0,
    sentHeight: 0,
    device: 'phone',
    ...over,
  };
}

const READINGS = [
  reading(0, { lossShare: 0.125, roundTripMs: 90 }),
  reading(30, { lossShare: 0.25, roundTripMs: 1_000, sentKbps: 40 }),
  // Two minutes without a measurement.
  reading(150, { lossShare: 0.0625, roundTripMs: 120 }),
];

test('a curve rises with the measure on its own scale, and is parted where nothing was measured', () => {
  expect(curveOf(READINGS, 'loss')).toEqual({
    stretches: [
      [
        { x: 0, y: 0.5 },
        { x: 1, y: 1 },
      ],
      [{ x: 5, y: 0.25 }],
    ],
    top: 0.25,
    worst: 0.25,
    last: 0.0625,
  });
});

test('a good line does not fill its scale', () => {
  expect(curveOf([reading(0, { lossShare: 0.001 })], 'loss')).toMatchObject({ top: 0.1, stretches: [[{ y: 0.01 }]] });
});

test('of what should be much, the least is the worst', () => {
  expect(curveOf(READINGS, 'sent')).toMatchObject({ worst: 40, last: 300 });
});

test('where a device tells nothing of a measure there is no curve', () => {
  expect(curveOf(READINGS, 'jitter')).toBeUndefined();
  expect(curveOf([], 'loss')).toBeUndefined();
});

test('says in words what each curve shows, and draws it for the eye alone', () => {
  const { container } = render(<LineCurves readings={READINGS} />);
  const said = (measure: string) => container.querySelector(`[data-measure="${measure}"] figcaption`)?.textContent;

  expect(said('loss')).toBe('LossAt most 25.0 %, at last 6.3 %');
  expect(said('roundTrip')).toBe('Round tripAt most 1000 ms, at last 120 ms');
  expect(said('sent')).toBe('OutAt least 40 kbit/s, at last 300 kbit/s');
  expect(said('jitter')).toBe('JitterNothing was measured');
  expect(container.querySelectorAll('[data-measure="loss"] polyline')).toHaveLength(2);
  expect(container.querySelector('[data-measure="jitter"] svg')).toBeNull();
  expect(screen.queryByRole('img')).toBeNull();
});
