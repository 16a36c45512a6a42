import { describe, expect, test } from 'vitest';
import { LineMeter, qualityOf } from './LineMeter';

const video = (packetsReceived: number, packetsLost: number, framesDecoded = 0) => ({
  type: 'inbound-rtp',
  kind: 'video',
  mid: '3',
  packetsReceived,
  packetsLost,
  framesDecoded,
  frameWidth: 640,
  frameHeight: 360,
});

describe('the share of lost packets', () => {
  test('is that since the look before, not since the beginning', () => {
    const meter = new LineMeter();
    meter.read([video(900, 100)]);

    expect(meter.read([video(990, 110)]).lossShare).toBeCloseTo(0.1);
    expect(meter.read([video(1090, 110)]).lossShare).toBe(0);
  });

  test('is unknown when nothing came, and when the counters began anew with a new connection', () => {
    const meter = new LineMeter();
    meter.read([video(900, 100)]);

    expect(meter.read([video(900, 100)]).lossShare).toBeUndefined();
    expect(meter.read([video(10, 0)]).lossShare).toBeUndefined();
    expect(meter.read([video(20, 0)]).lossShare).toBe(0);
  });
});

test('takes the round trip from the pair in use, in milliseconds', () => {
  const pair = { type: 'candidate-pair', state: 'succeeded', currentRoundTripTime: 0.25 };

  expect(new LineMeter().read([{ ...pair, nominated: false }]).roundTripMs).toBeUndefined();
  expect(new LineMeter().read([{ ...pair, nominated: true }]).roundTripMs).toBe(250);
});

test('tells frames and size of each incoming picture, and the height going out', () => {
  const sent = (frameHeight: number) => ({ type: 'outbound-rtp', kind: 'video', frameHeight });
  const reading = new LineMeter().read([video(1, 0, 42), { type: 'inbound-rtp', kind: 'audio' }, sent(180), sent(720)]);

  expect(reading.pictures).toEqual([{ mid: '3', framesDecoded: 42, width: 640, height: 360 }]);
  expect(reading.sentHeight).toBe(720);
});

test.each([
  [0, 50, 'good'],
  [0.03, 400, 'good'],
  [0.04, 50, 'fair'],
  [0, 450, 'fair'],
  [0.11, 50, 'poor'],
  [0, 900, 'poor'],
  [undefined, undefined, 'good'],
] as const)('calls a loss of %s with a round trip of %s ms %s', (lossShare, roundTripMs, verdict) => {
  expect(qualityOf({ lossShare, roundTripMs })).toBe(verdict);
});
