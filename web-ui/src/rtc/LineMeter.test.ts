import { describe, expect, test } from 'vitest';
import { LineMeter, measurementOf, qualityOf } from './LineMeter';

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

  expect(reading.pictures).toEqual([{ mid: '3', framesDecoded: 42, width: 640, height: 360, moving: true }]);
  expect(reading.sentHeight).toBe(720);
});

test('tells how many kilobits a second came in and went out since the look before', () => {
  const look = (timestamp: number, bytesReceived: number, bytesSent: number) => [
    { type: 'inbound-rtp', timestamp, bytesReceived },
    { type: 'outbound-rtp', timestamp, bytesSent },
  ];
  const meter = new LineMeter();

  expect(meter.read(look(10_000, 5_000, 5_000))).toMatchObject({ receivedKbps: 0, sentKbps: 0 });
  expect(meter.read(look(12_500, 255_000, 130_000))).toMatchObject({ receivedKbps: 800, sentKbps: 400 });
  expect(meter.read(look(15_000, 10, 10))).toMatchObject({ receivedKbps: 0, sentKbps: 0 });
});

test('tells the court in whole units, and what is not known as null', () => {
  const meter = new LineMeter();
  meter.read([{ ...video(90, 0), timestamp: 0 }]);
  const reading = meter.read([{ ...video(180, 10), timestamp: 2_500, jitter: 0.0126 }]);

  expect(measurementOf(reading, 'poor', 'phone')).toEqual({
    verdict: 'poor',
    lossShare: 0.1,
    roundTripMs: null,
    jitterMs: 13,
    receivedKbps: 0,
    sentKbps: 0,
    receivedHeight: 360,
    sentHeight: 0,
    device: 'phone',
  });
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

test('a picture of which no frame came since the look before stands still', () => {
  const meter = new LineMeter();
  const moving = (frames: number) => meter.read([video(100, 0, frames)]).pictures.map((picture) => picture.moving);

  expect(moving(10)).toEqual([true]);
  expect(moving(10)).toEqual([false]);
  expect(moving(11)).toEqual([true]);
});
