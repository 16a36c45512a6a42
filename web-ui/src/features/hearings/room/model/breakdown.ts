import type { Breakdown, RoomPerson } from '@/rtc';

/** Somebody whose line has failed in the courtroom. */
export type BrokenDown = RoomPerson & { breakdown: Breakdown };

export function hasBrokenDown(person: RoomPerson): person is BrokenDown {
  return person.breakdown !== null;
}

/** Whole seconds that the court still waits; 0 when the judge may choose. */
export function secondsLeft({ waitsUntil }: Pick<Breakdown, 'waitsUntil'>, courtNowMs: number): number {
  return Math.max(0, Math.ceil((Date.parse(waitsUntil) - courtNowMs) / 1000));
}
