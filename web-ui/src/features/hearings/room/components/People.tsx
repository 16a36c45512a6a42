import { useText } from '@/i18n';
import type { ActName, RoomPerson, Word } from '@/rtc';
import { inOrder, useClockTime } from '@/ui';
import { isParticipant, testifies } from '../model/participants';
import { isOfCourt, type Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { raisedHands } from '../model/seats';
import { useLostTime } from '../useLostTime';
import { AskOnce } from './AskOnce';
import controls from './controls.module.css';
import panels from './panels.module.css';
import { ParticipantActs } from './ParticipantActs';

interface Props {
  room: Room;
  view: RoomView;
  visit: RoomVisit;
  lineUp: boolean;
}

/** Everybody summoned, by where they are: whom to let in first, then who is in, then who is missing. */
export function People({ room, view, visit, lineUp }: Props) {
  const t = useText();
  const lostTime = useLostTime(room);
  const people = inOrder(room.state.people);
  const waiting = people.filter((one) => one.place === 'waiting' && one.connected);
  const inRoom = people.filter((one) => one.place === 'room');
  const atTheDoor = people.filter((one) => one.place === 'absent' && one.connected);
  const elsewhere = people.filter((one) => ![...waiting, ...inRoom, ...atTheDoor].includes(one));
  const mayAdmit = room.may.includes('admit');
  /** Whoever is to testify is called when their turn comes, and not let in with the others. */
  const admissible = waiting.filter((one) => !testifies(one));
  const desk: Desk = {
    may: (act) => room.may.includes(act),
    busy: (act) => !lineUp || view.underway.has(act),
    visit,
  };

  return (
    <section className={panels.panel} aria-labelledby="room-people">
      <h2 id="room-people">{t('room:people.title')}</h2>
      {atTheDoor.length > 0 && (
        <>
          <h3>{t('room:people.door')}</h3>
          <ul className={panels.list}>
            {atTheDoor.map((one) => (
              <li key={one.person} data-person={one.person} data-place="door">
                <Name person={one} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('room:people.waiting')}</h3>
      {waiting.length === 0 && <p className={panels.quiet}>{t('room:people.nobody')}</p>}
      <ul className={panels.list}>
        {waiting.map((one) => (
          <li key={one.person} data-person={one.person} data-place="waiting">
            <Name person={one} />
            <Duty person={one} />
            {isParticipant(one) && <ParticipantActs person={one} room={room} desk={desk} />}
            <Declared person={one} />
            {mayAdmit && !testifies(one) && <Admit persons={[one]} label={t('room:act.admit')} desk={desk} />}
            {!isOfCourt(one) && <TurnAway person={one} desk={desk} />}
          </li>
        ))}
      </ul>
      <TellWaiting word={room.state.word} desk={desk} />
      {mayAdmit && admissible.length > 1 && (
        <Admit persons={admissible} label={t('room:people.admitAll', { count: admissible.length })} desk={desk} />
      )}
      <h3>{t('room:people.room')}</h3>
      <MuteAll silenced={room.state.hearing.silencedSince !== null} desk={desk} />
      <ul className={panels.list}>
        {inRoom.map((one) => (
          <li key={one.person} data-person={one.person} data-place="room">
            <Name person={one} />
            <Signs person={one} room={room} lostSeconds={lostTime.secondsOf(one.person)} />
            <Declared person={one} />
            <Duty person={one} />
            {isParticipant(one) && <ParticipantActs person={one} room={room} desk={desk} />}
            {!isOfCourt(one) && <Measures person={one} desk={desk} />}
            {one.capacity === 'judge' && one.person !== room.state.hearing.presiding && (
              <WithReason act="hand-over" person={one} desk={desk} />
            )}
          </li>
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <>
          <h3>{t('room:people.absent')}</h3>
          <ul className={panels.list}>
            {elsewhere.map((one) => (
              <li key={one.person} data-person={one.person} data-place={one.place}>
                <Name person={one} />
                <Duty person={one} />
                {one.place === 'left' && <span>{t('room:people.left')}</span>}
                {isParticipant(one) && <ParticipantActs person={one} room={room} desk={desk} />}
                {one.place === 'removed' && <span>{t('room:people.removed')}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface Desk {
  may: (act: ActName) => boolean;
  busy: (act: ActName) => boolean;
  visit: RoomVisit;
}

function Name({ person }: { person: RoomPerson }) {
  const t = useText();
  return (
    <span className={panels.name}>
      <strong>{t.code('room:seat', person.capacity)}</strong> {person.name}
    </span>
  );
}

/** How far a witness or an interpreter has come. */
function Duty({ person }: { person: RoomPerson }) {
  const t = useText();
  return person.duty === null ? null : (
    <span data-duty={person.duty.state}>{t.code('room:duty', person.duty.state)}</span>
  );
}

function Signs({ person, room, lostSeconds }: { person: RoomPerson; room: Room; lostSeconds: number }) {
  const t = useText();
  const order = raisedHands(room.state.people).indexOf(person) + 1;
  const quality = person.connected ? room.quality[person.person] : 'lost';
  const picture = person.connected ? room.pictures[person.person] : undefined;
  return (
    <ul className={panels.signs}>
      {order > 0 && <li data-look="hand">{t('room:people.hand', { order })}</li>}
      {person.measure !== null && <li data-look="poor">{t.code('room:measure', person.measure)}</li>}
      {quality !== undefined && <li data-look={quality}>{t.code('room:quality', quality)}</li>}
      {picture !== null && picture !== undefined && picture !== 'full' && (
        <li data-look={picture === 'held' ? 'poor' : 'fair'}>
          {t('room:people.sees', { step: t.code('room:step', picture) })}
        </li>
      )}
      {lostSeconds > 0 && <li data-look="poor">{t('room:people.lost', { seconds: lostSeconds })}</li>}
      {person.mutedByCourt.audio && <li data-look="poor">{t('room:sign.muted')}</li>}
      {person.mutedByCourt.video && <li data-look="poor">{t('room:sign.cameraStopped')}</li>}
      {person.devices.microphone === 'off' && <li>{t('room:sign.microphoneOff')}</li>}
      {person.devices.camera === 'off' && <li>{t('room:sign.cameraOff')}</li>}
    </ul>
  );
}

function Measures({ person, desk }: { person: RoomPerson; desk: Desk }) {
  const t = useText();
  const { may, busy, visit } = desk;
  const { audio, video } = person.mutedByCourt;
  const switchOf = (stopped: boolean) => (stopped ? 'unmute' : 'mute');
  const id = person.person;

  return (
    <div className={controls.row} role="group" aria-label={t('room:people.actsOn', { name: person.name })}>
      {may(switchOf(audio)) && (
        <button
          type="button"
          className={controls.button}
          disabled={busy(switchOf(audio))}
          onClick={() => visit.act({ act: switchOf(audio), person: id, kind: 'audio' })}
        >
          {audio ? t('room:act.unmute') : t('room:act.mute')}
        </button>
      )}
      {may(switchOf(video)) && (
        <button
          type="button"
          className={controls.button}
          disabled={busy(switchOf(video))}
          onClick={() => visit.act({ act: switchOf(video), person: id, kind: 'video' })}
        >
          {video ? t('room:people.allowCamera') : t('room:people.stopCamera')}
        </button>
      )}
      <WithReason act="put-back" person={person} desk={desk} />
      <WithReason act="warn" person={person} desk={desk} />
      <WithReason act="reprimand" person={person} desk={desk} />
      <WithReason act="remove" look="grave" person={person} desk={desk} />
    </div>
  );
}

interface WithReasonProps {
  act: 'put-back' | 'warn' | 'reprimand' | 'remove' | 'hand-over';
  look?: 'grave' | 'plain';
  person: RoomPerson;
  desk: Desk;
}

/** An act on a person whose reason stands in the record. */
function WithReason({ act, look = 'plain', person, desk }: WithReasonProps) {
  const t = useText();
  if (!desk.may(act)) return null;
  return (
    <AskOnce
      look={look}
      label={t.code('room:act', act)}
      question={t.code('room:askOn', act, { name: person.name })}
      reasonLabel={t('room:desk.reason')}
      disabled={desk.busy(act)}
      onDo={(reason) => desk.visit.act({ act, person: person.person, reason })}
    />
  );
}

/** Whether somebody has declared at the door to be alone and to record nothing, and when. */
function Declared({ person }: { person: RoomPerson }) {
  const t = useText();
  const clock = useClockTime();
  if (isOfCourt(person)) return null;
  return (
    <span className={person.declaredAt === null ? panels.undeclared : panels.quiet}>
      {person.declaredAt === null
        ? t('room:people.undeclared')
        : t('room:people.declared', { time: clock(person.declaredAt) })}
    </span>
  );
}

/** Lets people in. */
function Admit({ persons, label, desk }: { persons: RoomPerson[]; label: string; desk: Desk }) {
  const [only, ...others] = persons;
  const alone = only !== undefined && others.length === 0;
  return (
    <button
      type="button"
      className={alone ? controls.primary : controls.button}
      disabled={desk.busy('admit')}
      aria-label={alone ? `${label}: ${only.name}` : undefined}
      onClick={() => desk.visit.act({ act: 'admit', persons: persons.map((one) => one.person) })}
    >
      {label}
    </button>
  );
}

/** Whoever waits is refused with a reason, and stays out. */
function TurnAway({ person, desk }: { person: RoomPerson; desk: Desk }) {
  const t = useText();
  if (!desk.may('remove')) return null;
  return (
    <AskOnce
      label={t('room:people.turnAway')}
      question={t('room:people.turnAwayAsk', { name: person.name })}
      reasonLabel={t('room:desk.reason')}
      disabled={desk.busy('remove')}
      onDo={(reason) => desk.visit.act({ act: 'remove', person: person.person, reason })}
    />
  );
}

/** One word of the court to all who wait, and the last that was said. */
function TellWaiting({ word, desk }: { word: Word | null; desk: Desk }) {
  const t = useText();
  const clock = useClockTime();
  if (!desk.may('tell-waiting')) return null;
  return (
    <>
      {word !== null && (
        <p className={panels.quiet}>{t('room:people.told', { time: clock(word.at), word: word.text })}</p>
      )}
      <AskOnce
        look="plain"
        label={t('room:act.tell-waiting')}
        question={t('room:people.tellAsk')}
        reasonLabel={t('room:people.tellLabel')}
        most={300}
        disabled={desk.busy('tell-waiting')}
        onDo={(text) => desk.visit.act({ act: 'tell-waiting', word: text })}
      />
    </>
  );
}

/** Silences all who are not of the court, those who come later too, or lifts that again. */
function MuteAll({ silenced, desk }: { silenced: boolean; desk: Desk }) {
  const t = useText();
  const act = silenced ? 'unmute-all' : 'mute-all';
  if (!desk.may(act)) return null;
  return (
    <button
      type="button"
      className={controls.button}
      title={silenced ? undefined : t('room:people.muteAllHint')}
      disabled={desk.busy(act)}
      onClick={() => desk.visit.act({ act })}
    >
      {t.code('room:act', act)}
    </button>
  );
}
