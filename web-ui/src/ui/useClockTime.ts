import { localeOf, useLanguage } from '@/i18n';
import { useZones } from './useZones';

/** The hour of the court, to the second: what a record and a recording are followed by. */
export function useClockTime(): (at: string) => string {
  const { court } = useZones();
  const format = new Intl.DateTimeFormat(localeOf[useLanguage()], {
    timeZone: court,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return (at) => format.format(new Date(at));
}
