import type { Pass } from '@/api/schemas';

/** The pass of this tab for one hearing: kept while the tab lives, so that a reload or a dead phone battery saver costs nothing. */
const keyOf = (hearing: string) => `yunting.pass.${hearing}`;

export function passFor(hearing: string): Pass | undefined {
  const kept = sessionStorage.getItem(keyOf(hearing));
  return kept === null ? undefined : (JSON.parse(kept) as Pass);
}

export function keepPass(pass: Pass): void {
  sessionStorage.setItem(keyOf(pass.door.hearing), JSON.stringify(pass));
}

export function forgetPass(hearing: string): void {
  sessionStorage.removeItem(keyOf(hearing));
}

/** The code of an invitation stands behind the hash sign, which browsers tell no server. */
export function codeIn(hash: string): string {
  return decodeURIComponent(hash.replace(/^#/, ''));
}

/** The name of a language in another, as the browser knows it. */
export function languageName(tag: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
}
