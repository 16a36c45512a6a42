import { NativeSelect, TextInput } from '@mantine/core';
import type { Case, PermissionWanted } from '@/api/schemas';
import { useText } from '@/i18n';

const roles = ['witness', 'appraiser', 'specialist', 'interpreter'] as const;

interface Props {
  inCase: Case;
  wanted: PermissionWanted;
  put: (changed: { [Part in keyof PermissionWanted]?: PermissionWanted[Part] | undefined }) => void;
}

/** A party of the case, or somebody who is none, by role and name. */
export function Participant({ inCase, wanted, put }: Props) {
  const t = useText();
  return (
    <>
      <NativeSelect
        label={t('permissions:who')}
        value={wanted.party ?? ''}
        onChange={({ currentTarget: { value } }) =>
          put(value === '' ? { party: undefined, role: 'witness' } : { party: value, role: undefined, name: undefined })
        }
        data={[
          { value: '', label: t('permissions:somebodyElse') },
          ...inCase.parties.map(({ id, capacity, name }) => ({
            value: id,
            label: `${t.code('ui:capacity', capacity)} ${name}`,
          })),
        ]}
      />
      {wanted.party === undefined && (
        <>
          <NativeSelect
            label={t('permissions:role')}
            value={wanted.role ?? 'witness'}
            onChange={(event) => put({ role: roles.find((each) => each === event.currentTarget.value) })}
            data={roles.map((value) => ({ value, label: t.code('ui:capacity', value) }))}
          />
          <TextInput
            label={t('permissions:name')}
            value={wanted.name ?? ''}
            maxLength={100}
            required
            onChange={(event) => put({ name: event.currentTarget.value, role: wanted.role ?? 'witness' })}
          />
        </>
      )}
    </>
  );
}
