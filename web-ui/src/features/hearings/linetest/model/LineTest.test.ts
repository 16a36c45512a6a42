import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OwnDevices, TicketAnswer } from '@/rtc';
import { LineTest, MEASURED_MS } from './LineTest';

/** The court's end of the line. */
class CourtEnd {
  readyState = 1;
  readonly heard: { type: string; [field: string]: unknown }[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;

  send(text: string): void {
    this.heard.push(JSON.parse(text) as { type: string });
  }

  close(): void {
    this.readyState = 3;
  }

  says(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  last(type: string) {
    return this.heard.filter((message) => message.type === type).at(-1);
  }
}

class Connection {
  connectionState = 'new';
  onconnectionstatechange: (() => void) | null = null;
  localDescription = { sdp: 'an answer' };
  stats: object[] = [];
  closed = false;
  setRemoteDescription = () => Promise.resolve();
  setLocalDescription = () => Promise.resolve();
  createAnswer = () => Promise.resolve({});
  getTransceivers = () => [];
  getStats = () => Promise.resolve(new Map(this.stats.map((entry, place) => [String(place), entry])));

  close(): void {
    this.closed = true;
  }

  becomes(state: string): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
}

const track = {} as MediaStreamTrack;
const own: OwnDevices = {
  microphone: { at: 'ready', track, deviceId: 'm', paused: false },
  camera: { at: 'ready', track, deviceId: 'c', paused: false },
};
const aTicket: TicketAnswer = { kind: 'ticket', ticket: 't', url: '/api/room' };
const aPicture = { type: 'inbound-rtp', kind: 'video', packetsReceived: 10, framesDecoded: 5, frameHeight: 360 };

function aTest(answer: TicketAnswer = aTicket) {
  const court = new CourtEnd();
  const connections: Connection[] = [];
  let listeners = 0;
  const lineTest = new LineTest({
    issueTicket: () => Promise.resolve(answer),
    openSocket: () => court as unknown as WebSocket,
    createConnection: () => {
      const connection = new Connection();
      connections.push(connection);
      return connection as unknown as RTCPeerConnection;
    },
    listenTo: () => {
      listeners += 1;
      return { level: () => 0.5, close: () => (listeners -= 1) };
    },
    own,
    speaker: 'heard',
    device: 'device-1',
    deviceKind: 'computer',
    now: () => Date.now(),
  });
  return { lineTest, court, connections, listeners: () => listeners };
}

const offer = (end: string, serial: number) => ({
  type: 'line-test-offer',
  end,
  connection: serial,
  serial,
  sdp: 'v=0',
  streams: [],
  iceServers: [{ urls: ['turns:turn.court.example:443'], username: 'u', credential: 'c' }],
});

/** As far as both connections have their offers. */
async function offered() {
  const begun = aTest();
  await begun.lineTest.start();
  begun.court.onopen?.();
  begun.court.says({ type: 'welcome', you: {}, may: [], protocol: 1 });
  await vi.advanceTimersByTimeAsync(0);
  begun.court.says(offer('sending', 1));
  begun.court.says(offer('listening', 2));
  await vi.advanceTimersByTimeAsync(0);
  return begun;
}

async function flowing() {
  const begun = await offered();
  for (const connection of begun.connections) connection.becomes('connected');
  return begun;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('enters with its ticket, asks for media, and answers the offer of each end under its name', async () => {
  const { court, connections } = await offered();

  expect(court.heard.slice(0, 2)).toEqual([
    { type: 'enter', ticket: 't', device: 'device-1' },
    { type: 'media-ready' },
  ]);
  expect(court.heard.filter(({ type }) => type === 'line-test-answer')).toEqual([
    { type: 'line-test-answer', end: 'sending', serial: 1, sdp: 'an answer' },
    { type: 'line-test-answer', end: 'listening', serial: 2, sdp: 'an answer' },
  ]);
  expect(connections).toHaveLength(2);
});

test('measures ten seconds from the first picture that comes back, and shows how many are left', async () => {
  const { lineTest, court, connections } = await flowing();
  await vi.advanceTimersByTimeAsync(1000);
  expect(lineTest.current().step).toEqual({ at: 'connecting' });

  const [, listening] = connections;
  if (listening) listening.stats = [aPicture];
  await vi.advanceTimersByTimeAsync(500);
  expect(lineTest.current().step).toEqual({ at: 'measuring', secondsLeft: 10 });
  await vi.advanceTimersByTimeAsync(4000);
  expect(lineTest.current().step).toEqual({ at: 'measuring', secondsLeft: 6 });
  await vi.advanceTimersByTimeAsync(MEASURED_MS - 4000);

  expect(lineTest.current().step).toEqual({ at: 'judging' });
  expect(court.last('line-test-measured')?.['measured']).toMatchObject({
    connected: true,
    microphone: 'ready',
    microphoneLevel: 50,
    receivedHeight: 360,
    speaker: 'heard',
  });
});

test('does not wait for a picture for ever, and is done before the court gives it up', async () => {
  const { court } = await flowing();

  await vi.advanceTimersByTimeAsync(15_000);

  expect(court.last('line-test-measured')?.['measured']).toMatchObject({ connected: true, receivedHeight: 0 });
});

test('tells that there is no way to the bridge when neither end has connected in twelve seconds', async () => {
  const { court } = await offered();

  await vi.advanceTimersByTimeAsync(11_500);
  expect(court.last('line-test-measured')).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1_000);

  expect(court.last('line-test-measured')?.['measured']).toMatchObject({ connected: false, path: null });
});

test('shows what the court makes of it, and holds nothing any more', async () => {
  const { lineTest, court, connections, listeners } = await flowing();
  await vi.advanceTimersByTimeAsync(15_000);

  court.says({ type: 'line-test-result', verdict: 'fair', reasons: ['loss'] });
  court.says({ type: 'goodbye', reason: 'line-test-over' });

  expect(lineTest.current().step).toMatchObject({ at: 'done', verdict: 'fair', reasons: ['loss'] });
  expect(connections.every(({ closed }) => closed)).toBe(true);
  expect(court.readyState).toBe(3);
  expect(listeners()).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('says so where the court gave it up, and has no figures then', async () => {
  const { lineTest, court } = await offered();

  court.says({ type: 'line-test-result', verdict: 'poor', reasons: ['not-finished'] });

  expect(lineTest.current().step).toEqual({
    at: 'done',
    verdict: 'poor',
    reasons: ['not-finished'],
    figures: undefined,
  });
});

test.each([
  ['a hearing needs the places', { type: 'goodbye', reason: 'line-test-no-room' }, 'line-test-no-room'],
  ['another page took over', { type: 'goodbye', reason: 'replaced' }, 'replaced'],
])('blames no line when %s', async (_, message, code) => {
  const { lineTest, court } = await flowing();

  court.says(message);

  expect(lineTest.current().step).toEqual({ at: 'failed', code });
});

test.each([
  [{ kind: 'refused', code: 'line-tests-full' } as const, 'line-tests-full'],
  [{ kind: 'unreachable' } as const, 'unreachable'],
])('says why it does not begin: %o', async (answer, code) => {
  const { lineTest } = aTest(answer);

  await lineTest.start();

  expect(lineTest.current().step).toEqual({ at: 'failed', code });
});

test.each([
  [1006, '', 'lost'],
  [4403, 'line-tests-full', 'line-tests-full'],
])('a line that closes with %i ends it', async (closeCode, reason, code) => {
  const { lineTest, court, connections } = await flowing();

  court.onclose?.({ code: closeCode, reason });

  expect(lineTest.current().step).toEqual({ at: 'failed', code });
  expect(connections.every(({ closed }) => closed)).toBe(true);
});

test('whoever leaves the page takes the test along', async () => {
  const { lineTest, court, connections } = await flowing();

  lineTest.stop();
  await vi.advanceTimersByTimeAsync(30_000);

  expect(court.last('line-test-measured')).toBeUndefined();
  expect(connections.every(({ closed }) => closed)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});
