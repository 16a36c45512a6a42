import type { Case, IdentityState } from '@/api/schemas';
import { useText } from '@/i18n';
import type { BadgeLook } from '@/ui';
import { Badge, Card, Fact, Facts, useCountryName, useCourtNow, usePlace } from '@/ui';
import { clockTime } from '@/ui/time';
import { useLanguage } from '@/i18n';

const looks: Record<IdentityState, BadgeLook> = {
  unverified: 'plain',
  submitted: 'plain',
  verified: 'verified',
  refused: 'danger',
};

/** Who takes part, whether the court knows them, and what time it is where they are. */
export function PeopleSection({ found }: { found: Case }) {
  const t = useText();
  const placeOf = usePlace();
  const countryName = useCountryName();
  const language = useLanguage();
  const now = useCourtNow();
  return (
    <>
      {found.parties.map((party) => (
        <Card key={party.id} title={`${t.code('ui:capacity', party.capacity)} ${party.name}`}>
          <Facts>
            <Fact name={t('parties:identity')}>
              <Badge look={looks[party.identityState]}>{t.code('ui:identityState', party.identityState)}</Badge>
            </Fact>
            <Fact name={t('parties:linked')}>{party.linked ? t('ui:yes') : t('parties:notLinked')}</Fact>
            <Fact name={t('parties:where')}>
              {countryName(party.country)} · {placeOf(party.zone)},{' '}
              {t('parties:nowThere', { time: clockTime(now, party.zone, language) })}
            </Fact>
            <Fact name={t('ui:language.label')}>{t.code('ui:language', party.language)}</Fact>
          </Facts>
        </Card>
      ))}
      {[found.judge, found.clerk].map(
        (person) =>
          person?.capacity !== undefined && (
            <Card key={person.capacity} title={`${t.code('ui:capacity', person.capacity)} ${person.name}`}>
              <p>{t('parties:ofTheCourt')}</p>
            </Card>
          ),
      )}
    </>
  );
}
