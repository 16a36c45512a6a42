import { localeOf, useLanguage } from '@/i18n';

/** Languages that documents come in, ISO 639-1: Chinese first, then those of the places where most of our people live. */
const frequent = ['zh', 'it', 'en', 'es', 'fr', 'de', 'pt', 'ja', 'ko'];
const others =
  'ar az bg bn bs ca cs da el et fa fi he hi hr hu hy id is ka kk km lo lt lv mk mn ms my ne nl no pa pl ro ru sk sl sq sr sv sw ta th tl tr uk ur uz vi'.split(
    ' ',
  );

/** What a language is called in the reader's own. */
export function useTongueName(): (tongue: string) => string {
  const names = new Intl.DisplayNames(localeOf[useLanguage()], { type: 'language' });
  return (tongue) => names.of(tongue) ?? tongue;
}

/** The languages of documents to choose from, by name. */
export function useTongues(): { value: string; label: string }[] {
  const nameOf = useTongueName();
  const inOrder = new Intl.Collator(localeOf[useLanguage()]).compare;
  const choice = (value: string) => ({ value, label: nameOf(value) });
  return [...frequent.map(choice), ...others.map(choice).sort((one, other) => inOrder(one.label, other.label))];
}
