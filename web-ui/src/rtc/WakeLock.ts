/** A lock that is taken back at once must not be asked for without end. */
const AGAIN_AFTER_MS = 1_000;

/** The browser's own way to a lock; undefined where it has none. */
type Locks = Pick<Navigator['wakeLock'], 'request'> | undefined;

const locksOfBrowser = (): Locks => ('wakeLock' in navigator ? navigator.wakeLock : undefined);

/**
 * Keeps the screen on while a hearing runs. The system takes the lock back whenever the page is hidden, and at times
 * while it is seen; it is asked for again then. Where a browser has no such thing, nothing happens.
 */
export class WakeLock {
  private held: WakeLockSentinel | undefined;
  private wanted = false;
  private asking = false;
  private again: ReturnType<typeof setTimeout> | undefined;
  private readonly whenSeen = () => {
    void this.take();
  };

  constructor(
    private readonly page: Document = document,
    private readonly locks: Locks = locksOfBrowser(),
  ) {}

  hold(): void {
    if (this.wanted) return;
    this.wanted = true;
    this.page.addEventListener('visibilitychange', this.whenSeen);
    void this.take();
  }

  release(): void {
    this.wanted = false;
    clearTimeout(this.again);
    this.page.removeEventListener('visibilitychange', this.whenSeen);
    const { held } = this;
    this.held = undefined;
    void held?.release();
  }

  private async take(): Promise<void> {
    if (!this.wanted || !this.locks || this.page.visibilityState !== 'visible') return;
    if (this.asking || this.held) return;
    this.asking = true;
    try {
      const lock = await this.locks.request('screen');
      // The visit may have ended while the system thought about it.
      if (this.isWanted()) this.keep(lock);
      else void lock.release();
    } catch {
      // Refused, for one on a low battery: the hearing goes on without it.
    } finally {
      this.asking = false;
    }
  }

  private keep(lock: WakeLockSentinel): void {
    this.held = lock;
    lock.addEventListener('release', () => {
      if (this.held !== lock) return;
      this.held = undefined;
      clearTimeout(this.again);
      this.again = setTimeout(this.whenSeen, AGAIN_AFTER_MS);
    });
  }

  private isWanted(): boolean {
    return this.wanted;
  }
}
