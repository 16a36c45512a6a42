import { useQuery } from '@tanstack/react-query';
import { consentHistoryQuery } from '@/api/queries';
import type { ConsentStep } from '@/api/schemas';
import { TimelineList } from '@/features/timeline';
import { useText } from '@/i18n';
import { Card, Empty, Reading } from '@/ui';
import { NoticeShown } from './NoticeShown';

/** All that happened to consent in the case, for everybody in it: who chose what, on which notice, and what the judge said. */
export function ConsentHistory({ caseId }: { caseId: string }) {
  const t = useText();
  const history = useQuery(consentHistoryQuery(caseId));
  return (
    <Card title={t('consent:history')}>
      <Reading of={history} shape={{ lines: 4 }}>
        {({ steps }) =>
          steps.length === 0 ? (
            <Empty title={t('consent:noHistory')} />
          ) : (
            <TimelineList entries={steps.map(asAct)} more={({ step }) => <Grounds step={step} />} />
          )
        }
      </Reading>
    </Card>
  );
}

/** A ruling says whom it concerns; whoever chose is named as the actor anyway. */
function asAct(step: ConsentStep) {
  const { id, at, kind, stage, actor, basis } = step;
  const about = actor.capacity === step.capacity ? {} : { about: step.name };
  return { id, at, kind, params: { stage }, actor, basis, step, ...about };
}

function Grounds({ step }: { step: ConsentStep }) {
  const t = useText();
  return (
    <>
      {step.reason !== undefined && <p>{t('consent:because', { reason: step.reason })}</p>}
      {step.noticeVersion !== undefined && <NoticeShown stage={step.stage} version={step.noticeVersion} />}
    </>
  );
}
