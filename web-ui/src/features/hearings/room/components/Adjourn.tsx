import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { slotsQuery } from '@/api/queries';
import { useLanguage, useText } from '@/i18n';
import { useCourtNow, useZones } from '@/ui';
import { dayAndTime } from '@/ui/time';
import type { Room } from '../model/RoomScreen';
import type { RoomVisit } from '../model/RoomVisit';
import controls from './controls.module.css';

interface Props {
  room: Room;
  visit: RoomVisit;
  disabled: boolean;
}

const DAYS_AHEAD = 30;
const DURATION_MINUTES = 60;
const OFFERED = 8;

/** Ends this sitting, for a reason, and fixes the next one while everybody is there: the fairest times come first. */
export function Adjourn({ room, visit, disabled }: Props) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" className={controls.grave} disabled={disabled} onClick={() => setAsking(true)}>
        {t('room:act.adjourn')}
      </button>
    );
  }
  return <AdjournForm room={room} visit={visit} onDone={() => setAsking(false)} />;
}

function AdjournForm({ room, visit, onDone }: Omit<Props, 'disabled'> & { onDone: () => void }) {
  const t = useText();
  const language = useLanguage();
  const now = useCourtNow(60_000);
  const { court } = useZones();
  const search = { days: DAYS_AHEAD, durationMinutes: DURATION_MINUTES };
  const { data } = useQuery(slotsQuery(room.state.hearing.caseId, search));
  const [reason, setReason] = useState('');
  const [startsAt, setStartsAt] = useState('');

  return (
    <form
      className={controls.ask}
      aria-label={t('room:act.adjourn')}
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
        visit.act(
          startsAt === ''
            ? { act: 'adjourn', reason: reason.trim() }
            : { act: 'adjourn-to', reason: reason.trim(), startsAt, durationMinutes: DURATION_MINUTES },
        );
      }}
    >
      <p>{t('room:desk.adjournAsk')}</p>
      <label className={controls.field}>
        {t('room:desk.reason')}
        <input value={reason} maxLength={2000} required onChange={(event) => setReason(event.target.value)} />
      </label>
      <label className={controls.field}>
        {t('room:desk.next')}
        <select value={startsAt} onChange={(event) => setStartsAt(event.target.value)}>
          <option value="">{t('room:desk.nextNone')}</option>
          {data?.slots.slice(0, OFFERED).map((slot) => (
            <option key={slot.startsAt} value={slot.startsAt}>
              {[court, ...new Set(slot.local.map((one) => one.zone).filter((zone) => zone !== court))]
                .map((zone) => dayAndTime(Date.parse(slot.startsAt), zone, language, now))
                .join(' / ')}
            </option>
          ))}
        </select>
      </label>
      <div className={controls.row}>
        <button type="submit" className={controls.grave} disabled={reason.trim().length < 2}>
          {t(startsAt === '' ? 'room:act.adjourn' : 'room:act.adjourn-to')}
        </button>
        <button type="button" className={controls.button} onClick={onDone}>
          {t('room:ask.no')}
        </button>
      </div>
    </form>
  );
}
