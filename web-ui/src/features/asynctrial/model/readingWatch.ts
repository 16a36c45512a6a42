/** How long something is on the screen before it counts as read. */
const READ_MS = 1500;
/** What is read shortly after one another is told together. */
const GATHER_MS = 800;
const RETRY_MS = 10_000;

type Timer = ReturnType<typeof setTimeout>;

/** Finds what has been on the screen long enough to be read, and tells it until it has been heard, each thing once. */
export class ReadingWatch {
  private readonly inView = new Set<string>();
  private readonly looking = new Map<string, Timer>();
  private readonly read = new Set<string>();
  private untold: readonly string[] = [];
  private telling: Timer | undefined;
  private isInFront = true;

  /** @param tell fails where trying again may help, as on a dead line */
  constructor(private readonly tell: (items: readonly string[]) => Promise<unknown>) {}

  shown(item: string): void {
    this.inView.add(item);
    if (this.isInFront) this.look(item);
  }

  gone(item: string): void {
    this.inView.delete(item);
    this.lookAway(item);
  }

  /** Nobody reads a page that lies behind others. */
  inFront(isInFront: boolean): void {
    this.isInFront = isInFront;
    for (const item of this.inView) {
      if (isInFront) this.look(item);
      else this.lookAway(item);
    }
  }

  /** The page is left. What was read on it is told all the same. */
  close(): void {
    for (const item of [...this.inView]) this.gone(item);
    clearTimeout(this.telling);
    this.telling = undefined;
    if (this.untold.length > 0) void this.tellAll();
  }

  private look(item: string): void {
    if (this.read.has(item) || this.looking.has(item)) return;
    this.looking.set(
      item,
      setTimeout(() => this.hasRead(item), READ_MS),
    );
  }

  private lookAway(item: string): void {
    clearTimeout(this.looking.get(item));
    this.looking.delete(item);
  }

  private hasRead(item: string): void {
    this.looking.delete(item);
    this.read.add(item);
    this.untold = [...this.untold, item];
    this.schedule(GATHER_MS);
  }

  private schedule(afterMs: number): void {
    this.telling ??= setTimeout(() => void this.tellAll(), afterMs);
  }

  private async tellAll(): Promise<void> {
    const told = this.untold;
    let wait = GATHER_MS;
    try {
      await this.tell(told);
      this.untold = this.untold.filter((item) => !told.includes(item));
    } catch {
      wait = RETRY_MS;
    }
    this.telling = undefined;
    if (this.untold.length > 0) this.schedule(wait);
  }
}
