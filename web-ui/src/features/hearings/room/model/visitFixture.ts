import { vi } from 'vitest';
import type { RoomPerson } from '@/rtc';
import { aPerson, aState, DEFENDANT, JUDGE } from './fixtures';
import { RoomVisit } from './RoomVisit';

/** What the page said. */
interface Message {
  type: string;
  [field: string]: unknown;
}

/** The court's end of the line. It hears what the page says and answers by hand. */
export class CourtEnd {
  readyState = 1;
  readonly heard: Message[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;

  send(text: string): void {
    this.heard.push(JSON.parse(text) as Message);
  }

  close(): void {
    this.readyState = 3;
  }

  says(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  hangsUp(code: number, reason = ''): void {
    this.readyState = 3;
    this.onclose?.({ code, reason });
  }

  heardOf(type: string): Message[] {
    return this.heard.filter((message) => message.type === type);
  }
}

export interface Track {
  kind: string;
  enabled: boolean;
  muted: boolean;
  readyState: string;
  onended: (() => void) | null;
  onmute: (() => void) | null;
  onunmute: (() => void) | null;
  stop: () => void;
  getSettings: () => object;
}

export function aTrack(kind: string): Track {
  const track: Track = {
    kind,
    enabled: true,
    muted: false,
    readyState: 'live',
    onended: null,
    onmute: null,
    onunmute: null,
    stop: () => {
      track.readyState = 'ended';
    },
    getSettings: () => ({}),
  };
  return track;
}

interface Transceiver {
  mid: string;
  direction: string;
  sender: { track: unknown; replaceTrack: (track: unknown) => Promise<void> };
  receiver: { track: unknown };
}

function aTransceiver(mid: string): Transceiver {
  const sender: Transceiver['sender'] = {
    track: null,
    replaceTrack: (track) => {
      sender.track = track;
      return Promise.resolve();
    },
  };
  return { mid, direction: 'recvonly', sender, receiver: { track: `remote ${mid}` } };
}

/** As much of a connection as tells how it stands and what goes out; it never loses a packet. */
export class Connection {
  connectionState: RTCPeerConnectionState = 'new';
  onconnectionstatechange: (() => void) | null = null;
  readonly localDescription = { sdp: 'an answer' };
  readonly transceivers: Transceiver[] = [];
  readonly setRemoteDescription = ({ sdp }: { sdp: string }) => {
    for (const [, mid = ''] of sdp.matchAll(/^a=mid:(.+)$/gm)) {
      if (!this.transceivers.some((one) => one.mid === mid)) this.transceivers.push(aTransceiver(mid));
    }
    return Promise.resolve();
  };
  readonly setLocalDescription = () => Promise.resolve();
  readonly createAnswer = () => Promise.resolve({});
  readonly getTransceivers = () => this.transceivers;
  readonly getStats = () => Promise.resolve(new Map());
  readonly close = () => undefined;

  /** What goes out on it, in the order of its lines. */
  sent(): unknown[] {
    return this.transceivers.filter((one) => one.direction === 'sendonly').map((one) => one.sender.track);
  }

  becomes(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
}

/** A visit whose court, network and devices the test plays. */
export function aVisit() {
  const connections: Connection[] = [];
  const ends: CourtEnd[] = [];
  const tracks: Track[] = [];
  const courtTimes: string[] = [];
  const asked: string[][] = [];
  const visit = new RoomVisit({
    issueTicket: () => Promise.resolve({ kind: 'ticket', ticket: 't', url: '/api/room' }),
    openSocket: () => {
      const end = new CourtEnd();
      ends.push(end);
      return end as unknown as WebSocket;
    },
    createConnection: () => {
      const connection = new Connection();
      connections.push(connection);
      return connection as unknown as RTCPeerConnection;
    },
    mediaDevices: {
      getUserMedia: (wanted: object) => {
        const given = Object.keys(wanted).map(aTrack);
        asked.push(given.map((track) => track.kind));
        tracks.push(...given);
        const of = (kind: string) => () => given.filter((track) => track.kind === kind);
        return Promise.resolve({ getAudioTracks: of('audio'), getVideoTracks: of('video') });
      },
    } as unknown as MediaDevices,
    permission: () => Promise.resolve('granted' as const),
    tellCourtTime: (now) => courtTimes.push(now),
    readRecordAnew: () => undefined,
    device: 'device-1',
    deviceKind: 'phone',
    newId: () => `id-${ends.length}`,
  });
  return {
    visit,
    ends,
    connections,
    tracks,
    /** Which devices the browser was asked for, each time that it was. */
    asked,
    courtTimes,
    court: () => ends.at(-1) as CourtEnd,
    at: () => visit.current().screen.at,
    live: () => tracks.filter((track) => track.readyState === 'live').map((track) => track.kind),
  };
}

export type It = ReturnType<typeof aVisit>;
export const settle = () => vi.advanceTimersByTimeAsync(0);

export async function enter(it: It, me: RoomPerson): Promise<void> {
  it.visit.enter();
  await settle();
  greet(it, me);
}

export function greet(it: It, me: RoomPerson): void {
  const { person, name, capacity } = me;
  it.court().says({ type: 'welcome', you: { person, name, capacity }, may: [], protocol: 1 });
  it.court().says(aState({ people: [aPerson(JUDGE), me] }));
}

export async function aVisitInRoom(): Promise<It> {
  const it = aVisit();
  it.visit.start();
  await settle();
  await enter(it, aPerson(DEFENDANT));
  return it;
}
