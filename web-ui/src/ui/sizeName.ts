import type { Language } from '@/api/schemas';
import { localeOf } from '@/i18n/languages';

/** A file size as people say it. */
export function sizeName(bytes: number, language: Language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const rank = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return new Intl.NumberFormat(localeOf[language], {
    style: 'unit',
    unit: units[rank] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: rank === 0 ? 0 : 1,
  }).format(bytes / 1000 ** rank);
}
