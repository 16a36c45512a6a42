import type { Slot } from '@/api/schemas';
import { useText } from '@/i18n';
import { useCountryName } from '@/ui';

/** For which places the court does not know the holidays of these days: nothing is supposed of them, and whoever summons is told. */
export function HolidaysUnknown({ slots }: { slots: readonly Slot[] }) {
  const t = useText();
  const countryName = useCountryName();
  const days = slots.flatMap(({ local }) => local.flatMap(({ day }) => day ?? []));
  const unknown = [...new Set(days.filter(({ known }) => !known).map(({ country }) => country))];
  return unknown.map((country) => (
    <p key={country}>{t('hearings:schedule.holidaysUnknown', { country: countryName(country) })}</p>
  ));
}
