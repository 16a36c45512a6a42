import { problemOf } from '@/api/problem';

/** A line on its way to the court; the id is the same however often it is sent, so that the court keeps it once. */
export interface Outgoing {
  id: string;
  text: string;
}

export interface OutboxState {
  waiting: readonly Outgoing[];
  /** What the court would not take: why, and the text, so that nothing typed is lost. */
  refused: { thrown: unknown; text: string } | undefined;
}

interface Ports {
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  send: (line: Outgoing) => Promise<void>;
  newId: () => string;
}

/** What was written and is not yet with the court. It is kept in the tab, over a dead line and a reload, and goes in the order in which it was written. */
export class Outbox {
  private state: OutboxState;
  private underway = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly key: string,
    private readonly ports: Ports,
  ) {
    this.state = { waiting: this.kept(), refused: undefined };
  }

  readonly current = (): OutboxState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Writes a line and sends it as soon as there is a line to the court. */
  async write(text: string): Promise<void> {
    this.become({ waiting: [...this.state.waiting, { id: this.ports.newId(), text }], refused: undefined });
    await this.flush();
  }

  /** Sends what waits. What cannot go stays; what is refused is given back. */
  async flush(): Promise<void> {
    if (this.underway) return;
    this.underway = true;
    try {
      for (let line = this.state.waiting[0]; line !== undefined; line = this.state.waiting[0]) {
        if (!(await this.goes(line))) return;
      }
    } finally {
      this.underway = false;
    }
  }

  private async goes(line: Outgoing): Promise<boolean> {
    try {
      await this.ports.send(line);
      this.become({ ...this.state, waiting: this.without(line) });
      return true;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.kind === 'refused' && problem.status !== 503) {
        this.become({ waiting: this.without(line), refused: { thrown, text: line.text } });
        return true;
      }
      return false;
    }
  }

  private without(line: Outgoing): Outgoing[] {
    return this.state.waiting.filter(({ id }) => id !== line.id);
  }

  private become(next: OutboxState): void {
    this.state = next;
    if (next.waiting.length === 0) this.ports.store.removeItem(this.key);
    else this.ports.store.setItem(this.key, JSON.stringify(next.waiting));
    this.listeners.forEach((listener) => listener());
  }

  private kept(): Outgoing[] {
    const text = this.ports.store.getItem(this.key);
    if (text === null) return [];
    try {
      const read: unknown = JSON.parse(text);
      return Array.isArray(read) ? read.filter(isOutgoing) : [];
    } catch {
      return [];
    }
  }
}

function isOutgoing(line: unknown): line is Outgoing {
  return (
    typeof line === 'object' &&
    line !== null &&
    'id' in line &&
    'text' in line &&
    typeof line.id === 'string' &&
    typeof line.text === 'string'
  );
}
