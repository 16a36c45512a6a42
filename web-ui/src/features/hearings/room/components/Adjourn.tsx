import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { slotsQuery } from '@/api/queries';
import { useLanguage, useText } from '@/i18n';
import { useCourtNow, useZones } from '@/ui';
import { dayAndTime } from '@/ui/time';
import type { Room } from '../model/RoomScreen';
import controls from './controls.module.css';

/** When the next hearing begins, where it is fixed at once. */
interface Next {
  startsAt: string;
  durationMinutes: number;
}

interface Props {
  room: Room;
  disabled: boolean;
  /** On the button that asks. */
  label: string;
  onAdjourn: (reason: string, next: Next | undefined) => void;
}

const DAYS_AHEAD = 30;
const DURATION_MINUTES = 60;
const OFFERED = 8;

/** Ends this sitting, for a reason, and fixes the next one while everybody is there: the fairest times come first. */
export function Adjourn({ room, disabled, label, onAdjourn }: Props) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" className={controls.grave} disabled={disabled} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return <AdjournForm room={room} label={label} onAdjourn={onAdjourn} onDone={() => setAsking(false)} />;
}

function AdjournForm({ room, label, onAdjourn, onDone }: Omit<Props, 'disabled'> & { onDone: () => void }) {
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
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
        onAdjourn(reason.trim(), startsAt === '' ? undefined : { startsAt, durationMinutes: DURATION_MINUTES });
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
          {startsAt === '' ? label : t('room:act.adjourn-to')}
        </button>
        <button type="button" className={controls.button} onClick={onDone}>
          {t('room:ask.no')}
        </button>
      </div>
    </form>
  );
}
