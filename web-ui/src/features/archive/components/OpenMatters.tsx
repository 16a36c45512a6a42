import type { CaseFile } from '@/api/schemas';
import { useText } from '@/i18n';
import { Card, LegalBasis, LinkButton } from '@/ui';

const places: Partial<Record<CaseFile['open'][number]['kind'], string>> = {
  case: '/closing',
  hearing: '?tab=hearings',
  trial: '/trial',
  record: '?tab=hearings',
  upload: '?tab=evidence',
  exhibit: '?tab=evidence',
  paper: '?tab=service',
};

/** What must be settled before the file is closed, each with what to do and where. */
export function OpenMatters({ open, caseId }: { open: CaseFile['open']; caseId: string }) {
  const t = useText();
  if (open.length === 0) return null;
  return (
    <Card look="turn" title={t('archive:open', { count: open.length })}>
      <ul>
        {open.map((matter) => {
          const place = places[matter.kind];
          return (
            <li key={`${matter.kind} ${matter.subject}`}>
              <p>
                <strong>{t.code('archive:matter', matter.kind)}</strong> {t.code('archive:matterDo', matter.kind)}{' '}
                <LegalBasis basis={matter.basis} />
              </p>
              {place !== undefined && (
                <p>
                  <LinkButton variant="default" to={`/cases/${caseId}${place}`}>
                    {t('archive:there')}
                  </LinkButton>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
