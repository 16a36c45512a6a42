import { Button, NativeSelect, TextInput, Textarea } from '@mantine/core';
import type { Child, FilingContent, Violation } from '@/api/schemas';
import { useText } from '@/i18n';
import { Card } from '@/ui';
import type { FilingStep } from '../model/filingForm';
import { fieldsOf, violationsAt } from '../model/filingForm';
import { writeAt } from '../model/pointer';
import { FieldInput } from './FieldInput';

interface Props {
  step: FilingStep;
  content: FilingContent;
  violations: readonly Violation[];
  onChange: (content: FilingContent) => void;
}

/** The questions of one step. */
export function StepForm(props: Props) {
  if (props.step === 'children') return <Children {...props} />;
  if (props.step === 'claims') return <Claims {...props} />;
  return fieldsOf[props.step].map((field) => <FieldInput key={field.pointer} field={field} {...props} />);
}

function useFaults(violations: readonly Violation[]): (pointer: string) => string | undefined {
  const t = useText();
  return (pointer) => {
    const faults = violationsAt(violations, pointer).map((each) => t.code('ui:violation', each.code, each.params));
    return faults.length > 0 ? faults.join(' ') : undefined;
  };
}

function replaced<T>(list: readonly T[], index: number, value: T): T[] {
  return list.map((each, place) => (place === index ? value : each));
}

function Claims({ content, violations, onChange }: Props) {
  const t = useText();
  const faults = useFaults(violations);
  const claims = content.claims === undefined || content.claims.length === 0 ? [''] : content.claims;
  const change = (changed: string[]) => onChange({ ...content, claims: changed });
  return (
    <>
      {claims.map((claim, index) => (
        <Textarea
          key={index}
          label={t('cases:claim', { number: index + 1 })}
          value={claim}
          autosize
          minRows={2}
          error={faults(`/claims/${index}`) ?? (index === 0 ? faults('/claims') : undefined)}
          onChange={(event) => change(replaced(claims, index, event.currentTarget.value))}
        />
      ))}
      {claims.length < 20 && (
        <Button variant="default" onClick={() => change([...claims, ''])}>
          {t('cases:claimAdd')}
        </Button>
      )}
    </>
  );
}

const homes = ['plaintiff', 'defendant', 'both', 'other'] as const;

function Children({ content, violations, onChange }: Props) {
  const t = useText();
  const faults = useFaults(violations);
  const children = content.children ?? [];
  const change = (changed: Child[]) => onChange({ ...content, children: changed });
  const edit = (index: number, child: Child) => change(replaced(children, index, child));
  return (
    <>
      {children.length === 0 && <p>{t('cases:childrenNone')}</p>}
      {children.map((child, index) => (
        <Card key={index} title={t('cases:child', { number: index + 1 })}>
          <TextInput
            label={t('cases:field.children.name')}
            value={child.name ?? ''}
            error={faults(`/children/${index}/name`)}
            onChange={(event) => edit(index, { ...child, name: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('cases:field.children.birthDate')}
            value={child.birthDate ?? ''}
            error={faults(`/children/${index}/birthDate`)}
            onChange={(event) => edit(index, writeAt(child, '/birthDate', event.currentTarget.value))}
          />
          <NativeSelect
            label={t('cases:field.children.livesWith')}
            value={child.livesWith ?? ''}
            error={faults(`/children/${index}/livesWith`)}
            data={[
              { value: '', label: t('cases:filing.choose') },
              ...homes.map((home) => ({ value: home, label: t.code('cases:livesWith', home) })),
            ]}
            onChange={(event) => edit(index, writeAt(child, '/livesWith', event.currentTarget.value))}
          />
          <Button variant="subtle" color="seal" onClick={() => change(children.filter((_, place) => place !== index))}>
            {t('cases:childRemove')}
          </Button>
        </Card>
      ))}
      <Button variant="default" onClick={() => change([...children, {}])}>
        {t('cases:childAdd')}
      </Button>
    </>
  );
}
