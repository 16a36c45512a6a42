import type { Tender } from '@/api/schemas';
import { useText } from '@/i18n';

/** Names a party to an exhibit by role and name. */
export function useNameOf({ parties }: Pick<Tender, 'parties'>): (party: string) => string {
  const t = useText();
  return (id) => {
    const party = parties.find((each) => each.id === id);
    return party === undefined ? id : `${t.code('ui:capacity', party.role)} ${party.name}`;
  };
}
