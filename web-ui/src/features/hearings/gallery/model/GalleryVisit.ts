import {
  LineMeter,
  PeerSession,
  RoomSocket,
  type FromCourt,
  type Line,
  type LineReading,
  type MediaLine,
  type RemoteStream,
  type Scene,
  type TicketAnswer,
} from '@/rtc';

/** Everything the page shows of a visit to the gallery; a new object after each change. */
export interface GalleryView {
  line: Line;
  /** What was seen last, also while the line is down. */
  scene: Scene | undefined;
  /** Whose visit it is, as the court knows them; it stands over every picture. */
  name: string;
  speaker: string | null;
  media: MediaLine;
  streams: readonly RemoteStream[];
  reading: LineReading | undefined;
}

export interface GalleryVisitPorts {
  issueTicket: () => Promise<TicketAnswer>;
  openSocket: (path: string, subprotocol: string) => WebSocket;
  createConnection: (iceServers: RTCIceServer[]) => RTCPeerConnection;
  tellCourtTime: (now: string) => void;
  device: string;
  newId: () => string;
}

const READ_LINE_EVERY_MS = 2_500;

/** Whether anything is to be heard and seen now. */
export function isHeard(scene: Scene | undefined): boolean {
  return scene?.hearing.state === 'in-session' && scene.hearing.gallery === 'open';
}

/** Somebody looks on: one line to the court, media in one direction, no device of theirs. */
export class GalleryVisit {
  private view: GalleryView = {
    line: { at: 'entering' },
    scene: undefined,
    name: '',
    speaker: null,
    media: 'none',
    streams: [],
    reading: undefined,
  };
  private readonly listeners = new Set<() => void>();
  private readonly socket: RoomSocket;
  private readonly peer: PeerSession;
  private readonly meter = new LineMeter();
  private reader: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly ports: GalleryVisitPorts) {
    this.socket = new RoomSocket({
      ...ports,
      // The gallery is shown what is now, and told nothing of what was.
      heard: () => null,
      now: () => Date.now(),
      random: () => Math.random(),
      onLine: (line) => this.follow(line),
      onMessage: (message) => this.hear(message),
    });
    this.peer = new PeerSession({
      createConnection: ports.createConnection,
      send: (message) => this.socket.send(message),
      onStreams: (streams) => this.show({ streams }),
      onMedia: (media) => this.show({ media }),
    });
  }

  readonly current = (): GalleryView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): void {
    this.reader = setInterval(() => void this.readLine(), READ_LINE_EVERY_MS);
    this.socket.enter(true);
  }

  stop(): void {
    clearInterval(this.reader);
    this.socket.leave();
    this.peer.close();
  }

  retryNow(): void {
    this.socket.retryNow();
    this.peer.networkChanged();
  }

  /** Whoever looks on has no device here that could have been taken. */
  comeBack(): void {
    this.retryNow();
  }

  private follow(line: Line): void {
    this.show({ line });
    if (line.at === 'ended' || line.at === 'refused' || line.at === 'left') this.peer.close();
  }

  private hear(message: FromCourt): void {
    switch (message.type) {
      case 'welcome':
        this.show({ name: message.you.name });
        this.peer.lineIsUp();
        return;
      case 'gallery':
        this.ports.tellCourtTime(message.now);
        // What the public may not hear now is let go of here too, whatever still arrives.
        if (isHeard(this.view.scene) && !isHeard(message)) this.peer.close();
        this.show({ scene: message });
        return;
      case 'pong':
        this.ports.tellCourtTime(message.now);
        return;
      case 'offer':
        void this.peer.hear(message);
        return;
      case 'speaker':
        this.show({ speaker: message.person });
        return;
      case 'missed':
      case 'state':
      case 'act-done':
      case 'act-refused':
      case 'record':
      case 'too-fast':
      case 'quality':
      case 'recording-alarm':
      case 'goodbye':
    }
  }

  private async readLine(): Promise<void> {
    const report = await this.peer.readStats();
    this.show({ reading: report && this.meter.read(report.values()) });
  }

  private show(change: Partial<GalleryView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** Why nobody looks on by this page any more: the code of a refusal, or one of the ends that the messages know. */
export function endOf({ line }: GalleryView): string | undefined {
  if (line.at === 'refused')
    return line.code === 'signed-out' || line.code.startsWith('hearing-') ? line.code : 'other';
  if (line.at !== 'ended') return undefined;
  switch (line.end.kind) {
    case 'over':
    case 'replaced':
      return line.end.kind;
    case 'barred':
      return line.end.reason.startsWith('hearing-') ? line.end.reason : 'other';
    case 'malformed':
    case 'dismissed':
      return 'other';
  }
}
