import { useQuery } from '@tanstack/react-query';
import { identityChecksQuery } from '@/api/queries';
import { useText } from '@/i18n';
import { Actions, Card, CourtTime, Empty, LinkButton, Page, Reading } from '@/ui';

/** People who wait to be known, the longest first. */
export function IdentityChecksPage() {
  const t = useText();
  const checks = useQuery(identityChecksQuery('submitted'));
  return (
    <Page title={t('ui:nav.identity')}>
      <Reading of={checks}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('identity:checks.empty')} />
          ) : (
            items.map((check) => (
              <Card key={check.id} title={check.person.name}>
                <p>
                  {t.code('identity:documentKind', check.document.kind)} · {check.document.issuingCountry}
                </p>
                <p>
                  {t('identity:checks.since')} <CourtTime at={check.submittedAt} />
                </p>
                <Actions>
                  <LinkButton to={`/identity-checks/${check.id}`}>{t('identity:checks.open')}</LinkButton>
                </Actions>
              </Card>
            ))
          )
        }
      </Reading>
    </Page>
  );
}
