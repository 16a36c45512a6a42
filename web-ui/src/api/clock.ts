/**
 * The court's clock on this device. Deadlines run by the court's time, not by what the phone believes, so every "now" on a page comes from
 * here: the last `now` the court told, plus what has passed since on a clock nobody can set.
 */
let court = Date.now();
let toldAt = performance.now();

export function tellCourtTime(now: string): void {
  court = Date.parse(now);
  toldAt = performance.now();
}

/** Milliseconds since the epoch, by the court's clock. */
export function courtNow(): number {
  return court + (performance.now() - toldAt);
}
