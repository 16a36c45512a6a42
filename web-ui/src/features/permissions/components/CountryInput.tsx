import { NativeSelect } from '@mantine/core';
import { useText } from '@/i18n';
import { useCountries } from '@/ui';

interface Props {
  label: string;
  value: string;
  required?: boolean;
  onChange: (country: string) => void;
}

/** A country by its name; the empty choice stands for one that is not known. */
export function CountryInput({ label, value, required = false, onChange }: Props) {
  const t = useText();
  const countries = useCountries();
  return (
    <NativeSelect
      label={label}
      value={value}
      required={required}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: t(required ? 'ui:choice.none' : 'ui:unknown') }, ...countries]}
    />
  );
}
