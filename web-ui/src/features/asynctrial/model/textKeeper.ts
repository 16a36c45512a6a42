/** Where a text stands: at the court, on its way, or on this device until the line is back. */
export type Keeping = 'kept' | 'writing' | 'waiting';

/** What the keeper needs of the world. */
export interface TextPorts {
  /** At the court. */
  save(text: string): Promise<unknown>;
  /** On this device. */
  keep(text: string): Promise<unknown>;
  forget(): Promise<unknown>;
}

export interface TextState {
  text: string;
  keeping: Keeping;
}

const QUIET_MS = 800;
const RETRY_MS = 10_000;

/** Keeps what somebody is writing: on this device at once, at the court on every pause in typing, and again until the court has it. */
export class TextKeeper {
  private current: TextState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    text: string,
    private readonly ports: TextPorts,
  ) {
    this.current = { text, keeping: 'kept' };
  }

  readonly state = (): TextState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(text: string): void {
    this.become({ text, keeping: 'writing' });
    void this.ports.keep(text);
    this.schedule(QUIET_MS);
  }

  /** What was written has been handed in; nothing of it is kept as a draft. */
  clear(): void {
    this.become({ text: '', keeping: 'writing' });
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
    const { text } = this.current;
    try {
      await this.ports.save(text);
      if (text !== this.current.text) return;
      await this.ports.forget();
      this.become({ text, keeping: 'kept' });
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
