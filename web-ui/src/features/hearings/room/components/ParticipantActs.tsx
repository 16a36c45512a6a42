import { useState } from 'react';
import { useText } from '@/i18n';
import type { ActName, RoomPerson } from '@/rtc';
import { testifies } from '../model/participants';
import type { Room } from '../model/RoomScreen';
import type { RoomVisit } from '../model/RoomVisit';
import { AskOnce } from './AskOnce';
import controls from './controls.module.css';

interface Props {
  person: RoomPerson;
  room: Room;
  desk: { may: (act: ActName) => boolean; busy: (act: ActName) => boolean; visit: RoomVisit };
}

/** What the bench does with a witness or an interpreter, wherever they are. */
export function ParticipantActs({ person, room, desk }: Props) {
  const t = useText();
  const { may, busy, visit } = desk;
  const id = person.person;
  const state = person.duty?.state;
  if (!testifies(person)) {
    return state !== undefined && state !== 'recused' && may('recuse-interpreter') ? (
      <AskOnce
        label={t('room:act.recuse-interpreter')}
        question={t('room:askOn.recuse-interpreter', { name: person.name })}
        reasonLabel={t('room:desk.reason')}
        disabled={busy('recuse-interpreter')}
        onDo={(reason) => visit.act({ act: 'recuse-interpreter', person: id, reason })}
      />
    ) : null;
  }
  if (state === 'dismissed') {
    return may('recall-witness') ? (
      <AskOnce
        look="plain"
        label={t('room:act.recall-witness')}
        question={t('room:askOn.recall-witness', { name: person.name })}
        reasonLabel={t('room:desk.reason')}
        disabled={busy('recall-witness')}
        onDo={(reason) => visit.act({ act: 'recall-witness', person: id, reason })}
      />
    ) : null;
  }
  return (
    <div className={controls.row} role="group" aria-label={t('room:people.actsOn', { name: person.name })}>
      {person.place === 'waiting' && <Call person={person} room={room} desk={desk} />}
      {person.place === 'room' && state === 'testifying' && may('let-examine') && (
        <Examine person={person} room={room} desk={desk} />
      )}
      {may('dismiss-witness') && (
        <AskOnce
          look="plain"
          label={t('room:act.dismiss-witness')}
          question={t('room:askOn.dismiss-witness', { name: person.name })}
          disabled={busy('dismiss-witness')}
          onDo={() => visit.act({ act: 'dismiss-witness', person: id })}
        />
      )}
    </div>
  );
}

/** One at a time; two at once only when the judge confronts them, for a reason. */
function Call({ person, room, desk }: Props) {
  const t = useText();
  const { may, busy, visit } = desk;
  const another = room.state.people.some((one) => one.place === 'room' && testifies(one));
  const isPresiding = room.me.person === room.state.hearing.presiding;
  if (!may('call-witness')) return null;
  if (another) {
    return isPresiding ? (
      <AskOnce
        look="plain"
        label={t('room:witness.confront')}
        question={t('room:witness.confrontAsk', { name: person.name })}
        reasonLabel={t('room:desk.reason')}
        disabled={busy('call-witness')}
        onDo={(reason) => visit.act({ act: 'call-witness', person: person.person, reason })}
      />
    ) : null;
  }
  return (
    <button
      type="button"
      className={controls.primary}
      disabled={busy('call-witness')}
      aria-label={`${t('room:act.call-witness')}: ${person.name}`}
      onClick={() => visit.act({ act: 'call-witness', person: person.person, reason: '' })}
    >
      {t('room:act.call-witness')}
    </button>
  );
}

/** Whose turn it is to examine, and who had it. */
function Examine({ person, room, desk }: Props) {
  const t = useText();
  const able = room.state.people.filter(
    (one) => one.place === 'room' && ['judge', 'plaintiff', 'defendant', 'other'].includes(one.capacity),
  );
  const [chosen, setChosen] = useState('');
  const examiner = able.find((one) => one.person === chosen) ?? able[0];
  const had = (person.duty?.examiners ?? []).map(
    (id) => room.state.people.find((one) => one.person === id)?.name ?? '',
  );
  if (examiner === undefined) return null;
  return (
    <div className={controls.field}>
      {had.length > 0 && <span>{t('room:witness.examinedBy', { names: had.join(t('ui:list.separator')) })}</span>}
      <label className={controls.field}>
        {t('room:witness.examiner')}
        <select value={examiner.person} onChange={(event) => setChosen(event.target.value)}>
          {able.map((one) => (
            <option key={one.person} value={one.person}>
              {t.code('room:seat', one.capacity)} {one.name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className={controls.button}
        disabled={desk.busy('let-examine')}
        onClick={() => desk.visit.act({ act: 'let-examine', person: person.person, examiner: examiner.person })}
      >
        {t('room:act.let-examine')}
      </button>
    </div>
  );
}
