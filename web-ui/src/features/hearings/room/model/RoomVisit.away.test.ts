import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aPerson, DEFENDANT } from './fixtures';
import { aVisitInRoom, greet, settle, type It, type Track } from './visitFixture';

const SDP = 'v=0\nm=audio 9 x\na=mid:0\na=recvonly\nm=video 9 x\na=mid:1\na=recvonly\n';

/** The court sends its numbered offer, and the connection that answers it comes up. */
async function connects(it: It, connection: number): Promise<void> {
  it.court().says({ type: 'offer', connection, serial: connection, sdp: SDP, streams: [], iceServers: [] });
  await settle();
  it.connections.at(-1)?.becomes('connected');
}

async function aConnectedVisit(): Promise<It> {
  const it = await aVisitInRoom();
  await connects(it, 1);
  return it;
}

const said = (it: It) => it.court().heardOf('devices').at(-1);
const trackOf = (it: It, kind: string) => it.tracks.findLast((track) => track.kind === kind) as Track;

function mutes(track: Track, muted: boolean): void {
  track.muted = muted;
  if (muted) track.onmute?.();
  else track.onunmute?.();
}

function ends(track: Track): void {
  track.readyState = 'ended';
  track.onended?.();
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('on another network the same camera and microphone go over the new connection, and nobody is asked for them again', async () => {
  const it = await aConnectedVisit();
  const [microphone, camera] = it.tracks;

  it.connections[0]?.becomes('disconnected');
  it.visit.retryNow();
  expect(it.court().heardOf('media-restart')).toHaveLength(1);
  await connects(it, 2);

  expect(it.connections).toHaveLength(2);
  expect(it.connections[1]?.sent()).toEqual([microphone, camera]);
  expect([it.asked, it.live()]).toEqual([[['audio', 'video']], ['audio', 'video']]);
  expect(it.visit.current().media).toBe('flowing');
});

test('neither is anybody asked when line and connection both break and come back', async () => {
  const it = await aConnectedVisit();
  const [microphone, camera] = it.tracks;

  it.connections[0]?.becomes('failed');
  it.court().hangsUp(1006);
  it.visit.retryNow();
  await settle();
  greet(it, aPerson(DEFENDANT));
  await connects(it, 2);

  expect(it.at()).toBe('in-room');
  expect(it.connections[1]?.sent()).toEqual([microphone, camera]);
  expect(it.asked).toEqual([['audio', 'video']]);
});

test('coming back to the page opens a lost line at once and asks anew for media that broke', async () => {
  const it = await aConnectedVisit();
  it.court().hangsUp(1006);
  it.connections[0]?.becomes('disconnected');
  expect(it.ends).toHaveLength(1);

  it.visit.comeBack();
  await settle();
  expect(it.ends).toHaveLength(2);
  greet(it, aPerson(DEFENDANT));

  expect(it.at()).toBe('in-room');
  expect(it.court().heardOf('media-restart')).toHaveLength(1);
});

test('a microphone that a call has paused is off for all others until the call is over, and its owner reads both', async () => {
  const it = await aConnectedVisit();

  mutes(trackOf(it, 'audio'), true);
  await settle();
  expect(it.visit.current().own.microphone).toMatchObject({ at: 'ready', paused: true });
  expect(said(it)).toEqual({ type: 'devices', microphone: 'off', camera: 'on' });
  expect(it.visit.current().microphoneBack).toBe(false);

  mutes(trackOf(it, 'audio'), false);
  expect(said(it)).toEqual({ type: 'devices', microphone: 'on', camera: 'on' });
  expect(it.visit.current().microphoneBack).toBe(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(it.visit.current().microphoneBack).toBe(false);
  expect(it.asked).toHaveLength(1);
});

test('a microphone that a call has taken for good is taken again, and goes out on the connection that is there', async () => {
  const it = await aConnectedVisit();
  const taken = trackOf(it, 'audio');

  ends(taken);
  expect(it.visit.current().own.microphone).toEqual({ at: 'missing', why: 'taken' });
  expect(said(it)).toMatchObject({ microphone: 'off' });
  await settle();

  expect(it.asked).toEqual([['audio', 'video'], ['audio']]);
  expect(it.connections[0]?.sent()[0]).toBe(trackOf(it, 'audio'));
  expect(trackOf(it, 'audio')).not.toBe(taken);
  expect(said(it)).toMatchObject({ microphone: 'on' });
  expect(it.visit.current().microphoneBack).toBe(true);
});

test('a camera that the phone stops in the background is off for all others, and on again with the page', async () => {
  const it = await aConnectedVisit();

  mutes(trackOf(it, 'video'), true);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(said(it)).toEqual({ type: 'devices', microphone: 'on', camera: 'off' });

  it.visit.comeBack();
  mutes(trackOf(it, 'video'), false);
  expect(said(it)).toEqual({ type: 'devices', microphone: 'on', camera: 'on' });
});

test('who was put out on coming back is asked for no device', async () => {
  const it = await aConnectedVisit();
  it.court().hangsUp(4409);

  it.visit.comeBack();
  await vi.advanceTimersByTimeAsync(10_000);

  expect([it.asked.length, it.live()]).toEqual([1, []]);
});

/** Seconds in which the line to the court lives. */
async function passes(it: It, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    it.court().says({ type: 'pong', at: 1, now: '2026-11-27T07:06:00Z' });
    await vi.advanceTimersByTimeAsync(1_000);
  }
}

test('whose sound has failed for some seconds is told to write, once for each loss', async () => {
  const it = await aConnectedVisit();
  it.connections[0]?.becomes('disconnected');
  await passes(it, 3);
  expect(it.visit.current().soundLost).toBe(false);
  await passes(it, 6);
  expect(it.visit.current().soundLost).toBe(true);

  it.visit.dismissSoundLost();
  await passes(it, 60);
  expect(it.visit.current().soundLost).toBe(false);

  it.connections[0]?.becomes('connected');
  await passes(it, 30);
  it.connections[0]?.becomes('disconnected');
  await passes(it, 10);
  expect(it.visit.current().soundLost).toBe(true);
  it.connections[0]?.becomes('connected');
  await passes(it, 3);
  expect(it.visit.current().soundLost).toBe(false);
});

test('whose microphone a call has is told to write too, unless they had switched it off', async () => {
  const it = await aConnectedVisit();
  mutes(trackOf(it, 'audio'), true);
  await passes(it, 10);
  expect(it.visit.current().soundLost).toBe(true);

  it.visit.turn('microphone', false);
  await passes(it, 3);
  expect(it.visit.current().soundLost).toBe(false);
});
