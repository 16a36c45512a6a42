import type { Trial } from '@/api/schemas';
import { useText } from '@/i18n';
import { useCountryName } from '@/ui';

/** That the window ends on a public holiday where a party lives (domain rule 6.2.6). It moves nothing, and whoever reads it is told what they can do. */
export function DueHolidays({ trial }: { trial: Trial }) {
  const t = useText();
  const countryName = useCountryName();
  const readers = trial.myParty === undefined ? trial.parties : trial.parties.filter(({ id }) => id === trial.myParty);
  return readers.map(({ id, role, dueDay }) => {
    if (dueDay === undefined) return null;
    const country = countryName(dueDay.country);
    if (!dueDay.known) return <p key={id}>{t('asynctrial:dueHoliday.unknown', { country })}</p>;
    if (dueDay.feast === undefined) return null;
    const feast = t.code('ui:feast', dueDay.feast);
    return (
      <p key={id}>
        {id === trial.myParty
          ? t('asynctrial:dueHoliday.mine', { country, feast })
          : t('asynctrial:dueHoliday.theirs', { role: t.code('ui:capacity', role), country, feast })}
      </p>
    );
  });
}
