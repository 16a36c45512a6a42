import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { exhibitsQuery } from '@/api/evidenceQueries';
import type { Exhibit, Trial } from '@/api/schemas';
import { OpinionFields, nothingStated } from '@/features/evidence';
import { useText } from '@/i18n';
import { Actions, Card, Empty, LinkButton, Reading } from '@/ui';
import { StatementForm } from './StatementForm';

/** Every exhibit of the others that the reader has not commented on, each with its form; then what ends the stage. */
export function Examination({ trial, end }: { trial: Trial; end: ReactNode }) {
  const t = useText();
  const exhibits = useQuery(exhibitsQuery(trial.caseId));
  const role = trial.parties.find((party) => party.id === trial.myParty)?.role;
  const commented = new Set(
    trial.items
      .filter((item) => item.party === trial.myParty && item.content.kind === 'examination')
      .map((item) => item.content.exhibit),
  );
  return (
    <Reading of={exhibits}>
      {({ items }) => {
        const open = items.filter((exhibit) => exhibit.by.capacity !== role && !commented.has(exhibit.id));
        return (
          <>
            {open.length === 0 && <Empty title={t('asynctrial:allExamined')} />}
            {open.map((exhibit) => (
              <OpinionForm key={exhibit.id} trial={trial} exhibit={exhibit} />
            ))}
            {end}
          </>
        );
      }}
    </Reading>
  );
}

function OpinionForm({ trial, exhibit }: { trial: Trial; exhibit: Exhibit }) {
  const t = useText();
  const [opinion, setOpinion] = useState(nothingStated);
  return (
    <Card title={`${exhibit.number} · ${exhibit.title}`}>
      <p>{exhibit.purposeOfProof}</p>
      <Actions>
        <LinkButton variant="default" to={`/exhibits/${exhibit.id}`}>
          {t('asynctrial:seeExhibit', { number: exhibit.number })}
        </LinkButton>
      </Actions>
      <OpinionFields value={opinion} onChange={setOpinion} />
      <StatementForm
        trial={trial}
        slot={exhibit.id}
        label={t('asynctrial:whyOpinion')}
        of={{ kind: 'examination', exhibit: exhibit.id, exhibitNumber: exhibit.number, opinion }}
        action={t('asynctrial:sealOpinion', { number: exhibit.number })}
      />
    </Card>
  );
}
