import type { ActName } from '@/rtc';
import { useText } from '@/i18n';
import type { Room } from '../model/RoomScreen';
import type { RoomVisit } from '../model/RoomVisit';
import controls from './controls.module.css';

/** Acts that need nothing but to be done. */
type TakenOn = 'open-waiting-room' | 'open-session' | 'resume' | 'start-recording' | 'resume-recording';

interface Props {
  room: Room;
  visit: RoomVisit;
  busy: (act: ActName) => boolean;
  acts: readonly TakenOn[];
}

/** Buttons of the acts that take the hearing on, as far as they are lawful now. */
export function PrimaryActs({ room, visit, busy, acts }: Props) {
  const t = useText();
  return acts
    .filter((act) => room.may.includes(act))
    .map((act) => (
      <button
        key={act}
        type="button"
        className={controls.primary}
        disabled={busy(act)}
        onClick={() => visit.act({ act })}
      >
        {t.code('room:act', act)}
      </button>
    ));
}
