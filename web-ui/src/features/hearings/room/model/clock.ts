import type { RoomHearing } from '@/rtc';

/** What the clock of the hearing shows: running since it was opened, standing while paused, or counting to the start. */
export type HearingClock =
  | { runs: 'to-start'; seconds: number }
  | { runs: 'late'; seconds: number }
  | { runs: 'in-session'; seconds: number }
  | { runs: 'paused'; seconds: number };

/** What of a hearing the clock goes by. */
export type Clocked = Pick<RoomHearing, 'state' | 'startsAt' | 'openedAt' | 'pausedAt'>;

/**
 * Reads the clock of a hearing. A pause shows its own length, because that is what those who wait want to know.
 *
 * @param courtNowMs the court's clock, not the device's: phones are wrong by minutes
 */
export function hearingClock(hearing: Clocked, courtNowMs: number): HearingClock {
  const since = (instant: string) => Math.max(0, Math.floor((courtNowMs - Date.parse(instant)) / 1000));
  if (hearing.state === 'paused' && hearing.pausedAt !== null)
    return { runs: 'paused', seconds: since(hearing.pausedAt) };
  if (hearing.openedAt !== null) return { runs: 'in-session', seconds: since(hearing.openedAt) };
  const toStart = Math.ceil((Date.parse(hearing.startsAt) - courtNowMs) / 1000);
  return toStart > 0 ? { runs: 'to-start', seconds: toStart } : { runs: 'late', seconds: -toStart };
}

/** 754 s as 12:34, 3,754 s as 1:02:34. */
export function clockText(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
