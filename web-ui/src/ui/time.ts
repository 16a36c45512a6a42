import type { Language } from '@/api/schemas';
import { localeOf } from '@/i18n/languages';

/** How instants are written. Every function takes the zone and the court's `now`; none asks the device. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From this much time left on, hours and minutes are counted out. */
const COUNTED_OUT = 3 * DAY;

function yearIn(at: number, zone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric' }).format(at);
}

/** The calendar day of an instant in a zone, `2026-11-03`. */
export function dayIn(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(at);
}

export function clockTime(at: number, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf[language], {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** `Mon 3 Nov`, with the year only if it is not the current one. */
export function dayName(at: number, zone: string, language: Language, now: number): string {
  const sameYear = yearIn(at, zone) === yearIn(now, zone);
  return new Intl.DateTimeFormat(localeOf[language], {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: language.startsWith('zh') ? 'long' : 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/**
 * Midnight to the second is where a period ends (CPL 85), so it is written as the end of the day that is over: who reads `2 Dec 00:00` believes
 * to have the second of December.
 */
function endsDay(at: number, zone: string): boolean {
  return at % MINUTE === 0 && clockTime(at, zone, 'en') === '00:00';
}

function timeOfDay(at: number, zone: string, language: Language): string {
  return endsDay(at, zone) ? '24:00' : clockTime(at, zone, language);
}

function momentWithin(at: number, zone: string): number {
  return endsDay(at, zone) ? at - 1 : at;
}

export function dayAndTime(at: number, zone: string, language: Language, now: number): string {
  return `${dayName(momentWithin(at, zone), zone, language, now)} ${timeOfDay(at, zone, language)}`;
}

/** The court's side of an instant: the day only where it differs from the reader's; nothing if both clocks agree. */
export function courtSide(
  at: number,
  zones: { mine: string; court: string },
  language: Language,
  now: number,
): string | undefined {
  const sameDay = dayIn(momentWithin(at, zones.mine), zones.mine) === dayIn(momentWithin(at, zones.court), zones.court);
  const time = timeOfDay(at, zones.court, language);
  if (sameDay && time === timeOfDay(at, zones.mine, language)) return undefined;
  return sameDay ? time : dayAndTime(at, zones.court, language, now);
}

/** A date without time, as written on a certificate. */
export function plainDate(date: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf[language], { timeZone: 'UTC', dateStyle: 'long' }).format(
    Date.parse(`${date}T00:00:00Z`),
  );
}

export type TimeLeft =
  | { kind: 'far' }
  | { kind: 'days'; days: number; hours: number }
  | { kind: 'hours'; hours: number; minutes: number }
  | { kind: 'minutes'; minutes: number }
  | { kind: 'past' };

export function timeLeft(at: number, now: number): TimeLeft {
  const left = at - now;
  if (left <= 0) return { kind: 'past' };
  if (left >= COUNTED_OUT) return { kind: 'far' };
  if (left >= DAY) return { kind: 'days', days: Math.floor(left / DAY), hours: Math.floor((left % DAY) / HOUR) };
  if (left >= HOUR) {
    return { kind: 'hours', hours: Math.floor(left / HOUR), minutes: Math.floor((left % HOUR) / MINUTE) };
  }
  return { kind: 'minutes', minutes: Math.ceil(left / MINUTE) };
}

/** Time is running out: less than a day. */
export function isPressing(at: number, now: number): boolean {
  return at - now < DAY;
}

/**
 * The instant at which the clocks of a zone show a time. Where they show it twice, or leave it out, because they are changed, it is off by no more than the change.
 *
 * @param wall as a field for day and time has it: `2026-12-08T20:00`
 */
export function instantIn(zone: string, wall: string): number {
  const shown = Date.parse(`${wall}Z`);
  const ahead = (at: number) =>
    Date.parse(`${new Date(at).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`) - at;
  return shown - ahead(shown - ahead(shown));
}

/** `Rome` for `Europe/Rome`, when no text names the place. */
export function placeOfZone(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/;

export function isInstant(value: unknown): value is string {
  return typeof value === 'string' && INSTANT.test(value);
}
