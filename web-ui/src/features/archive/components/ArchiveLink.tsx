import { useText } from '@/i18n';
import { LinkButton } from '@/ui';

/** Leads from a case that is over to its file. */
export function ArchiveLink({ caseId }: { caseId: string }) {
  const t = useText();
  return (
    <LinkButton variant="default" to={`/cases/${caseId}/archive`}>
      {t('archive:title')}
    </LinkButton>
  );
}
