import { useQuery } from '@tanstack/react-query';
import { exhibitsQuery } from '@/api/evidenceQueries';
import { useText } from '@/i18n';
import { Actions, Empty, LinkButton, Reading } from '@/ui';
import { ExhibitCard } from './ExhibitCard';

/** The exhibits of a case, and the way to add one. */
export function EvidenceSection({ caseId, mayAdd }: { caseId: string; mayAdd: boolean }) {
  const t = useText();
  const exhibits = useQuery(exhibitsQuery(caseId));
  return (
    <>
      {mayAdd && (
        <Actions>
          <LinkButton to={`/cases/${caseId}/evidence`}>{t('evidence:add')}</LinkButton>
        </Actions>
      )}
      <Reading of={exhibits}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('evidence:empty')}>
              <p>{t('evidence:emptyHow')}</p>
            </Empty>
          ) : (
            items.map((exhibit) => <ExhibitCard key={exhibit.id} exhibit={exhibit} />)
          )
        }
      </Reading>
    </>
  );
}
