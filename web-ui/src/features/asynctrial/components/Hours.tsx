import { NativeSelect } from '@mantine/core';
import { useText } from '@/i18n';

const choices = [24, 48, 72, 120, 168, 336, 720] as const;

/** How long a window is open. The law counts hours, people count days: both are said. */
export function Hours({ label, value, onChange }: { label: string; value: number; onChange: (hours: number) => void }) {
  const t = useText();
  return (
    <NativeSelect
      label={label}
      value={String(value)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={choices.map((hours) => ({
        value: String(hours),
        label: t('asynctrial:hoursAndDays', { hours, count: hours / 24 }),
      }))}
    />
  );
}
