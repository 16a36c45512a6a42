/**
 * Keeps the screen on while a hearing runs. The system takes the lock back whenever the page is hidden, so it is asked
 * for again each time the page is seen. Where a browser has no such thing, nothing happens.
 */
export class WakeLock {
  private held: WakeLockSentinel | undefined;
  private wanted = false;
  private readonly whenSeen = () => {
    void this.take();
  };

  constructor(private readonly page: Document = document) {}

  hold(): void {
    if (this.wanted) return;
    this.wanted = true;
    this.page.addEventListener('visibilitychange', this.whenSeen);
    void this.take();
  }

  release(): void {
    this.wanted = false;
    this.page.removeEventListener('visibilitychange', this.whenSeen);
    void this.held?.release();
    this.held = undefined;
  }

  private async take(): Promise<void> {
    if (!this.wanted || this.page.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      const lock = await navigator.wakeLock.request('screen');
      // The visit may have ended while the system thought about it.
      if (this.isWanted()) this.held = lock;
      else void lock.release();
    } catch {
      // Refused, for one on a low battery: the hearing goes on without it.
    }
  }

  private isWanted(): boolean {
    return this.wanted;
  }
}
