import { Fragment } from 'react';
import type { PermissionPresence, TrialDecisionAnswer, TrialStageAnswer } from '@/api/schemas';
import { useLanguage, useText } from '@/i18n';
import { Badge, LegalBasis, useCountryName } from '@/ui';
import { plainDate } from '@/ui/time';
import styles from './JudgeDesk.module.css';

/** The answer for one stage in a word. */
export function Verdict({ verdict }: { verdict: TrialStageAnswer['verdict'] }) {
  const t = useText();
  const look = { allowed: 'verified', 'judge-decides': 'action', blocked: 'danger' } as const;
  return <Badge look={look[verdict]}>{t.code('asynctrial:verdict', verdict)}</Badge>;
}

/** Why a stage is not simply allowed: each reason with its article and with what would move it. */
export function Reasons({ findings }: { findings: TrialStageAnswer['findings'] }) {
  const t = useText();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {findings.map((finding) => (
        <li key={finding.requirement}>
          {t.code('asynctrial:requirement', finding.requirement)} <LegalBasis basis={finding.basis} />
          {finding.wants.map((want) => (
            <Fragment key={`${want.party ?? ''} ${want.role} ${want.country} ${want.status}`}>
              <br />
              <strong>
                <Wanting want={want} />
              </strong>
            </Fragment>
          ))}
          <br />
          <small>
            {t('asynctrial:unblockedBy')} {t.code('asynctrial:unblock', finding.requirement)}
          </small>
        </li>
      ))}
    </ul>
  );
}

/** For whom a permission is wanting, and how far it has come. */
function Wanting({ want: { role, country, activity, status, expired, until } }: { want: PermissionPresence }) {
  const t = useText();
  const countryName = useCountryName();
  const language = useLanguage();
  return t('asynctrial:wants', {
    role: t.code('ui:capacity', role),
    country: countryName(country),
    activity: t.code('ui:permissionActivity', activity),
    status:
      expired === true
        ? t('asynctrial:wantsExpired', { until: until === undefined ? '' : plainDate(until, language) })
        : t.code('ui:permissionStatus', status),
  });
}

interface AssessedProps {
  stages: readonly TrialStageAnswer[];
  decision: TrialDecisionAnswer;
}

/** The answer for each stage, and what must be done before the case is decided, whatever its stages. */
export function Assessed({ stages, decision }: AssessedProps) {
  const t = useText();
  return (
    <>
      {stages.map(({ stage, ...answer }) => (
        <Answer key={stage} of={t.code('ui:stage', stage)} {...answer} />
      ))}
      <DecisionAnswered {...decision} />
    </>
  );
}

/** What must have been done before the case is decided, whatever is tried at different times. */
export function DecisionAnswered(decision: TrialDecisionAnswer) {
  const t = useText();
  return <Answer of={t('asynctrial:decision')} {...decision} />;
}

function Answer({ of, verdict, findings }: { of: string } & TrialDecisionAnswer) {
  return (
    <>
      <h3>
        {of} <Verdict verdict={verdict} />
      </h3>
      <Reasons findings={findings} />
    </>
  );
}
