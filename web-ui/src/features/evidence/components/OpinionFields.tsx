import type { Opinion } from '@/api/schemas';
import { useText } from '@/i18n';
import { positions, properties } from '../model/opinion';
import { OneOf } from './OneOf';

/** What somebody holds of an exhibit: a choice for each of its three properties and its weight. */
export function OpinionFields({ value, onChange }: { value: Opinion; onChange: (changed: Opinion) => void }) {
  const t = useText();
  return properties.map((property) => (
    <OneOf
      key={property}
      label={t.code('evidence:property', property)}
      description={t.code('evidence:propertyMeans', property)}
      of={positions}
      value={value[property]}
      nameOf={(position) => t.code('evidence:position', position)}
      onChange={(position) => onChange({ ...value, [property]: position })}
    />
  ));
}
