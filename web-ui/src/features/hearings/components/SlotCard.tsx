import { Radio } from '@mantine/core';
import type { Slot } from '@/api/schemas';
import { useLanguage, useText } from '@/i18n';
import { Badge, useCountryName, useCourtNow, usePlace } from '@/ui';
import { dayAndTime } from '@/ui/time';
import styles from './SlotCard.module.css';

/** One possible time, as everybody's clock will show it, and how much it asks of whom. */
export function SlotCard({ slot }: { slot: Slot }) {
  const t = useText();
  const placeOf = usePlace();
  const countryName = useCountryName();
  const language = useLanguage();
  const now = useCourtNow(60_000);
  return (
    <Radio.Card value={slot.startsAt} className={styles.slot}>
      <Radio.Indicator />
      <span className={styles.rows}>
        {slot.local.map((local) => (
          <span key={local.capacity + local.name} className={styles.row}>
            <span>
              {t.code('ui:capacity', local.capacity)} {local.name}
            </span>
            <strong>{dayAndTime(Date.parse(slot.startsAt), local.zone, language, now)}</strong>
            <span>{placeOf(local.zone)}</span>
            <span>
              {local.day?.feast !== undefined && (
                <Badge look="pressing">
                  {t('hearings:schedule.holiday', {
                    country: countryName(local.day.country),
                    feast: t.code('ui:feast', local.day.feast),
                  })}
                </Badge>
              )}
              {local.unfairMinutes > 0 && (
                <Badge look="pressing">{t('hearings:schedule.unfair', { minutes: local.unfairMinutes })}</Badge>
              )}
            </span>
          </span>
        ))}
        {slot.unfairMinutes === 0 && <Badge look="verified">{t('hearings:schedule.fair')}</Badge>}
        {slot.warnings.map((warning) => (
          <Badge key={warning} look="pressing">
            {t.code('hearings:warning', warning)}
          </Badge>
        ))}
      </span>
    </Radio.Card>
  );
}
