import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { PermissionPresence } from '@/api/schemas';
import { activities, statuses } from '@/features/permissions';
import { useText } from '@/i18n';
import { useCountryName } from '@/ui';

interface Props {
  abroad: readonly PermissionPresence[];
  onChange: (abroad: PermissionPresence[]) => void;
}

/** Who takes part from another state, and how far the permission has come; each to be changed, one more to be supposed. */
export function Abroad({ abroad, onChange }: Props) {
  const t = useText();
  const countryName = useCountryName();
  const [activity, setActivity] = useState<PermissionPresence['activity']>('testify');
  const change = (index: number, status: PermissionPresence['status'] | undefined) =>
    onChange(
      abroad.flatMap((each, place) => {
        if (place !== index) return [each];
        const { party, role, country, activity: done } = each;
        const supposed = { role, country, activity: done, ...(party === undefined ? {} : { party }) };
        return status === undefined ? [] : [{ ...supposed, status }];
      }),
    );
  return (
    <details open={abroad.length > 0}>
      <summary>{t('asynctrial:abroad')}</summary>
      {abroad.map(({ role, country, activity: done, status }, index) => (
        <Group key={`${role} ${done} ${index}`} align="end" gap="xs" my="xs">
          <NativeSelect
            label={t('asynctrial:abroadStatus', {
              role: t.code('ui:capacity', role),
              country: countryName(country),
              activity: t.code('ui:permissionActivity', done),
            })}
            value={status}
            onChange={(event) =>
              change(index, statuses.find((each) => each === event.currentTarget.value) ?? 'unknown')
            }
            data={statuses.map((value) => ({ value, label: t.code('ui:permissionStatus', value) }))}
          />
          <Button variant="subtle" onClick={() => change(index, undefined)}>
            {t('asynctrial:abroadRemove')}
          </Button>
        </Group>
      ))}
      <Group align="end" gap="xs" my="xs">
        <NativeSelect
          label={t('asynctrial:abroadActivity')}
          value={activity}
          onChange={(event) => setActivity(activities.find((each) => each === event.currentTarget.value) ?? 'testify')}
          data={activities.map((value) => ({ value, label: t.code('ui:permissionActivity', value) }))}
        />
        <Button
          variant="default"
          onClick={() =>
            onChange([
              ...abroad,
              { role: activity === 'testify' ? 'witness' : 'defendant', country: 'IT', activity, status: 'unknown' },
            ])
          }
        >
          {t('asynctrial:abroadAdd')}
        </Button>
      </Group>
    </details>
  );
}
