import { lineEndOf, type FinalEnd, type LineEnd } from './lineEnd';
import { readFromCourt, SUBPROTOCOL, type Act, type FromBrowser, type FromCourt } from './protocol';

/** What asking for a ticket came to. `refused` carries the court's own code; `unreachable` is tried again. */
export type TicketAnswer =
  /** `presentOn`: the device on which this person is in the room now. */
  | { kind: 'ticket'; ticket: string; url: string; presentOn?: string | undefined }
  | { kind: 'refused'; code: string; instance?: string | undefined }
  | { kind: 'unreachable' };

/** Where the line to the court stands. `down` counts the attempts since it was last up. */
export type Line =
  | { at: 'entering' }
  | { at: 'up' }
  | { at: 'down'; attempt: number }
  | { at: 'ended'; end: FinalEnd }
  | { at: 'refused'; code: string; instance?: string | undefined }
  | { at: 'left' };

export interface RoomSocketPorts {
  issueTicket: () => Promise<TicketAnswer>;
  openSocket: (url: string, subprotocol: string) => WebSocket;
  /** Kept in the tab, so that the court knows the same device again. */
  device: string;
  newId: () => string;
  /** How far on the timeline everything was heard; null before anything was. */
  heard: () => number | null;
  now: () => number;
  random: () => number;
  onLine: (line: Line) => void;
  onMessage: (message: FromCourt) => void;
}

const OPEN = 1; // WebSocket.OPEN, by number: the socket may come from elsewhere than this window
const PING_EVERY_MS = 3_000;
const SILENCE_IS_LOSS_MS = 8_000;
const WELCOME_WITHIN_MS = 10_000;
const ATTEMPT_IS_STALE_MS = 2_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

/**
 * The line to the court: one WebSocket at a time, entered with a fresh ticket each time, kept alive by pings, opened
 * again by itself after a loss. Acts not yet answered are sent again with the same id, so a lost line loses no act and
 * does none twice.
 */
export class RoomSocket {
  private socket: WebSocket | undefined;
  private line: Line = { at: 'entering' };
  private attempt = 0;
  private spentTickets = 0;
  private takesOver = false;
  private lastHeard = 0;
  /** When the newest attempt began. */
  private triedAt = 0;
  private heartbeat: ReturnType<typeof setInterval> | undefined;
  private wake: ReturnType<typeof setTimeout> | undefined;
  /** Counts the sockets, so that what an abandoned one still says is not heard. */
  private generation = 0;
  private readonly unanswered = new Map<string, FromBrowser>();

  constructor(private readonly ports: RoomSocketPorts) {}

  /** Enters. Somebody who is in the room on another device is asked first, and then `takesOver` from it. */
  enter(takesOver = false): void {
    this.takesOver = takesOver;
    this.attempt = 0;
    this.spentTickets = 0;
    this.tell({ at: 'entering' });
    void this.open();
  }

  /**
   * Tries now instead of waiting out the pause; for the moment a network comes back, or the person to a page that slept.
   * A line that looks up but was silent for too long is a lost one, and an attempt from before may wait for a network
   * that is gone.
   */
  retryNow(): void {
    const now = this.ports.now();
    if (this.line.at === 'up' && now - this.lastHeard > SILENCE_IS_LOSS_MS) this.lose({ kind: 'unheard' });
    if (this.line.at !== 'down') return;
    if (this.wake === undefined && now - this.triedAt < ATTEMPT_IS_STALE_MS) return;
    this.abandon();
    void this.open();
  }

  leave(): void {
    this.abandon();
    this.unanswered.clear();
    this.tell({ at: 'left' });
  }

  /** Sends if the line is up; what describes the present is sent anew on each entry by the caller. */
  send(message: FromBrowser): boolean {
    if (this.line.at !== 'up' || this.socket?.readyState !== OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  /** Sends an act, now or as soon as the line is up again. Returns its id. */
  act(act: Act): string {
    const id = this.ports.newId();
    const message: FromBrowser = { type: 'act', id, ...act };
    this.unanswered.set(id, message);
    this.send(message);
    return id;
  }

  private async open(): Promise<void> {
    const generation = ++this.generation;
    this.triedAt = this.ports.now();
    const answer = await this.ports.issueTicket().catch((): TicketAnswer => ({ kind: 'unreachable' }));
    if (generation !== this.generation) return;
    switch (answer.kind) {
      case 'refused':
        this.abandon();
        this.tell({ at: 'refused', code: answer.code, instance: answer.instance });
        return;
      case 'unreachable':
        this.lose({ kind: 'lost' });
        return;
      case 'ticket':
        if (this.isElsewhere(answer.presentOn)) this.lose({ kind: 'replaced' });
        else this.connect(answer.url, answer.ticket, generation);
    }
  }

  private isElsewhere(presentOn: string | undefined): boolean {
    return presentOn !== undefined && presentOn !== this.ports.device && !this.takesOver;
  }

  private connect(url: string, ticket: string, generation: number): void {
    const socket = this.ports.openSocket(url, SUBPROTOCOL);
    this.socket = socket;
    const current = () => generation === this.generation;
    const tooLate = setTimeout(() => {
      if (current() && this.line.at !== 'up') this.lose({ kind: 'lost' });
    }, WELCOME_WITHIN_MS);
    socket.onopen = () => {
      if (!current()) return;
      const enter: FromBrowser = { type: 'enter', ticket, device: this.ports.device, heard: this.ports.heard() };
      socket.send(JSON.stringify(enter));
    };
    socket.onmessage = (event: MessageEvent) => {
      if (!current() || typeof event.data !== 'string') return;
      this.lastHeard = this.ports.now();
      const message = readFromCourt(event.data);
      if (message) this.hear(message, tooLate);
    };
    socket.onclose = (event: CloseEvent) => {
      clearTimeout(tooLate);
      if (current()) this.lose(lineEndOf(event.code, event.reason));
    };
  }

  private hear(message: FromCourt, tooLate: ReturnType<typeof setTimeout>): void {
    switch (message.type) {
      case 'welcome':
        clearTimeout(tooLate);
        this.attempt = 0;
        this.spentTickets = 0;
        this.takesOver = false;
        this.keepAlive();
        this.tell({ at: 'up' });
        this.ports.onMessage(message);
        for (const act of this.unanswered.values()) this.send(act);
        return;
      case 'act-done':
      case 'act-refused':
        this.unanswered.delete(message.id);
        this.ports.onMessage(message);
        return;
      case 'missed':
      case 'state':
      case 'gallery':
      case 'offer':
      case 'speaker':
      case 'quality':
      case 'record':
      case 'recording-alarm':
      case 'too-fast':
      case 'pong':
      case 'goodbye':
        this.ports.onMessage(message);
    }
  }

  private keepAlive(): void {
    clearInterval(this.heartbeat);
    this.lastHeard = this.ports.now();
    this.heartbeat = setInterval(() => {
      if (this.ports.now() - this.lastHeard > SILENCE_IS_LOSS_MS) this.lose({ kind: 'unheard' });
      else this.send({ type: 'ping', at: this.ports.now() });
    }, PING_EVERY_MS);
  }

  private lose(end: LineEnd): void {
    this.abandon();
    switch (end.kind) {
      case 'ticket-spent':
        // A line so slow that tickets grow old on it is still a line: whoever waits long enough gets in.
        this.spentTickets += 1;
        if (this.spentTickets > 1) this.tryAgain();
        else void this.open();
        return;
      case 'malformed':
      case 'barred':
      case 'replaced':
      case 'over':
      case 'dismissed':
        this.unanswered.clear();
        this.tell({ at: 'ended', end });
        return;
      case 'court-restarts':
      case 'unheard':
      case 'lost':
        this.tryAgain();
    }
  }

  private tryAgain(): void {
    this.attempt += 1;
    this.tell({ at: 'down', attempt: this.attempt });
    const pause = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.attempt - 1));
    // Half of it is drawn by lot: after a restart of the court not everybody knocks in the same instant.
    this.wake = setTimeout(
      () => {
        this.wake = undefined;
        void this.open();
      },
      pause * (0.5 + this.ports.random() / 2),
    );
  }

  private abandon(): void {
    this.generation += 1;
    clearInterval(this.heartbeat);
    clearTimeout(this.wake);
    this.wake = undefined;
    const socket = this.socket;
    this.socket = undefined;
    if (socket && socket.readyState <= OPEN) socket.close(1000);
  }

  private tell(line: Line): void {
    this.line = line;
    this.ports.onLine(line);
  }
}
