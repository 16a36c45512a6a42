import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '@/api/schemas';
import type { Messages } from './bundles/byFolder';
import { languageFor, languages } from './languages';
import { untilItComes } from './untilItComes';
import type { TextKey, TextParams } from './texts';

export { languages, localeOf } from './languages';
export { untilItComes } from './untilItComes';
export type { TextKey, TextParams } from './texts';

const CHOSEN = 'yunting.language';

type Bundles = Record<Language, () => Promise<{ default: Record<string, Messages> }>>;

const roomBundles: Bundles = {
  'zh-Hans': () => import('./bundles/zhHans'),
  'zh-Hant': () => import('./bundles/zhHant'),
  en: () => import('./bundles/en'),
  it: () => import('./bundles/it'),
};

const pageBundles: Bundles = {
  'zh-Hans': () => import('./bundles/pages/zhHans'),
  'zh-Hant': () => import('./bundles/pages/zhHant'),
  en: () => import('./bundles/pages/en'),
  it: () => import('./bundles/pages/it'),
};

function chosenBefore(): Language | undefined {
  const chosen = localStorage.getItem(CHOSEN);
  return languages.find((language) => language === chosen);
}

/** Texts in each language, fetched when they are needed. */
export type Books = Record<Language, () => Promise<{ default: Messages }>>;

/** Texts that were brought by what is opened on demand: on another language they follow. */
const brought = new Map<string, Books>();

/** Whether a page was opened: on another language its texts follow. */
let onPages = false;

async function load(language: Language): Promise<void> {
  await Promise.all([
    addBundle(language, 'ui', roomBundles),
    onPages ? addBundle(language, 'cases', pageBundles) : undefined,
    ...[...brought.keys()].map((owner) => loadBrought(owner, language)),
  ]);
}

/** Adds a bundle once; it is there when one of its folders is. */
async function addBundle(language: Language, folder: string, bundles: Bundles): Promise<void> {
  if (i18next.hasResourceBundle(language, folder)) return;
  const bundle = await bundles[language]();
  for (const [owner, messages] of Object.entries(bundle.default)) {
    i18next.addResourceBundle(language, owner, messages);
  }
}

/** Brings the texts of every page. Whoever enters the hearing room by its address does not wait for them. */
export async function bringPageTexts(): Promise<void> {
  onPages = true;
  const language = languages.find((one) => one === i18next.language);
  if (language !== undefined) await addBundle(language, 'cases', pageBundles);
}

async function loadBrought(owner: string, language: Language): Promise<void> {
  const books = brought.get(owner);
  if (books === undefined || i18next.hasResourceBundle(language, owner)) return;
  i18next.addResourceBundle(language, owner, (await books[language]()).default);
}

/** Brings the texts of a folder that are in no bundle, because few who load the page ever open what they belong to. */
export async function bringTexts(owner: string, books: Books): Promise<void> {
  brought.set(owner, books);
  const language = languages.find((one) => one === i18next.language);
  if (language !== undefined) await loadBrought(owner, language);
}

/** A part that is fetched when it is first wanted, with the texts that it needs. */
export async function withTexts<Module>(module: () => Promise<Module>, texts: () => Promise<void>): Promise<Module> {
  const [loaded] = await untilItComes(() => Promise.all([module(), texts()]));
  return loaded;
}

export async function startI18n(language = chosenBefore() ?? languageFor(navigator.languages)): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    resources: {},
  });
  await speak(language);
}

/** Turns every page to this language and remembers it on this device. */
export async function speak(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(CHOSEN, language);
}

export interface Text {
  (key: TextKey, params?: TextParams): string;
  /** The text of a code that came from the court; a code without a text is shown as it is, never left out. */
  code(family: string, code: string, params?: TextParams): string;
  /** Whether a code has a text of its own. */
  knows(family: string, code: string): boolean;
}

export function useText(): Text {
  const { t } = useTranslation();
  const text = (key: TextKey, params: TextParams = {}) => t(key, params);
  const knows = (family: string, code: string) => i18next.exists(`${family}.${code}`);
  return Object.assign(text, {
    code: (family: string, code: string, params: TextParams = {}) =>
      knows(family, code) ? t(`${family}.${code}`, params) : code,
    knows,
  });
}

export function useLanguage(): Language {
  return useTranslation().i18n.language as Language;
}
