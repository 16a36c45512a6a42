import { useState } from 'react';
import { useText } from '@/i18n';
import { objectionGrounds } from '@/rtc';
import { isOfCourt, type Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import controls from './controls.module.css';
import styles from './guide.module.css';

interface Props {
  room: Room;
  view: RoomView;
  visit: RoomVisit;
  lineUp: boolean;
}

/** An objection that waits, with the ruling for who may give it; without one, the way for a party to raise it. */
export function Objection(props: Props) {
  const { room } = props;
  if (room.state.objection) return <Pending {...props} objection={room.state.objection} />;
  return room.may.includes('object') && room.me.place === 'room' ? <Raise {...props} /> : null;
}

function Pending({
  room,
  view,
  visit,
  lineUp,
  objection,
}: Props & { objection: NonNullable<Room['state']['objection']> }) {
  const t = useText();
  const by = room.state.people.find((one) => one.person === objection.person);
  const ground = t.code('ui:objectionGround', objection.ground);
  const isMine = objection.person === room.me.person;
  return (
    <div className={styles.objection} role="alert">
      <p>
        <strong>
          {isMine
            ? t('room:objection.mine', { ground })
            : t('room:objection.by', {
                seat: t.code('room:seat', by?.capacity ?? 'other'),
                name: by?.name ?? '',
                ground,
              })}
        </strong>
      </p>
      {!isMine && <p>{t(isOfCourt(room.me) ? 'room:objection.silenced' : 'room:objection.silencedYou')}</p>}
      {room.may.includes('rule-on-objection') && (
        <div className={controls.row} role="group" aria-label={t('room:act.rule-on-objection')}>
          {(['sustained', 'overruled'] as const).map((ruling) => (
            <button
              key={ruling}
              type="button"
              className={controls.primary}
              disabled={!lineUp || view.underway.has('rule-on-objection')}
              onClick={() => visit.act({ act: 'rule-on-objection', ruling, reason: '' })}
            >
              {t.code('room:objection', ruling)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function Raise({ view, visit, lineUp }: Props) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const busy = !lineUp || view.underway.has('object');
  if (!asking) {
    return (
      <button type="button" className={controls.button} disabled={busy} onClick={() => setAsking(true)}>
        {t('room:act.object')}
      </button>
    );
  }
  return (
    <div className={styles.grounds} role="group" aria-label={t('room:objection.title')}>
      <p>{t('room:objection.ask')}</p>
      {objectionGrounds.map((ground) => (
        <button
          key={ground}
          type="button"
          className={controls.button}
          disabled={busy}
          onClick={() => {
            setAsking(false);
            visit.act({ act: 'object', ground });
          }}
        >
          {t.code('ui:objectionGround', ground)}
        </button>
      ))}
      <button type="button" className={controls.button} onClick={() => setAsking(false)}>
        {t('room:ask.no')}
      </button>
    </div>
  );
}
