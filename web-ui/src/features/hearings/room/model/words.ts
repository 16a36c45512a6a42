import type { Language } from '@/api/schemas';

/** What the presiding judge can read out, by step. Fetched by who presides alone: nobody else reads them on a screen. */
export type Words = Readonly<Record<string, string>>;

const books: Record<Language, () => Promise<{ default: Words }>> = {
  'zh-Hans': () => import('../words/zh-Hans.json'),
  'zh-Hant': () => import('../words/zh-Hant.json'),
  en: () => import('../words/en.json'),
  it: () => import('../words/it.json'),
};

/** The words for a step in a language, with the case named in them; undefined where there are none. */
export async function wordsFor(language: string, step: string, caseNumber: string): Promise<string | undefined> {
  const book = books[language as Language] as (typeof books)[Language] | undefined;
  return (await book?.())?.default[step]?.replace('{{caseNumber}}', caseNumber);
}
