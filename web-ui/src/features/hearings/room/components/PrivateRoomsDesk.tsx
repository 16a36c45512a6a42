import { useState } from 'react';
import { useText } from '@/i18n';
import { CourtTime } from '@/ui';
import type { Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { canSpeakApart, sidesPresent, type SidePresent } from '../model/sides';
import controls from './controls.module.css';
import panels from './panels.module.css';

interface Props {
  room: Room;
  view: RoomView;
  visit: RoomVisit;
  lineUp: boolean;
}

/** Private rooms, for judge and clerk: opened while the court does not sit, and recalled. */
export function PrivateRoomsDesk({ room, view, visit, lineUp }: Props) {
  const t = useText();
  if (!room.may.includes('open-private-room')) return null;
  const busy = !lineUp || view.underway.has('open-private-room') || view.underway.has('recall-private-room');
  return (
    <section className={panels.panel} aria-labelledby="room-private">
      <h2 id="room-private">{t('room:private.title')}</h2>
      <p className={panels.quiet}>{t('room:private.hint')}</p>
      <ul className={panels.list}>
        {sidesPresent(room.state).map((present) => (
          <li key={present.side} data-side={present.side}>
            {present.open ? (
              <Open present={present} busy={busy} room={room} visit={visit} />
            ) : (
              <Closed present={present} busy={busy} visit={visit} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Open({ present, busy, room, visit }: { present: SidePresent; busy: boolean; room: Room; visit: RoomVisit }) {
  const t = useText();
  const { side, open } = present;
  const names = room.state.people.filter((one) => open?.members.includes(one.person)).map((one) => one.name);
  return (
    <>
      <span className={panels.name}>
        <strong>{t.code('room:private.side', side)}</strong> {names.join(t('ui:list.separator'))}
      </span>
      <span>
        {t('room:private.since')} {open && <CourtTime at={open.since} />}
      </span>
      <button
        type="button"
        className={controls.button}
        disabled={busy}
        aria-label={`${t('room:act.recall-private-room')}: ${t.code('room:private.side', side)}`}
        onClick={() => visit.act({ act: 'recall-private-room', side })}
      >
        {t('room:act.recall-private-room')}
      </button>
    </>
  );
}

function Closed({ present, busy, visit }: { present: SidePresent; busy: boolean; visit: RoomVisit }) {
  const t = useText();
  const { side, people, interpreters } = present;
  const [joined, setJoined] = useState(true);
  const withInterpreters = joined && interpreters.length > 0;
  const possible = canSpeakApart(present, withInterpreters);
  return (
    <>
      <span className={panels.name}>
        <strong>{t.code('room:private.side', side)}</strong>{' '}
        {people.map(({ name }) => name).join(t('ui:list.separator'))}
      </span>
      {interpreters.length > 0 && (
        <label className={controls.tick}>
          <input type="checkbox" checked={joined} onChange={(event) => setJoined(event.currentTarget.checked)} />{' '}
          {t('room:private.withInterpreter', {
            name: interpreters.map(({ name }) => name).join(t('ui:list.separator')),
          })}
        </label>
      )}
      {possible ? (
        <button
          type="button"
          className={controls.button}
          disabled={busy}
          aria-label={`${t('room:act.open-private-room')}: ${t.code('room:private.side', side)}`}
          onClick={() => visit.act({ act: 'open-private-room', side, interpreters: withInterpreters })}
        >
          {t('room:act.open-private-room')}
        </button>
      ) : (
        <span className={panels.quiet}>{t('room:private.alone')}</span>
      )}
    </>
  );
}
