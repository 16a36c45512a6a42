import { expect, test } from 'vitest';
import type { OwnDevices, StatsEntry } from '@/rtc';
import { pathOf, Tally, type Circumstances, type Look } from './figures';

const track = {} as MediaStreamTrack;
const bothReady: OwnDevices = {
  microphone: { at: 'ready', track, deviceId: 'm', paused: false },
  camera: { at: 'ready', track, deviceId: 'c', paused: false },
};
const circumstances: Circumstances = { own: bothReady, speaker: 'heard', connected: true, device: 'phone' };

const pair = (currentRoundTripTime: number): StatsEntry => ({
  type: 'candidate-pair',
  nominated: true,
  state: 'succeeded',
  localCandidateId: 'L',
  currentRoundTripTime,
});

/** A look `seconds` after the first, with one packet of a hundred lost once a second has gone. */
function aLook(
  seconds: number,
  change: Partial<{ trip: number; jitter: number; height: number; lost: number }> = {},
): Look {
  const { trip = 0.05, jitter = 0.004, height = 360, lost = seconds } = change;
  const timestamp = 1_000_000 + seconds * 1000;
  return {
    sending: [
      { ...pair(trip), timestamp },
      { type: 'local-candidate', id: 'L', candidateType: 'host', protocol: 'udp' },
      { type: 'outbound-rtp', kind: 'video', bytesSent: seconds * 100_000, frameHeight: height },
    ],
    listening: [
      { ...pair(trip), timestamp },
      { type: 'local-candidate', id: 'L', candidateType: 'host', protocol: 'udp' },
      { type: 'inbound-rtp', kind: 'audio', packetsReceived: seconds * 50, packetsLost: 0, jitter },
      {
        type: 'inbound-rtp',
        kind: 'video',
        packetsReceived: seconds * 49,
        packetsLost: lost,
        bytesReceived: seconds * 90_000,
        framesDecoded: seconds * 24,
        frameHeight: height,
      },
    ],
  };
}

test('counts losses and rates over the ten seconds in one piece, and not what was before', () => {
  const tally = new Tally();
  tally.take(aLook(1, { lost: 40 }), 1000);
  tally.begin(aLook(1, { lost: 40 }));
  for (let seconds = 2; seconds <= 11; seconds += 1) tally.take(aLook(seconds, { lost: 39 + seconds }), seconds * 1000);

  expect(tally.figures(circumstances)).toMatchObject({
    lossShare: 0.01,
    sentKbps: 800,
    receivedKbps: 720,
    roundTripMs: 50,
    jitterMs: 4,
    path: 'udp',
  });
});

test('lets one hiccup decide nothing, and takes the height that was reached', () => {
  const tally = new Tally();
  tally.begin(aLook(0));
  tally.take(aLook(1, { trip: 0.06, jitter: 0.2, height: 180 }), 1000);
  tally.take(aLook(2, { trip: 1.5, jitter: 0.006, height: 720 }), 2000);
  tally.take(aLook(3, { trip: 0.07, jitter: 0.005, height: 360 }), 3000);

  expect(tally.figures(circumstances)).toMatchObject({
    roundTripMs: 70,
    jitterMs: 6,
    sentHeight: 720,
    receivedHeight: 720,
  });
});

test('tells when the first picture came back, how loud it was at the loudest, and that sound came back', () => {
  const tally = new Tally();
  tally.take(aLook(0), 400);
  expect(tally.hasPicture()).toBe(false);
  tally.hear(0.31);
  tally.take(aLook(1), 912.4);
  tally.hear(0.554);
  tally.take(aLook(2), 1200);

  expect(tally.hasPicture()).toBe(true);
  expect(tally.figures(circumstances)).toMatchObject({
    firstPictureMs: 912,
    microphoneLevel: 55,
    soundReturned: true,
  });
});

test('knows nothing of what never came, and says why a device is not at hand', () => {
  const own: OwnDevices = { microphone: { at: 'missing', why: 'blocked' }, camera: { at: 'missing', why: 'busy' } };

  expect(new Tally().figures({ ...circumstances, own, connected: false, speaker: 'not-asked' })).toEqual({
    microphone: 'blocked',
    microphoneLevel: 0,
    camera: 'busy',
    speaker: 'not-asked',
    connected: false,
    path: null,
    lossShare: null,
    roundTripMs: null,
    jitterMs: null,
    sentKbps: 0,
    receivedKbps: 0,
    sentHeight: 0,
    receivedHeight: 0,
    soundReturned: false,
    firstPictureMs: null,
    device: 'phone',
  });
});

test.each([
  [{ candidateType: 'host', protocol: 'udp' }, 'udp'],
  [{ candidateType: 'prflx', protocol: 'tcp' }, 'tcp'],
  [{ candidateType: 'relay', protocol: 'udp' }, 'relay'],
])('tells by the address in use how media gets out: %o', (candidate, path) => {
  const own = { type: 'local-candidate', id: 'L', ...candidate };

  expect(pathOf([pair(0.1), { type: 'local-candidate', id: 'other', candidateType: 'relay' }, own])).toBe(path);
  expect(pathOf([{ ...pair(0.1), nominated: false }, own])).toBeNull();
});

test('names the worse of the two ways', () => {
  const tally = new Tally();
  const look = aLook(1);
  tally.take({ ...look, listening: [pair(0.1), { type: 'local-candidate', id: 'L', candidateType: 'relay' }] }, 1000);

  expect(tally.figures(circumstances).path).toBe('relay');
});
