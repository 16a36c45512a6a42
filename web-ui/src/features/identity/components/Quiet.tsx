import { Fieldset, Group, NativeSelect } from '@mantine/core';
import type { QuietHours } from '@/api/schemas';
import { useText } from '@/i18n';

const evenings = ['18:00', '18:30', '19:00', '19:30', '20:00', '20:30', '21:00', '21:30', '22:00'] as const;
const mornings = ['08:00', '08:30', '09:00', '09:30', '10:00', '10:30', '11:00'] as const;
const LONGEST_MINUTES = 12 * 60;

/** Minutes of a night from an evening to a morning. */
function lengthOf({ from, to }: QuietHours): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return 24 * 60 - minutes(from) + minutes(to);
}

interface Props {
  hours: QuietHours;
  onChange: (hours: QuietHours) => void;
}

/** The hours in which nobody reminds me, and no window of mine ends; those that would make the night too long cannot be chosen. */
export function Quiet({ hours, onChange }: Props) {
  const t = useText();
  const put = (changed: Partial<QuietHours>) => onChange({ ...hours, ...changed });
  return (
    <Fieldset variant="unstyled" legend={t('identity:quiet.title')}>
      <p>{t('identity:quiet.what')}</p>
      <Group grow align="end">
        <NativeSelect
          label={t('identity:quiet.from')}
          value={hours.from}
          data={evenings.map((from) => ({
            value: from,
            label: from,
            disabled: lengthOf({ ...hours, from }) > LONGEST_MINUTES,
          }))}
          onChange={(event) => put({ from: evenings.find((each) => each === event.currentTarget.value) ?? hours.from })}
        />
        <NativeSelect
          label={t('identity:quiet.to')}
          value={hours.to}
          data={mornings.map((to) => ({
            value: to,
            label: to,
            disabled: lengthOf({ ...hours, to }) > LONGEST_MINUTES,
          }))}
          onChange={(event) => put({ to: mornings.find((each) => each === event.currentTarget.value) ?? hours.to })}
        />
      </Group>
      <p>
        <small>{t('identity:quiet.running')}</small>
      </p>
    </Fieldset>
  );
}
