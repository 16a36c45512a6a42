import { answer, api, ifMatch } from '@/api/client';
import { meQuery, queryClient } from '@/api/queries';
import type { Language, Me } from '@/api/schemas';
import { hasJustRegistered } from '@/api/signIn';
import { speak } from '@/i18n';

const CHOSEN_AT_THE_DOOR = 'yunting.chosenAtTheDoor';

/** Remembers for this tab that the language was chosen before signing in. */
export function chooseAtTheDoor(language: Language): void {
  sessionStorage.setItem(CHOSEN_AT_THE_DOOR, language);
}

/**
 * Brings person and device together after sign-in. Somebody who has just registered gets this device's zone and language; a language chosen at
 * the door counts more than the one on file; otherwise the pages speak the language on file.
 */
export async function adoptDevice(me: Me): Promise<Me> {
  const chosen = sessionStorage.getItem(CHOSEN_AT_THE_DOOR) as Language | null;
  const isNew = hasJustRegistered();
  sessionStorage.removeItem(CHOSEN_AT_THE_DOOR);

  const language = chosen ?? (isNew ? (document.documentElement.lang as Language) : me.language);
  const zone = isNew ? Intl.DateTimeFormat().resolvedOptions().timeZone : me.zone;
  if (language !== document.documentElement.lang) await speak(language);
  if (language === me.language && zone === me.zone) return me;

  const changed = await answer(
    api.PUT('/api/me', {
      params: { header: ifMatch(me.version) },
      body: { language, zone, quiet: me.quiet, ...(me.phone === undefined ? {} : { phone: me.phone }) },
    }),
  );
  queryClient.setQueryData(meQuery.queryKey, changed);
  return changed;
}
