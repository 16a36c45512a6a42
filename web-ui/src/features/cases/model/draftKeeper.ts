import type { KeptDraft } from '@/api/device';
import { isStale, problemOf } from '@/api/problem';
import type { FilingContent, FilingDraft } from '@/api/schemas';

/** Where a draft stands between this device and the court. */
export type Keeping =
  | { kind: 'saved'; at: string }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  /** Kept on this device; sent when the line is back. */
  | { kind: 'waiting' }
  /** Another device saved in the meantime; the person chooses. */
  | { kind: 'conflict'; theirs: FilingDraft }
  | { kind: 'failed'; thrown: unknown };

export interface DraftState {
  step: string;
  content: FilingContent;
  version: number;
  keeping: Keeping;
}

/** What the keeper needs of the world. */
export interface DraftPorts {
  save(change: { step: string; content: FilingContent }, version: number): Promise<FilingDraft>;
  read(): Promise<FilingDraft>;
  keep(draft: KeptDraft): Promise<void>;
  forget(): Promise<void>;
}

const QUIET_MS = 800;
const RETRY_MS = 10_000;

/**
 * Saves a draft by itself: to this device at once, to the court when the person pauses. One save is under way at a time; what is typed meanwhile
 * goes with the next. Nothing is overwritten without being asked: a draft that another device has changed becomes a choice.
 */
export class DraftKeeper {
  private current: DraftState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underWay: Promise<void> | undefined;
  private changes = 0;
  private closed = false;

  constructor(
    private readonly id: string,
    draft: FilingDraft,
    kept: KeptDraft | undefined,
    private readonly ports: DraftPorts,
  ) {
    const { step, content, version } = draft;
    this.current = { step, content, version, keeping: { kind: 'saved', at: draft.savedAt } };
    if (kept === undefined) return;
    if (kept.version === version) {
      this.change({ step: kept.step, content: kept.content });
    } else {
      this.current = { step: kept.step, content: kept.content, version, keeping: { kind: 'conflict', theirs: draft } };
    }
  }

  readonly state = (): DraftState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(change: { step?: string; content?: FilingContent }): void {
    this.changes += 1;
    const keeping: Keeping = this.current.keeping.kind === 'conflict' ? this.current.keeping : { kind: 'unsaved' };
    this.become({ ...this.current, ...change, keeping });
    const { step, content, version } = this.current;
    void this.ports.keep({ id: this.id, step, content, version });
    if (keeping.kind !== 'conflict') this.schedule(QUIET_MS);
  }

  /** Saves now what is not saved yet; answers the version to go on from, or nothing if it could not be saved. */
  async flush(): Promise<number | undefined> {
    await this.underWay;
    clearTimeout(this.timer);
    if (this.current.keeping.kind !== 'saved') await this.save();
    return this.state().keeping.kind === 'saved' ? this.current.version : undefined;
  }

  keepMine(): void {
    if (this.current.keeping.kind !== 'conflict') return;
    this.become({ ...this.current, version: this.current.keeping.theirs.version, keeping: { kind: 'unsaved' } });
    this.schedule(0);
  }

  takeTheirs(): void {
    if (this.current.keeping.kind !== 'conflict') return;
    const { step, content, version, savedAt } = this.current.keeping.theirs;
    void this.ports.forget();
    this.become({ step, content, version, keeping: { kind: 'saved', at: savedAt } });
  }

  /** The line is back, or the person asked: try again now. */
  retry(): void {
    if (this.current.keeping.kind === 'waiting' || this.current.keeping.kind === 'failed') this.schedule(0);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private schedule(afterMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), afterMs);
  }

  /** What was changed since the one under way began goes with the next: two at once would take each other for another device. */
  private save(): Promise<void> {
    this.underWay ??= this.send().finally(() => {
      this.underWay = undefined;
    });
    return this.underWay;
  }

  private async send(): Promise<void> {
    if (this.current.keeping.kind === 'conflict' || this.closed) return;
    const { step, content, version } = this.current;
    const sent = this.changes;
    this.become({ ...this.current, keeping: { kind: 'saving' } });
    try {
      const saved = await this.ports.save({ step, content }, version);
      if (sent === this.changes) {
        await this.ports.forget();
        this.become({ ...this.current, version: saved.version, keeping: { kind: 'saved', at: saved.savedAt } });
      } else {
        this.become({ ...this.current, version: saved.version, keeping: { kind: 'unsaved' } });
        this.schedule(QUIET_MS);
      }
    } catch (thrown) {
      await this.recover(thrown);
    }
  }

  private async recover(thrown: unknown): Promise<void> {
    if (isStale(thrown)) {
      const theirs = await this.ports.read().catch(() => undefined);
      if (theirs !== undefined) {
        this.become({ ...this.current, keeping: { kind: 'conflict', theirs } });
        return;
      }
    }
    if (isStale(thrown) || problemOf(thrown).kind === 'unreachable') {
      this.become({ ...this.current, keeping: { kind: 'waiting' } });
      this.schedule(RETRY_MS);
      return;
    }
    this.become({ ...this.current, keeping: { kind: 'failed', thrown } });
  }

  private become(next: DraftState): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}
