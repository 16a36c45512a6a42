import { Link } from '@tanstack/react-router';
import type { FilingContent, Violation } from '@/api/schemas';
import { useLanguage, useText } from '@/i18n';
import { Card, Fact, Facts, useCountryName, usePlace } from '@/ui';
import { plainDate } from '@/ui/time';
import type { Field, FilingStep } from '../model/filingForm';
import { fieldName, fieldsOf, filingSteps, violationsOf } from '../model/filingForm';
import { readAt } from '../model/pointer';
import styles from './FilingSummary.module.css';

interface Props {
  content: FilingContent;
  violations?: readonly Violation[];
  /** Where a step can be changed; without it the summary is for reading. */
  filing?: string;
}

/** The whole complaint to check, every fault linked to the step where it is mended. */
export function FilingSummary({ content, violations = [], filing }: Props) {
  const t = useText();
  return filingSteps
    .filter((step) => step !== 'summary')
    .map((step) => (
      <Card key={step} title={filing === undefined ? t.code('cases:stepRead', step) : t.code('cases:step', step)}>
        <StepFacts step={step} content={content} />
        {violationsOf(violations, step).map((violation) => (
          <p key={violation.pointer + violation.code} className={styles.fault}>
            <span aria-hidden="true">✕ </span>
            {t.code('cases:field', fieldName(violation.pointer))}:{' '}
            {t.code('ui:violation', violation.code, violation.params)}
          </p>
        ))}
        {filing !== undefined && (
          <Link to="/filings/$filing" params={{ filing }} search={{ step }} className={styles.change}>
            {t('cases:filing.changeStep', { step: t.code('cases:step', step) })}
          </Link>
        )}
      </Card>
    ));
}

function StepFacts({ step, content }: { step: FilingStep; content: FilingContent }) {
  const t = useText();
  const written = useWritten();
  if (step === 'claims') {
    return (
      <ol className={styles.list}>
        {(content.claims ?? []).map((claim, index) => (
          <li key={index}>{claim}</li>
        ))}
      </ol>
    );
  }
  if (step === 'children') {
    const children = content.children ?? [];
    if (children.length === 0) return <p>{t('cases:childrenNone')}</p>;
    return (
      <ul className={styles.list}>
        {children.map((child, index) => (
          <li key={index}>
            {child.name ?? t('ui:unknown')} · {written({ pointer: '', kind: 'date' }, child.birthDate)} ·{' '}
            {child.livesWith === undefined ? t('ui:unknown') : t.code('cases:livesWith', child.livesWith)}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Facts>
      {fieldsOf[step].map((field) => (
        <Fact key={field.pointer} name={t.code('cases:field', fieldName(field.pointer))}>
          {written(field, readAt(content, field.pointer))}
        </Fact>
      ))}
    </Facts>
  );
}

function useWritten(): (field: Field, value: unknown) => string {
  const t = useText();
  const language = useLanguage();
  const countryName = useCountryName();
  const placeOf = usePlace();
  return ({ kind }, value) => {
    if (typeof value !== 'string' || value === '') return t('ui:unknown');
    if (kind === 'date') return plainDate(value, language);
    if (kind === 'country') return countryName(value);
    if (kind === 'gender') return t.code('cases:gender', value);
    if (kind === 'language') return t.code('ui:language', value);
    if (kind === 'zone') return placeOf(value);
    return value;
  };
}
