import {
  PeerSession,
  type DeviceKind,
  type FromBrowser,
  type MediaLine,
  type OwnDevices,
  type StatsEntry,
  type TicketAnswer,
  SUBPROTOCOL,
} from '@/rtc';
import { Tally, type Figures, type Look, type SpeakerAnswer } from './figures';
import { readFromCourt, type End, type FromCourt, type TestVerdict } from './protocol';

/** Where a test stands. What fails has no verdict, and is nothing that the line would be blamed for. */
export type TestStep =
  | { at: 'connecting' }
  | { at: 'measuring'; secondsLeft: number }
  | { at: 'judging' }
  /** Without figures it came to no end in its time. */
  | { at: 'done'; verdict: TestVerdict; reasons: readonly string[]; figures: Figures | undefined }
  /** The court's own code, or what became of the line to it. */
  | { at: 'failed'; code: string };

export interface TestView {
  step: TestStep;
  /** The picture as it comes back. */
  returned: MediaStreamTrack | undefined;
}

/** How loud a track is, 0 to 1. */
export interface Loudness {
  level: () => number;
  close: () => void;
}

export interface LineTestPorts {
  issueTicket: () => Promise<TicketAnswer>;
  openSocket: (path: string, subprotocol: string) => WebSocket;
  createConnection: (iceServers: RTCIceServer[]) => RTCPeerConnection;
  listenTo: (track: MediaStreamTrack) => Loudness;
  own: OwnDevices;
  speaker: SpeakerAnswer;
  device: string;
  deviceKind: DeviceKind;
  now: () => number;
}

export const MEASURED_MS = 10_000;
const LOOK_EVERY_MS = 250;
const PING_EVERY_MS = 3_000;
/** A line that has no media by then has none. */
const CONNECTED_WITHIN_MS = 12_000;
/** A picture that has not come back by then is not waited for. */
const PICTURE_WITHIN_MS = 4_000;

/**
 * One test of a line: the person's camera and microphone go up on one connection and come down on another, over the bridge that a hearing would have. It
 * holds two connections and a socket while it runs, and nothing after; the devices are not its own.
 */
export class LineTest {
  private view: TestView = { step: { at: 'connecting' }, returned: undefined };
  private readonly listeners = new Set<() => void>();
  private readonly peers: Record<End, PeerSession>;
  private readonly media: Record<End, MediaLine> = { sending: 'none', listening: 'none' };
  private readonly tally = new Tally();
  private socket: WebSocket | undefined;
  private loudness: Loudness | undefined;
  private timers: ReturnType<typeof setInterval>[] = [];
  private begunAt = 0;
  private flowsSince: number | undefined;
  private measuredFrom: number | undefined;
  private looking = false;
  private figures: Figures | undefined;
  private stopped = false;

  constructor(private readonly ports: LineTestPorts) {
    this.peers = { sending: this.peer('sending'), listening: this.peer('listening') };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly current = (): TestView => this.view;

  async start(): Promise<void> {
    const answer = await this.ports.issueTicket().catch((): TicketAnswer => ({ kind: 'unreachable' }));
    if (this.stopped) return;
    if (answer.kind === 'ticket') this.open(answer.url, answer.ticket);
    else this.fail(answer.kind === 'refused' ? answer.code : 'unreachable');
  }

  /** Lets go of everything; a test that was running has then tested nothing. */
  stop(): void {
    this.stopped = true;
    for (const timer of this.timers) clearInterval(timer);
    this.timers = [];
    this.loudness?.close();
    this.loudness = undefined;
    this.peers.sending.close();
    this.peers.listening.close();
    const socket = this.socket;
    this.socket = undefined;
    socket?.close(1000);
  }

  private peer(end: End): PeerSession {
    return new PeerSession({
      createConnection: this.ports.createConnection,
      send: (message) => this.answer(end, message),
      onStreams: (streams) => {
        if (end === 'listening' && !this.stopped) {
          this.show({ returned: streams.find((stream) => stream.kind === 'video')?.track });
        }
      },
      onMedia: (media) => {
        this.media[end] = media;
      },
    });
  }

  /** Of what a connection says in a room only its answers are said here; a connection that breaks is what the test is to find out. */
  private answer(end: End, message: FromBrowser): boolean {
    if (message.type === 'answer') {
      this.say({ type: 'line-test-answer', end, serial: message.serial, sdp: message.sdp });
    }
    return true;
  }

  private open(url: string, ticket: string): void {
    const socket = this.ports.openSocket(url, SUBPROTOCOL);
    this.socket = socket;
    socket.onopen = () => this.say({ type: 'enter', ticket, device: this.ports.device });
    socket.onmessage = (event: MessageEvent) => {
      const message = typeof event.data === 'string' ? readFromCourt(event.data) : undefined;
      if (message && this.socket === socket) this.hear(message);
    };
    socket.onclose = (event: CloseEvent) => {
      if (this.socket === socket) this.fail(event.code === 4403 ? event.reason : 'lost');
    };
  }

  private hear(message: FromCourt): void {
    switch (message.type) {
      case 'welcome':
        void this.begin();
        return;
      case 'line-test-offer':
        void this.peers[message.end].hear({ ...message, type: 'offer', privateRoom: null });
        return;
      case 'line-test-result':
        this.end({ at: 'done', verdict: message.verdict, reasons: message.reasons, figures: this.figures });
        return;
      case 'goodbye':
        this.fail(message.reason);
    }
  }

  private async begin(): Promise<void> {
    const { microphone, camera } = this.ports.own;
    if (microphone.at === 'ready') this.loudness = this.ports.listenTo(microphone.track);
    await this.peers.sending.setOwn({
      ...(microphone.at === 'ready' && { audio: microphone.track }),
      ...(camera.at === 'ready' && { video: camera.track }),
    });
    this.begunAt = this.ports.now();
    this.say({ type: 'media-ready' });
    this.timers = [
      setInterval(() => void this.look(), LOOK_EVERY_MS),
      setInterval(() => this.say({ type: 'ping', at: Math.round(this.ports.now()) }), PING_EVERY_MS),
    ];
  }

  /** One look at a time, however slow the browser is with its statistics. */
  private async look(): Promise<void> {
    if (this.looking || this.figures) return;
    this.looking = true;
    try {
      const look: Look = {
        sending: entriesOf(await this.peers.sending.readStats()),
        listening: entriesOf(await this.peers.listening.readStats()),
      };
      if (!this.isOver()) this.take(look);
    } finally {
      this.looking = false;
    }
  }

  private take(look: Look): void {
    const now = this.ports.now();
    this.tally.hear(this.loudness?.level() ?? 0);
    this.tally.take(look, now - this.begunAt);
    if (this.measuredFrom === undefined) this.beginIfReady(look, now);
    else this.goOn(now, this.measuredFrom);
  }

  private beginIfReady(look: Look, now: number): void {
    const flows = this.media.sending === 'flowing' && this.media.listening === 'flowing';
    if (flows) this.flowsSince ??= now;
    if (this.flowsSince === undefined) {
      if (now - this.begunAt > CONNECTED_WITHIN_MS) this.tell(false);
      return;
    }
    const waitsForPicture = this.ports.own.camera.at === 'ready' && !this.tally.hasPicture();
    if (waitsForPicture && now - this.flowsSince < PICTURE_WITHIN_MS) return;
    this.measuredFrom = now;
    this.tally.begin(look);
    this.show({ step: { at: 'measuring', secondsLeft: MEASURED_MS / 1000 } });
  }

  private goOn(now: number, from: number): void {
    const left = MEASURED_MS - (now - from);
    if (left <= 0) this.tell(true);
    else this.show({ step: { at: 'measuring', secondsLeft: Math.ceil(left / 1000) } });
  }

  private tell(connected: boolean): void {
    const { own, speaker, deviceKind } = this.ports;
    this.figures = this.tally.figures({ own, speaker, connected, device: deviceKind });
    this.show({ step: { at: 'judging' } });
    this.say({ type: 'line-test-measured', measured: this.figures });
  }

  private say(message: object): void {
    const socket = this.socket;
    if (socket?.readyState === 1) socket.send(JSON.stringify(message));
  }

  private fail(code: string): void {
    this.end({ at: 'failed', code });
  }

  /** The first end counts. */
  private end(step: TestStep): void {
    if (this.isOver()) return;
    this.stop();
    this.show({ step, returned: undefined });
  }

  private isOver(): boolean {
    return this.stopped;
  }

  private show(change: Partial<TestView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

function entriesOf(report: RTCStatsReport | undefined): StatsEntry[] {
  return report === undefined ? [] : [...(report.values() as Iterable<StatsEntry>)];
}
