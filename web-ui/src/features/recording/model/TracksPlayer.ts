import type { RecordedSegment, RecordedTrack } from '@/api/schemas';
import { piecesBetween, type Axis, type Piece } from './axis';

/** What the player needs of the browser: a clock that sound runs by, and a way to the sound. */
export interface PlayerPorts {
  /** Seconds of the audio clock. */
  now: () => number;
  /** Fetches and decodes a segment. */
  load: (segment: RecordedSegment) => Promise<AudioBuffer>;
  /** Lets it sound at a time of the audio clock, from an offset in it on; both in seconds. The answer silences it. */
  sound: (buffer: AudioBuffer, track: string, when: number, offset: number) => () => void;
  resume: () => void;
}

export interface PlayerView {
  playing: boolean;
  /** Where it is on the axis, in milliseconds since 1970. */
  at: number;
  /** Segments that could not be fetched, or are not what was recorded; they are tried again by the next press. */
  failed: ReadonlySet<string>;
}

/** How far ahead sound is fetched: two segments of each track, so that a slow line has time. */
const AHEAD_MS = 15_000;
const LOOK_EVERY_MS = 250;

/**
 * Plays all tracks on one axis: each piece is given to the audio clock ahead of its time, so that tracks stay in step to the sample whatever
 * the page does.
 */
export class TracksPlayer {
  private view: PlayerView;
  private readonly listeners = new Set<() => void>();
  /** Segments that sound or are on their way, with what silences them. */
  private readonly pieces = new Map<string, () => void>();
  private startedAt = 0;
  private from: number;
  /** Counts the jumps: sound that was fetched for a former place must not be heard. */
  private turn = 0;
  private looking: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly tracks: readonly RecordedTrack[],
    private readonly axis: Axis,
    private readonly ports: PlayerPorts,
  ) {
    this.from = axis.from;
    this.view = { playing: false, at: axis.from, failed: new Set() };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly current = (): PlayerView => this.view;

  play(): void {
    if (this.view.playing) return;
    if (this.view.at >= this.axis.until) this.from = this.axis.from;
    this.ports.resume();
    this.startedAt = this.ports.now();
    this.show({ playing: true, at: this.from, failed: new Set() });
    this.looking = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.look();
  }

  pause(): void {
    if (!this.view.playing) return;
    this.from = this.place();
    this.silence();
    clearInterval(this.looking);
    this.show({ playing: false, at: this.from });
  }

  seek(at: number): void {
    this.silence();
    this.from = Math.min(this.axis.until, Math.max(this.axis.from, at));
    this.startedAt = this.ports.now();
    this.show({ at: this.from, failed: new Set() });
    if (this.view.playing) this.look();
  }

  stop(): void {
    this.pause();
    this.listeners.clear();
  }

  private place(): number {
    return Math.min(this.axis.until, this.from + (this.ports.now() - this.startedAt) * 1000);
  }

  private look(): void {
    const at = this.place();
    this.show({ at });
    if (at >= this.axis.until) {
      this.pause();
      return;
    }
    for (const piece of piecesBetween(this.tracks, at, at + AHEAD_MS)) {
      const { id } = piece.segment;
      if (!this.pieces.has(id) && !this.view.failed.has(id)) {
        this.pieces.set(id, () => {});
        void this.fetch(piece, this.turn);
      }
    }
  }

  private async fetch(piece: Piece, turn: number): Promise<void> {
    const { id } = piece.segment;
    try {
      const buffer = await this.ports.load(piece.segment);
      if (turn !== this.turn) return;
      const late = (this.place() - piece.from) / 1000;
      if (late * 1000 >= piece.segment.durationMillis) return;
      const when = this.ports.now() + Math.max(0, -late);
      this.pieces.set(id, this.ports.sound(buffer, piece.track, when, Math.max(0, late)));
    } catch {
      this.show({ failed: new Set([...this.view.failed, id]) });
    }
  }

  private silence(): void {
    this.turn += 1;
    for (const hush of this.pieces.values()) hush();
    this.pieces.clear();
  }

  private show(change: Partial<PlayerView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
