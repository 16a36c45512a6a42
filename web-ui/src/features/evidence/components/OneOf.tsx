import { NativeSelect } from '@mantine/core';

interface Props<K extends string> {
  label: string;
  description?: string;
  of: readonly K[];
  value: K | undefined;
  nameOf: (key: K) => string;
  onChange: (chosen: K) => void;
}

/** A choice of one key out of several, each shown by its name. */
export function OneOf<K extends string>({ label, description, of, value, nameOf, onChange }: Props<K>) {
  return (
    <NativeSelect
      label={label}
      description={description}
      value={value}
      onChange={(event) => {
        const chosen = of.find((key) => key === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
      data={of.map((key) => ({ value: key, label: nameOf(key) }))}
    />
  );
}
