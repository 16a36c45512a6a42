import { useText } from '@/i18n';
import { lineCauses, type LineCause } from '@/rtc';
import { useCourtNow } from '@/ui';
import { hasBrokenDown, secondsLeft, type BrokenDown } from '../model/breakdown';
import { clockText } from '../model/clock';
import type { Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { Adjourn } from './Adjourn';
import { AskOnce } from './AskOnce';
import controls from './controls.module.css';
import panels from './panels.module.css';

interface Props {
  room: Room;
  view: RoomView;
  visit: RoomVisit;
  lineUp: boolean;
}

/** What the bench does about lines that failed: notes the cause, and, when the court has waited, the judge chooses. */
export function BreakdownDesk({ room, view, visit, lineUp }: Props) {
  const t = useText();
  const people = room.state.people.filter(hasBrokenDown).filter((one) => one.person !== room.me.person);
  if (people.length === 0 || !room.may.includes('note-cause')) return null;
  return (
    <section className={panels.panel} aria-labelledby="room-breakdown">
      <h2 id="room-breakdown">{t('room:breakdown.title')}</h2>
      {people.map((one) => (
        <div key={one.person} role="group" aria-label={one.name}>
          <p>
            <strong>{one.name}</strong> {t(one.breakdown.lost ? 'room:breakdown.lost' : 'room:breakdown.back')}
          </p>
          <Cause person={one} visit={visit} disabled={!lineUp || view.underway.has('note-cause')} />
          {one.breakdown.lost && room.may.includes('decide-breakdown') && (
            <Choices
              person={one}
              room={room}
              visit={visit}
              disabled={!lineUp || view.underway.has('decide-breakdown')}
            />
          )}
        </div>
      ))}
    </section>
  );
}

interface OfOne {
  person: BrokenDown;
  visit: RoomVisit;
  disabled: boolean;
}

function Cause({ person, visit, disabled }: OfOne) {
  const t = useText();
  return (
    <label className={controls.field}>
      {t('room:breakdown.cause')}
      <select
        value={person.breakdown.cause ?? ''}
        disabled={disabled}
        onChange={({ target }) =>
          visit.act({ act: 'note-cause', person: person.person, cause: target.value as LineCause })
        }
      >
        <option value="" disabled>
          {t('room:breakdown.causeNone')}
        </option>
        {lineCauses.map((cause) => (
          <option key={cause} value={cause}>
            {t.code('ui:lineCause', cause)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The ways on that need nothing but a reason. */
const FOR_A_REASON = ['go-on-without', 'suspend', 'go-on-in-writing', 'go-on-in-courtroom'] as const;

function Choices({ person, room, visit, disabled }: OfOne & { room: Room }) {
  const t = useText();
  const { name, breakdown } = person;
  const left = secondsLeft(breakdown, useCourtNow(1000));
  const decide = { act: 'decide-breakdown', person: person.person } as const;
  if (left > 0) {
    return (
      <p>
        {t('room:breakdown.choicesAt')}{' '}
        <span role="timer" aria-live="off" className="number">
          {clockText(left)}
        </span>
      </p>
    );
  }
  const open = FOR_A_REASON.filter(
    (choice) =>
      (choice !== 'suspend' || room.may.includes('suspend')) &&
      (choice !== 'go-on-without' || breakdown.withoutSince === null),
  );
  return (
    <div className={panels.acts} role="group" aria-label={t('room:breakdown.choices', { name })}>
      <p>{t('room:breakdown.choicesNow')}</p>
      <button
        type="button"
        className={controls.button}
        disabled={disabled}
        onClick={() => visit.act({ ...decide, choice: 'wait-on', reason: '' })}
      >
        {t('room:breakdown.choice.wait-on')}
      </button>
      {open.map((choice) => (
        <AskOnce
          key={choice}
          look={choice === 'go-on-without' || choice === 'suspend' ? 'plain' : 'grave'}
          label={t.code('room:breakdown.choice', choice)}
          question={t.code('room:breakdown.ask', choice, { name })}
          reasonLabel={t('room:desk.reason')}
          disabled={disabled}
          onDo={(reason) => visit.act({ ...decide, choice, reason })}
        />
      ))}
      <Adjourn
        room={room}
        disabled={disabled}
        label={t('room:breakdown.choice.adjourn')}
        onAdjourn={(reason, next) => visit.act({ ...decide, choice: 'adjourn', reason, ...next })}
      />
    </div>
  );
}
