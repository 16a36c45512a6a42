import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trialRulesQuery } from '@/api/queries';
import type { TrialQuestion, TrialSupposition } from '@/api/schemas';
import { useText } from '@/i18n';
import { Card } from '@/ui';
import { Abroad } from './Abroad';

const procedures = ['small-claims', 'simplified', 'ordinary'] as const;
const progresses = ['not-attempted', 'under-way', 'attempted'] as const;
const stages = ['filing', 'mediation', 'evidence-exchange', 'inquiry', 'hearing', 'service'] as const;
const traits = [
  'status-or-title',
  'foreign-related',
  'appraisal-needed',
  'party-missing',
  'counterclaim',
  'remanded',
  'many-parties',
  'trial-supervision',
  'public-interest',
  'third-party-revocation',
] as const;

interface Props {
  supposed: TrialSupposition;
  /** What the judge can be asked under the rules chosen. */
  questions: readonly TrialQuestion[];
  onChange: (supposed: TrialSupposition) => void;
}

/** The facts a rule set looks at, each to be changed. */
export function SuppositionForm({ supposed, questions, onChange }: Props) {
  const t = useText();
  const rules = useQuery(trialRulesQuery);
  const suppose = (changed: Partial<TrialSupposition>) => onChange({ ...supposed, ...changed });
  const ruleSets = rules.data?.items ?? [];
  return (
    <Card title={t('asynctrial:facts')}>
      <NativeSelect
        label={t('asynctrial:rules')}
        value={supposed.ruleSet}
        onChange={({ currentTarget: { value } }) =>
          suppose({ ruleSet: ruleSets.find(({ key }) => key === value)?.key ?? supposed.ruleSet, answers: {} })
        }
        data={ruleSets.map(({ key }) => ({ value: key, label: t.code('asynctrial:ruleSet', key) }))}
      />
      <TextInput
        type="date"
        label={t('asynctrial:onDay')}
        value={supposed.day}
        onChange={({ currentTarget: { value } }) => value !== '' && suppose({ day: value })}
      />
      <NativeSelect
        label={t('asynctrial:procedure')}
        value={supposed.procedure}
        onChange={({ currentTarget: { value } }) =>
          suppose({ procedure: procedures.find((each) => each === value) ?? supposed.procedure })
        }
        data={procedures.map((value) => ({ value, label: t.code('ui:procedure', value) }))}
      />
      <Checkbox
        label={t('asynctrial:isDivorce')}
        checked={supposed.divorce}
        onChange={({ currentTarget: { checked } }) => suppose({ divorce: checked })}
      />
      <NativeSelect
        label={t('asynctrial:mediation')}
        value={supposed.mediation}
        onChange={({ currentTarget: { value } }) =>
          suppose({ mediation: progresses.find((each) => each === value) ?? supposed.mediation })
        }
        data={progresses.map((value) => ({ value, label: t.code('asynctrial:mediationProgress', value) }))}
      />
      <Several
        label={t('asynctrial:traits')}
        of="asynctrial:trait"
        all={traits}
        chosen={supposed.traits}
        onChange={(chosen) => suppose({ traits: chosen })}
      />
      <Several
        label={t('asynctrial:allOnline')}
        of="ui:stage"
        all={stages}
        chosen={supposed.online}
        onChange={(chosen) => suppose({ online: chosen })}
      />
      <Several
        label={t('asynctrial:allApart')}
        of="ui:stage"
        all={stages}
        chosen={supposed.apart}
        onChange={(chosen) => suppose({ apart: chosen })}
      />
      <Abroad abroad={supposed.abroad ?? []} onChange={(abroad) => suppose({ abroad })} />
      <Answers questions={questions} answers={supposed.answers} onChange={(answers) => suppose({ answers })} />
    </Card>
  );
}

interface SeveralProps<T extends string> {
  label: string;
  /** The family of texts that name them. */
  of: 'asynctrial:trait' | 'ui:stage';
  all: readonly T[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}

function Several<T extends string>({ label, of, all, chosen, onChange }: SeveralProps<T>) {
  const t = useText();
  // Open from the start where something is chosen; whoever unticks the last one goes on looking at the list.
  const [open, setOpen] = useState(chosen.length > 0);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      <Checkbox.Group
        value={[...chosen]}
        onChange={(values) => onChange(all.filter((each) => values.includes(each)))}
        aria-label={label}
      >
        {all.map((value) => (
          <Checkbox key={value} value={value} label={t.code(of, value)} />
        ))}
      </Checkbox.Group>
    </details>
  );
}

interface AnswersProps {
  questions: readonly TrialQuestion[];
  answers: TrialSupposition['answers'];
  onChange: (answers: TrialSupposition['answers']) => void;
}

/** What the judge has found: nothing yet, yes or no. */
function Answers({ questions, answers, onChange }: AnswersProps) {
  const t = useText();
  const answer = (question: TrialQuestion, value: string) => {
    const others = Object.fromEntries(Object.entries(answers).filter(([each]) => each !== question));
    onChange(value === '' ? others : { ...others, [question]: value === 'yes' });
  };
  return questions.map((question) => {
    const found = answers[question];
    return (
      <NativeSelect
        key={question}
        label={t.code('asynctrial:question', question)}
        value={found === undefined ? '' : found ? 'yes' : 'no'}
        onChange={({ currentTarget: { value } }) => answer(question, value)}
        data={[
          { value: '', label: t('asynctrial:notFound') },
          { value: 'yes', label: t('asynctrial:yes') },
          { value: 'no', label: t('asynctrial:no') },
        ]}
      />
    );
  });
}
