import { localeOf, useLanguage, useText } from '@/i18n';
import { useZones } from './useZones';

/** An instant to the second, as a record and a recording are followed: the reader's hour, and the court's beside it where that is another. */
export function useClockTime(): (at: string) => string {
  const t = useText();
  const { mine, court } = useZones();
  const locale = localeOf[useLanguage()];
  const hour = (at: string, zone: string) => clock(locale, zone).format(new Date(at));
  return (at) => {
    const yours = hour(at, mine);
    const theirs = hour(at, court);
    return yours === theirs ? yours : `${yours} (${t('ui:time.court', { when: theirs })})`;
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than using it, and a record has hundreds of lines. */
function clock(locale: string, zone: string): Intl.DateTimeFormat {
  const key = `${locale} ${zone}`;
  const known = clocks.get(key);
  if (known !== undefined) {
    return known;
  }
  const made = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(key, made);
  return made;
}
