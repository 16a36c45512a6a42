import type { TrialEnclosing } from '@/api/schemas';

/** Where a text stands: at the court, on its way, or on this device until the line is back. */
export type Keeping = 'kept' | 'writing' | 'waiting';

/** What the keeper needs of the world. */
export interface TextPorts {
  /** At the court. */
  save(text: string, enclosures: TrialEnclosing): Promise<unknown>;
  /** On this device. */
  keep(text: string, enclosures: TrialEnclosing): Promise<unknown>;
  forget(): Promise<unknown>;
}

export interface TextState {
  text: string;
  keeping: Keeping;
  /** What is to go with it. */
  enclosures: TrialEnclosing;
}

const QUIET_MS = 800;
const RETRY_MS = 10_000;

/** Keeps what somebody is writing, and what is to go with it: on this device at once, at the court on every pause in typing, and again until the court has it. */
export class TextKeeper {
  private current: TextState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    text: string,
    private readonly ports: TextPorts,
    enclosures: TrialEnclosing = {},
  ) {
    this.current = { text, keeping: 'kept', enclosures };
  }

  readonly state = (): TextState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(text: string, enclosures = this.current.enclosures): void {
    this.become({ text, keeping: 'writing', enclosures });
    void this.ports.keep(text, enclosures);
    this.schedule(QUIET_MS);
  }

  /** Changes what is to go with the text, whatever has been written since this was begun: a file can take minutes. */
  enclose(change: (now: TrialEnclosing) => TrialEnclosing): void {
    this.change(this.current.text, change(this.current.enclosures));
  }

  /** What was written has been handed in; nothing of it is kept as a draft. */
  clear(): void {
    this.become({ text: '', keeping: 'writing', enclosures: {} });
    this.schedule(0);
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private schedule(afterMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), afterMs);
  }

  private async save(): Promise<void> {
    const { text, enclosures } = this.current;
    try {
      await this.ports.save(text, enclosures);
      if (text !== this.current.text || enclosures !== this.current.enclosures) return;
      await this.ports.forget();
      this.become({ text, keeping: 'kept', enclosures });
    } catch {
      this.become({ ...this.current, keeping: 'waiting' });
      this.schedule(RETRY_MS);
    }
  }

  private become(next: TextState): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}
