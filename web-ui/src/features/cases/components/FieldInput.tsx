import type { NativeSelectProps } from '@mantine/core';
import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import type { FilingContent, Violation } from '@/api/schemas';
import { languages, useText } from '@/i18n';
import { useCountries } from '@/ui';
import { useZoneChoices } from './useZoneChoices';
import type { Field } from '../model/filingForm';
import { fieldName, violationsAt } from '../model/filingForm';
import { readAt, writeAt } from '../model/pointer';

const genders = ['female', 'male', 'other'];

interface Props {
  field: Field;
  content: FilingContent;
  violations: readonly Violation[];
  onChange: (content: FilingContent) => void;
}

/** One question of the filing, with what is wrong with the answer beneath it. */
export function FieldInput({ field, content, violations, onChange }: Props) {
  const t = useText();
  const countries = useCountries();
  const zones = useZoneChoices();
  const name = fieldName(field.pointer);
  const answered = readAt(content, field.pointer);
  const value = typeof answered === 'string' ? answered : '';
  const faults = violationsAt(violations, field.pointer).map((each) => t.code('ui:violation', each.code, each.params));
  const label = t.code('cases:field', name);

  const common = {
    label: field.optional === true ? t('cases:filing.optional', { label }) : label,
    description: t.knows('cases:hint', name) ? t.code('cases:hint', name) : undefined,
    error: faults.length > 0 ? faults.join(' ') : undefined,
    value,
    name: field.pointer,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange(writeAt(content, field.pointer, event.currentTarget.value)),
  };
  const choice = (options: NonNullable<NativeSelectProps['data']>) => (
    <NativeSelect {...common} data={[{ value: '', label: t('cases:filing.choose') }, ...options]} />
  );

  switch (field.kind) {
    case 'long':
      return <Textarea {...common} autosize minRows={6} maxRows={20} />;
    case 'gender':
      return choice(genders.map((gender) => ({ value: gender, label: t.code('cases:gender', gender) })));
    case 'country':
      return choice(countries);
    case 'language':
      return choice(languages.map((language) => ({ value: language, label: t.code('ui:language', language) })));
    case 'zone':
      return choice(zones);
    case 'date':
      return <TextInput {...common} type="date" />;
    case 'tel':
      return <TextInput {...common} type="tel" inputMode="tel" />;
    case 'email':
      return <TextInput {...common} type="email" inputMode="email" />;
    case 'text':
      return <TextInput {...common} />;
  }
}
