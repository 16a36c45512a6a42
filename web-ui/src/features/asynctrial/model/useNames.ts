import type { Trial, TrialItem } from '@/api/schemas';
import { useLanguage, useText } from '@/i18n';

/** How people of a trial are called on its pages. */
export function useNames(trial: Pick<Trial, 'parties'>) {
  const t = useText();
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  const partyName = (id: string) => {
    const party = trial.parties.find((each) => each.id === id);
    return party === undefined ? id : `${t.code('ui:capacity', party.role)} ${party.name}`;
  };
  return {
    capacities: (keys: readonly string[]) => list.format(keys.map((key) => t.code('ui:capacity', key))),
    parties: (ids: readonly string[]) => list.format(ids.map(partyName)),
    author: (item: TrialItem) =>
      item.party === undefined ? t.code('ui:capacity', item.capacity) : partyName(item.party),
  };
}
