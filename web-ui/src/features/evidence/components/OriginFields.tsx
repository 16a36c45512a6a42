import { Checkbox, NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { exhibitsQuery } from '@/api/evidenceQueries';
import type { Exhibit, ExhibitOrigin } from '@/api/schemas';
import { useText } from '@/i18n';
import { useCountries, useTongues } from '@/ui';
import { exhibitTitle } from '../model/exhibitTitle';
import { OneOf } from './OneOf';

const sorts = ['personal-status', 'public-document', 'other'] as const;
const formalities = ['apostille', 'notarised', 'legalised', 'by-treaty'] as const;

interface Props {
  exhibit: Exhibit;
  value: ExhibitOrigin;
  onChange: (origin: ExhibitOrigin) => void;
}

/** Where a document was made, in which language, what was done to it there, and which exhibit is its translation. */
export function OriginFields({ exhibit, value, onChange }: Props) {
  const t = useText();
  const countries = useCountries();
  const tongues = useTongues();
  const exhibits = useQuery(exhibitsQuery(exhibit.caseId));
  const others = (exhibits.data?.items ?? []).filter(({ id }) => id !== exhibit.id);
  const put = (changed: Partial<ExhibitOrigin>) => onChange({ ...value, ...changed });
  const { translation, ...untranslated } = value;
  return (
    <>
      <OneOf
        label={t('evidence:originSort')}
        of={sorts}
        value={value.sort}
        nameOf={(sort) => t.code('evidence:sort', sort)}
        onChange={(sort) => put({ sort })}
      />
      <NativeSelect
        label={t('evidence:originCountry')}
        value={value.country}
        data={countries}
        onChange={(event) => put({ country: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('evidence:originLanguage')}
        value={value.language}
        data={tongues}
        onChange={(event) => put({ language: event.currentTarget.value })}
      />
      <Checkbox.Group
        label={t('evidence:formalities')}
        description={t('evidence:formalitiesHint')}
        value={value.formalities}
        onChange={(chosen) => put({ formalities: formalities.filter((each) => chosen.includes(each)) })}
      >
        <Stack gap="xs" mt="xs">
          {formalities.map((each) => (
            <Checkbox key={each} value={each} label={t.code('evidence:formality', each)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <NativeSelect
        label={t('evidence:translation')}
        description={t('evidence:translationHint')}
        value={translation ?? ''}
        data={[
          { value: '', label: t('evidence:noTranslation') },
          ...others.map((other) => ({ value: other.id, label: exhibitTitle(other, t('evidence:closed')) })),
        ]}
        onChange={({ currentTarget: { value: chosen } }) =>
          onChange(chosen === '' ? untranslated : { ...untranslated, translation: chosen })
        }
      />
    </>
  );
}
