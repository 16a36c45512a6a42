import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Slot } from '@/api/schemas';
import { useLanguage, useText } from '@/i18n';
import { Actions, useCourtNow, usePlace, useZones } from '@/ui';
import { dayAndTime, instantIn } from '@/ui/time';

interface Props {
  /** Everybody who would be summoned, with their clocks; nobody where no slot was found. */
  people: Slot['local'];
  /** An instant, or nothing while no time stands there. */
  onChoose: (startsAt: string | undefined) => void;
}

/** A time that is on no list, by the court's clock. Whether it is lawful, and who may fix it, the court says when it is fixed. */
export function AnotherTime({ people, onChoose }: Props) {
  const t = useText();
  const { court } = useZones();
  const language = useLanguage();
  const now = useCourtNow(60_000);
  const placeOf = usePlace();
  const [open, setOpen] = useState(false);
  const [wall, setWall] = useState('');
  const at = wall === '' ? undefined : instantIn(court, wall);

  if (!open) {
    return (
      <Actions>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('hearings:schedule.another')}
        </Button>
      </Actions>
    );
  }
  return (
    <section aria-label={t('hearings:schedule.another')}>
      <TextInput
        type="datetime-local"
        label={t('hearings:schedule.anotherAt', { place: placeOf(court) })}
        description={t('hearings:schedule.anotherMeans')}
        value={wall}
        onChange={({ currentTarget: { value } }) => {
          setWall(value);
          onChoose(value === '' ? undefined : new Date(instantIn(court, value)).toISOString());
        }}
      />
      {at !== undefined && people.length > 0 && (
        <ul aria-label={t('hearings:schedule.anotherClocks')}>
          {people.map(({ capacity, name, zone }) => (
            <li key={capacity + name}>
              {t.code('ui:capacity', capacity)} {name}: <strong>{dayAndTime(at, zone, language, now)}</strong>{' '}
              {placeOf(zone)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
