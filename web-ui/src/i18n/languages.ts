import type { Language } from '@/api/schemas';

export const languages = ['zh-Hans', 'zh-Hant', 'en', 'it'] as const satisfies readonly Language[];

/** The tag that dates and numbers are written by. */
export const localeOf: Record<Language, string> = {
  'zh-Hans': 'zh-Hans-CN',
  'zh-Hant': 'zh-Hant-HK',
  en: 'en-GB',
  it: 'it-IT',
};

/** The first of the wanted languages that we speak; Chinese by script, for `zh-TW` reads traditional characters. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const { language, script } = new Intl.Locale(tag).maximize();
    if (language === 'zh') return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
    if (language === 'it' || language === 'en') return language;
  }
  return 'zh-Hans';
}
