/** A time in which somebody's sound does not get through; times in ms, by the clock of this page. */
export interface SoundLoss {
  /** Since when, while it lasts. */
  since: number | undefined;
  /** When it was heard again, until that has lasted. */
  backSince: number | undefined;
  /** The person has put the advice away: for this loss it is not given again. */
  putAway: boolean;
}

export const HEARD: SoundLoss = { since: undefined, backSince: undefined, putAway: false };

/** A shorter loss mends before anybody could write. */
const LASTS_AFTER_MS = 5_000;
/** A line that comes and goes is one loss, so that whoever put the advice away is left in peace. */
const OVER_AFTER_MS = 15_000;

/** What a look at the sound makes of it. */
export function afterLook(loss: SoundLoss, fails: boolean, at: number): SoundLoss {
  if (fails) return { ...loss, since: loss.since ?? at, backSince: undefined };
  if (loss === HEARD) return HEARD;
  const backSince = loss.backSince ?? at;
  return at - backSince >= OVER_AFTER_MS ? HEARD : { ...loss, since: undefined, backSince };
}

/** Whether the person is to be told another way of saying what they have to say. */
export function callsForWriting({ since, putAway }: SoundLoss, at: number): boolean {
  return since !== undefined && !putAway && at - since >= LASTS_AFTER_MS;
}
