import { useQuery } from '@tanstack/react-query';
import { conversionsQuery } from '@/api/queries';
import { useText } from '@/i18n';
import { Actions, Card, Fact, Facts, LinkButton } from '@/ui';

/** On the page of a hearing: which stages of an asynchronous trial it hears. */
export function HearsStage({ caseId, hearing }: { caseId: string; hearing: string }) {
  const t = useText();
  const conversions = useQuery(conversionsQuery(caseId));
  const heard = (conversions.data?.items ?? []).filter((each) => each.hearings.some(({ id }) => id === hearing));
  return (
    heard.length > 0 && (
      <Card title={t('conversion:hears')}>
        <Facts>
          {heard.map((each) => (
            <Fact key={each.at} name={`${t('conversion:hearsStage')} · ${t.code('asynctrial:state', each.stage)}`}>
              {t('conversion:why')}: {each.reason}
            </Fact>
          ))}
        </Facts>
        <p>{t('conversion:valid')}</p>
        <Actions>
          <LinkButton to={`/cases/${caseId}/trial`}>{t('conversion:toTrial')}</LinkButton>
        </Actions>
      </Card>
    )
  );
}
