/** Voice alone, or voice and picture. */
export type Form = 'voice' | 'video';

/** What a browser gives while it records. */
export interface Recorder {
  mediaType: string;
  pause(): void;
  resume(): void;
  /** Ends it; the last piece comes before this does. */
  end(): Promise<void>;
}

/** What was kept of a recording. */
export interface Kept {
  bytes: Blob;
  mediaType: string;
  millis: number;
  ended: boolean;
}

/** What a take needs of the world. */
export interface TakePorts {
  /** Begins; tells each piece as soon as there is one, and when the devices went away by themselves. */
  record(form: Form, onPiece: (piece: Blob) => void, onLost: () => void): Promise<Recorder>;
  keepPiece(number: number, piece: Blob): Promise<void>;
  note(take: { mediaType: string; millis: number; ended: boolean }): Promise<void>;
  kept(): Promise<Kept | undefined>;
  forget(): Promise<void>;
  now(): number;
}

/** Where a spoken statement stands on this device. */
export type TakeState =
  | { kind: 'none' }
  | { kind: 'asking' }
  | { kind: 'recording'; millis: number }
  | { kind: 'paused'; millis: number }
  /** All of it is here, though perhaps the page went away before its speaker had ended. */
  | { kind: 'taken'; kept: Kept }
  | { kind: 'failed'; thrown: unknown };

/**
 * One spoken statement, from the first word to the last. Every second of it is kept on this device as it comes, so that a page that is closed in the middle
 * loses one second at most. It ends by itself when the court takes no more.
 */
export class Take {
  private current: TakeState = { kind: 'none' };
  private readonly listeners = new Set<() => void>();
  private recorder: Recorder | undefined;
  private pieces = 0;
  private millisBefore = 0;
  private runningSince: number | undefined;
  private keeping: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly longestMillis: number,
    private readonly ports: TakePorts,
  ) {}

  readonly state = (): TakeState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What this device still has from before the page was opened. */
  async restore(): Promise<void> {
    const kept = await this.ports.kept();
    if (this.current.kind === 'none' && kept !== undefined) this.become({ kind: 'taken', kept });
  }

  async begin(form: Form): Promise<void> {
    this.become({ kind: 'asking' });
    try {
      await this.ports.forget();
      this.pieces = 0;
      this.millisBefore = 0;
      this.recorder = await this.ports.record(
        form,
        (piece) => this.keep(piece),
        () => void this.end(),
      );
      this.runningSince = this.ports.now();
      this.become({ kind: 'recording', millis: 0 });
    } catch (thrown) {
      this.become({ kind: 'failed', thrown });
    }
  }

  pause(): void {
    if (this.current.kind !== 'recording') return;
    this.recorder?.pause();
    this.millisBefore = this.millis();
    this.runningSince = undefined;
    this.become({ kind: 'paused', millis: this.millisBefore });
  }

  resume(): void {
    if (this.current.kind !== 'paused') return;
    this.recorder?.resume();
    this.runningSince = this.ports.now();
    this.become({ kind: 'recording', millis: this.millisBefore });
  }

  /** Looks at the clock; at the limit the recording ends. */
  tick(): void {
    if (this.current.kind !== 'recording') return;
    const millis = this.millis();
    if (millis >= this.longestMillis) void this.end();
    else this.become({ kind: 'recording', millis });
  }

  async end(): Promise<void> {
    const { recorder } = this;
    if (recorder === undefined) return;
    const millis = this.millis();
    this.recorder = undefined;
    await recorder.end();
    await this.keeping;
    await this.ports.note({ mediaType: recorder.mediaType, millis, ended: true });
    const kept = await this.ports.kept();
    this.become(kept === undefined ? { kind: 'none' } : { kind: 'taken', kept });
  }

  /** Does away with it on this device. */
  async drop(): Promise<void> {
    await this.ports.forget();
    this.become({ kind: 'none' });
  }

  /** The page goes away: the devices are given back, and what was kept stays. */
  close(): void {
    void this.recorder?.end();
    this.recorder = undefined;
  }

  private keep(piece: Blob): void {
    const number = this.pieces++;
    const take = { mediaType: this.recorder?.mediaType ?? piece.type, millis: this.millis(), ended: false };
    this.keeping = this.keeping.then(() => this.ports.keepPiece(number, piece)).then(() => this.ports.note(take));
    this.keeping.catch((thrown: unknown) => {
      // A device that is full keeps nothing more; what it has is still there, and the speaker learns it at once.
      void this.recorder?.end();
      this.recorder = undefined;
      this.become({ kind: 'failed', thrown });
    });
  }

  private millis(): number {
    return this.millisBefore + (this.runningSince === undefined ? 0 : this.ports.now() - this.runningSince);
  }

  private become(next: TakeState): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}
