import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OutgoingStream } from './layers';
import { PeerSession, type MediaLine, type RemoteStream } from './PeerSession';
import type { FromBrowser, Offer } from './protocol';

interface Sender {
  track: unknown;
  replaceTrack: (track: unknown) => Promise<void>;
  encodings: { active: boolean }[];
  getParameters: () => { encodings: { active: boolean }[] };
  setParameters: (parameters: { encodings: { active: boolean }[] }) => Promise<void>;
}

/** The edge to the browser's engine: keeps what it was told, and connects or fails when the test says so. */
class Engine {
  connectionState: RTCPeerConnectionState = 'new';
  onconnectionstatechange: (() => void) | null = null;
  localDescription: { sdp: string } | undefined;
  readonly transceivers: { mid: string; direction: string; sender: Sender; receiver: { track: unknown } }[] = [];
  readonly steps: string[] = [];
  offered = '';
  private outgoing: OutgoingStream[] | undefined;

  setRemoteDescription({ sdp }: { sdp: string }): Promise<void> {
    if (sdp === 'unreadable') return Promise.reject(new DOMException('no', 'InvalidAccessError'));
    this.steps.push('remote');
    this.offered = sdp;
    for (const match of sdp.matchAll(/^a=mid:(.+)$/gm)) {
      const mid = match[1] ?? '';
      if (this.transceivers.some((one) => one.mid === mid)) continue;
      const sender: Sender = {
        track: null,
        replaceTrack: (track) => {
          sender.track = track;
          this.steps.push(`track ${mid}`);
          return Promise.resolve();
        },
        encodings: [{ active: true }, { active: true }, { active: true }],
        getParameters: () => ({ encodings: sender.encodings.map((one) => ({ ...one })) }),
        setParameters: ({ encodings }) => {
          sender.encodings = encodings;
          return Promise.resolve();
        },
      };
      this.transceivers.push({ mid, direction: 'recvonly', sender, receiver: { track: `remote ${mid}` } });
    }
    return Promise.resolve();
  }

  createAnswer(): Promise<unknown> {
    this.steps.push('answer');
    return Promise.resolve({});
  }

  /** From now on its answers name layers, and its statistics these streams. */
  sendsLayers(streams: OutgoingStream[]): void {
    this.outgoing = streams;
  }

  getStats(): Promise<Map<string, OutgoingStream>> {
    return Promise.resolve(new Map(this.outgoing?.map((stream, at) => [String(at), stream])));
  }

  setLocalDescription(): Promise<void> {
    this.localDescription = {
      sdp: this.outgoing ? 'v=0\r\nm=video 9 x\r\na=mid:1\r\na=simulcast:send l;m\r\n' : 'an answer',
    };
    return Promise.resolve();
  }

  getTransceivers() {
    return this.transceivers;
  }

  close(): void {
    this.connectionState = 'closed';
  }

  becomes(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
}

const sdpOf = (...mids: string[]) =>
  `v=0\n${mids.map((mid, at) => `m=${at % 2 === 0 ? 'audio' : 'video'} 9 x\na=mid:${mid}\na=${at < 2 ? 'recvonly' : 'sendonly'}\n`).join('')}`;

const anOffer = (serial: number, over: Partial<Offer> = {}): Offer => ({
  type: 'offer',
  connection: 1,
  serial,
  sdp: sdpOf('0', '1', '2', '3'),
  streams: [
    { mid: '2', person: 'judge', kind: 'audio' },
    { mid: '3', person: 'judge', kind: 'video' },
  ],
  iceServers: [],
  privateRoom: null,
  ...over,
});

const microphone = { kind: 'audio' } as MediaStreamTrack;
const camera = { kind: 'video' } as MediaStreamTrack;

function aSession() {
  const engines: Engine[] = [];
  const sent: FromBrowser[] = [];
  const media: MediaLine[] = [];
  const streams: RemoteStream[][] = [];
  const iceServers: RTCIceServer[][] = [];
  const session = new PeerSession({
    createConnection: (servers) => {
      iceServers.push(servers);
      const engine = new Engine();
      engines.push(engine);
      return engine as unknown as RTCPeerConnection;
    },
    send: (message) => {
      sent.push(message);
      return true;
    },
    onStreams: (all) => streams.push(all),
    onMedia: (state) => media.push(state),
  });
  return { session, engines, iceServers, sent, media, streams, types: () => sent.map((one) => one.type) };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('puts microphone and camera on the two lines the court receives on, after the offer and before the answer', async () => {
  const it = aSession();
  await it.session.setOwn({ audio: microphone, video: camera });

  await it.session.hear(anOffer(1));

  expect(it.engines[0]?.steps).toEqual(['remote', 'track 0', 'track 1', 'answer']);
  expect(it.engines[0]?.transceivers.map((one) => [one.mid, one.direction, one.sender.track])).toEqual([
    ['0', 'sendonly', microphone],
    ['1', 'sendonly', camera],
    ['2', 'recvonly', null],
    ['3', 'recvonly', null],
  ]);
  expect(it.sent).toEqual([{ type: 'answer', serial: 1, sdp: 'an answer' }]);
});

test('takes an offer of a private room and of the courtroom again, though serials of different rooms do not compare', async () => {
  const it = aSession();
  await it.session.hear(anOffer(7));
  await it.session.hear(anOffer(1_900, { connection: 1_899, privateRoom: 'defendant' }));
  await it.session.hear(anOffer(9, { connection: 8 }));
  await it.session.hear(anOffer(8, { connection: 8 }));

  expect(it.sent.map((one) => one.type === 'answer' && one.serial)).toEqual([7, 1_900, 9]);
  expect(it.engines.map((one) => one.connectionState)).toEqual(['closed', 'closed', 'new']);
});

test('may go over the relays that the offer names', async () => {
  const it = aSession();
  const relay = { urls: ['turn:turn.example?transport=tcp'], username: '1:device', credential: 'secret' };

  await it.session.hear(anOffer(1, { iceServers: [relay] }));

  expect(it.iceServers).toEqual([[relay]]);
});

test('asks for a fresh offer as soon as the network comes back to a connection that broke', async () => {
  const it = aSession();
  await it.session.hear(anOffer(1));
  it.engines[0]?.becomes('connected');

  it.session.networkChanged();
  expect(it.types()).toEqual(['answer']);

  it.engines[0]?.becomes('disconnected');
  it.session.networkChanged();

  expect(it.types()).toEqual(['answer', 'media-restart']);
  expect(it.media.at(-1)).toBe('broken');
});

test('says whose picture and voice each line carries', async () => {
  const it = aSession();

  await it.session.hear(anOffer(1));

  expect(it.streams.at(-1)).toEqual([
    { mid: '2', person: 'judge', kind: 'audio', track: 'remote 2' },
    { mid: '3', person: 'judge', kind: 'video', track: 'remote 3' },
  ]);
});

test('passes over an offer older than one it has heard', async () => {
  const it = aSession();
  await it.session.hear(anOffer(5));

  await it.session.hear(anOffer(4));
  await it.session.hear(anOffer(5));

  expect(it.sent).toHaveLength(1);
});

test('answers only the newest of the offers that came while it was answering', async () => {
  const it = aSession();

  await Promise.all([it.session.hear(anOffer(1)), it.session.hear(anOffer(2)), it.session.hear(anOffer(3))]);

  expect(it.sent.map((one) => one.type === 'answer' && one.serial)).toEqual([1, 3]);
});

test('keeps the connection for offers of its number, and makes a new one with the same tracks for another', async () => {
  const it = aSession();
  await it.session.setOwn({ audio: microphone });
  await it.session.hear(anOffer(1));
  await it.session.hear(anOffer(2));
  expect(it.engines).toHaveLength(1);

  await it.session.hear(anOffer(3, { connection: 2 }));

  expect(it.engines).toHaveLength(2);
  expect(it.engines[0]?.connectionState).toBe('closed');
  expect(it.engines[1]?.transceivers[0]?.sender.track).toBe(microphone);
});

test('changes the camera without a new offer', async () => {
  const it = aSession();
  await it.session.hear(anOffer(1));

  await it.session.setOwn({ video: camera });

  expect(it.engines[0]?.transceivers[1]?.sender.track).toBe(camera);
  expect(it.sent).toHaveLength(1);
});

test('asks for a restart when the connection fails, and again while no offer comes', async () => {
  const it = aSession();
  await it.session.hear(anOffer(1));
  it.engines[0]?.becomes('connected');

  it.engines[0]?.becomes('failed');
  expect(it.types()).toEqual(['answer', 'media-restart']);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(it.types()).toEqual(['answer', 'media-restart', 'media-restart']);

  await it.session.hear(anOffer(2, { connection: 2 }));
  it.engines[1]?.becomes('connected');
  await vi.advanceTimersByTimeAsync(60_000);

  expect(it.types().filter((type) => type === 'media-restart')).toHaveLength(2);
  expect(it.media.at(-1)).toBe('flowing');
});

test('gives an unsteady connection four seconds to recover by itself', async () => {
  const it = aSession();
  await it.session.hear(anOffer(1));
  it.engines[0]?.becomes('connected');

  it.engines[0]?.becomes('disconnected');
  await vi.advanceTimersByTimeAsync(3_999);
  it.engines[0]?.becomes('connected');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(it.types()).toEqual(['answer']);

  it.engines[0]?.becomes('disconnected');
  await vi.advanceTimersByTimeAsync(4_000);
  expect(it.types()).toEqual(['answer', 'media-restart']);
});

test('asks for a restart when an offer cannot be set', async () => {
  const it = aSession();

  await it.session.hear(anOffer(1, { sdp: 'unreadable' }));

  expect(it.types()).toEqual(['media-restart']);
});

test('asks for the first offer only where no connection lives', async () => {
  const it = aSession();
  it.session.lineIsUp();
  expect(it.types()).toEqual(['media-ready']);
  await it.session.hear(anOffer(1));
  it.engines[0]?.becomes('connected');

  it.session.lineIsUp();

  expect(it.types()).toEqual(['media-ready', 'answer']);
});

test('says again after a lost line that it needs a restart', async () => {
  const it = aSession();
  await it.session.hear(anOffer(1));
  it.engines[0]?.becomes('failed');

  it.session.lineIsUp();

  expect(it.types()).toEqual(['answer', 'media-restart', 'media-restart']);
});

test('goes silent once closed', async () => {
  const it = aSession();
  await it.session.hear(anOffer(1));
  it.engines[0]?.becomes('disconnected');

  it.session.close();
  await vi.advanceTimersByTimeAsync(60_000);

  expect(it.types()).toEqual(['answer']);
  expect([it.streams.at(-1), it.media.at(-1)]).toEqual([[], 'none']);
});

const layered = (): OutgoingStream[] => [
  { type: 'outbound-rtp', mid: '1', rid: 'l', ssrc: 21, rtxSsrc: 22 },
  { type: 'outbound-rtp', mid: '1', rid: 'm', ssrc: 31, rtxSsrc: 32 },
];

test('the answer names the streams of the layers in which the camera is sent', async () => {
  const { session, engines, sent } = aSession();
  const answered = session.hear(anOffer(1));
  engines[0]?.sendsLayers(layered());
  await answered;

  expect(sent.at(-1)).toMatchObject({ type: 'answer' });
  expect(JSON.stringify(sent.at(-1))).toContain('a=ssrc-group:SIM 21 31');
});

test('a browser that does not name the streams of its layers is asked for none on a fresh connection', async () => {
  const { session, engines, types } = aSession();
  const offered = anOffer(1, { sdp: `${sdpOf('0', '1')}a=rid:l recv\na=simulcast:recv l\n` });
  const answered = session.hear(offered);
  engines[0]?.sendsLayers([]);
  await vi.advanceTimersByTimeAsync(1_000);
  await answered;

  expect(types()).toContain('media-restart');
  expect(types()).not.toContain('answer');

  await session.hear({ ...offered, connection: 2, serial: 2 });
  expect(engines[1]?.offered).not.toContain('a=simulcast');
  expect(types()).toContain('answer');
});

test('who spends little sends the camera in its lowest layer only, also on a later connection', async () => {
  const { session, engines } = aSession();
  await session.hear(anOffer(1));
  const active = (engine: number) => engines[engine]?.transceivers[1]?.sender.encodings.map((one) => one.active);

  await session.spare(true);
  expect(active(0)).toEqual([true, false, false]);
  await session.hear(anOffer(2, { connection: 2 }));
  expect(active(1)).toEqual([true, false, false]);
  await session.spare(false);
  expect(active(1)).toEqual([true, true, true]);
});
