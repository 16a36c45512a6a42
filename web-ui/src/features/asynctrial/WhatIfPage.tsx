import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { caseAssessmentQuery, caseQuery, courtQuery, suppositionQuery } from '@/api/queries';
import type { TrialAssessment, TrialSupposition } from '@/api/schemas';
import { useText } from '@/i18n';
import { Card, LegalBasis, Page, Reading } from '@/ui';
import { Assessed } from './components/Assessed';
import styles from './components/JudgeDesk.module.css';
import { SuppositionForm } from './components/SuppositionForm';

const route = getRouteApi('/around/signed-in-only/what-if');

/** Any facts, and what the rules would answer. It begins with a case, if one is named, or with an ordinary divorce; nothing here changes anything. */
export function WhatIfPage() {
  const t = useText();
  const { case: caseId } = route.useSearch();
  return (
    <Page title={t('asynctrial:whatIf')} wide {...(caseId === undefined ? {} : { back: `/cases/${caseId}/trial` })}>
      <p>{t('asynctrial:whatIfMeans')}</p>
      {caseId === undefined ? <FromNothing /> : <FromCase caseId={caseId} />}
    </Page>
  );
}

function FromCase({ caseId }: { caseId: string }) {
  const t = useText();
  const found = useQuery(caseQuery(caseId));
  const assessment = useQuery(caseAssessmentQuery(caseId));
  const { error } = assessment;
  if (error !== null && problemOf(error).kind === 'refused') {
    return (
      <>
        <p>{t('asynctrial:notAssessedYet')}</p>
        <FromNothing />
      </>
    );
  }
  return (
    <Reading of={assessment} shape={{ cards: 2 }}>
      {({ facts }) => (
        <>
          {found.data?.number !== undefined && <p>{t('asynctrial:factsOf', { number: found.data.number })}</p>}
          <WhatIf facts={facts} />
        </>
      )}
    </Reading>
  );
}

function FromNothing() {
  const court = useQuery(courtQuery);
  return (
    <Reading of={court} shape={{ cards: 2 }}>
      {({ now }) => (
        <WhatIf
          facts={{
            ruleSet: 'cn-olr-2021',
            day: now.slice(0, 10),
            procedure: 'ordinary',
            divorce: true,
            mediation: 'not-attempted',
            traits: ['status-or-title'],
            online: [],
            apart: [],
            answers: {},
          }}
        />
      )}
    </Reading>
  );
}

function WhatIf({ facts }: { facts: TrialSupposition }) {
  const [supposed, setSupposed] = useState(facts);
  const answered = useQuery(suppositionQuery(supposed));
  return (
    <div className={styles.desk}>
      <SuppositionForm supposed={supposed} questions={answered.data?.questions ?? []} onChange={setSupposed} />
      <Reading of={answered} shape={{ cards: 1 }}>
        {(assessment) => <Answered assessment={assessment} />}
      </Reading>
    </div>
  );
}

function Answered({ assessment: { stages, decision, procedures } }: { assessment: TrialAssessment }) {
  const t = useText();
  return (
    <div className={styles.column} aria-live="polite">
      <Card title={t('asynctrial:assessment')}>
        <Assessed stages={stages} decision={decision} />
      </Card>
      <Card title={t('asynctrial:procedures')}>
        {procedures.map(({ procedure, exclusions }) => (
          <p key={procedure}>
            <strong>{t.code('ui:procedure', procedure)}</strong>
            {exclusions.length === 0 ? ` · ${t('asynctrial:procedureOpen')}` : ''}
            {exclusions.map(({ trait, basis }) => (
              <span key={trait}>
                {' '}
                · {t.code('asynctrial:trait', trait)} <LegalBasis basis={basis} />
              </span>
            ))}
          </p>
        ))}
      </Card>
    </div>
  );
}
