import { useQuery } from '@tanstack/react-query';
import { placeInLineQuery } from '@/api/hearingQueries';
import { useText } from '@/i18n';
import type { RoomHearing } from '@/rtc';

/** What comes first in the judge's day; nothing once the hearing has begun, and nothing that the court has not said. */
export function PlaceInLine({ hearing }: { hearing: RoomHearing }) {
  const t = useText();
  const waits = hearing.state === 'scheduled' || hearing.state === 'waiting-room-open';
  const { data: place } = useQuery({ ...placeInLineQuery(hearing.id), enabled: waits });
  if (!waits || place === undefined) return null;
  return (
    <section aria-live="polite">
      <h2>{t('room:line.title')}</h2>
      {place.ahead === 0 ? (
        <p>{t('room:line.next')}</p>
      ) : (
        <p>
          {t('room:line.ahead', { count: place.ahead })}{' '}
          {t(place.inSession ? 'room:line.inSession' : 'room:line.notBegun')}
        </p>
      )}
    </section>
  );
}
