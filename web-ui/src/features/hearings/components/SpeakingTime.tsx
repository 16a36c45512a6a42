import { useQuery } from '@tanstack/react-query';
import { speakingTimeQuery } from '@/api/mediaQueries';
import type { Hearing } from '@/api/schemas';
import { useText } from '@/i18n';
import { Card, Empty, Fact, Facts, LegalBasis, Reading } from '@/ui';
import { spokenTime } from '../spokenTime';

/** For judge and clerk: how long each side and each person was heard, and how far the sides are apart. */
export function SpeakingTime({ hearing }: { hearing: Hearing }) {
  const t = useText();
  const reading = useQuery(speakingTimeQuery(hearing.id, hearing.endedAt === undefined));
  return (
    <Card title={t('hearings:speaking.title')}>
      <p>{t('hearings:speaking.what')}</p>
      <Reading of={reading}>
        {({ listenedMs, sides, people, difference }) =>
          listenedMs === 0 ? (
            <Empty title={t('hearings:speaking.none')} />
          ) : (
            <>
              <Facts>
                {sides.map(({ capacity, spokenMs, share }) => (
                  <Fact key={capacity} name={t.code('ui:capacity', capacity)}>
                    {t('hearings:speaking.side', { ...spokenTime(spokenMs), percent: Math.round(share * 100) })}
                  </Fact>
                ))}
                <Fact name={t('hearings:speaking.listened')}>
                  {t('hearings:speaking.time', spokenTime(listenedMs))}
                </Fact>
              </Facts>
              {difference !== undefined && (
                <p>
                  {difference.ms === 0
                    ? t('hearings:speaking.equal')
                    : t('hearings:speaking.difference', {
                        ...spokenTime(difference.ms),
                        longest: t.code('ui:capacity', difference.longest),
                        shortest: t.code('ui:capacity', difference.shortest),
                      })}{' '}
                  <LegalBasis basis="CPL 8" />
                </p>
              )}
              <details>
                <summary>{t('hearings:speaking.people')}</summary>
                <Facts>
                  {people.map(({ person, spokenMs }) => (
                    <Fact
                      key={person.id ?? person.name}
                      name={`${t.code('ui:capacity', person.capacity ?? '')} ${person.name}`}
                    >
                      {t('hearings:speaking.time', spokenTime(spokenMs))}
                    </Fact>
                  ))}
                </Facts>
              </details>
            </>
          )
        }
      </Reading>
    </Card>
  );
}
