import { languageName } from '@/features/participants';
import { useLanguage, useText } from '@/i18n';
import type { RoomPerson } from '@/rtc';
import type { Room } from '../model/RoomScreen';
import type { RoomVisit } from '../model/RoomVisit';
import controls from './controls.module.css';
import styles from './notices.module.css';

interface Props {
  room: Room;
  visit: RoomVisit;
  lineUp: boolean;
  interpreters: readonly RoomPerson[];
  listening: boolean;
  onListening: (listening: boolean) => void;
}

/** For the interpreter, asking all for patience; for everybody else, whether the interpreter is heard above the others. */
export function Interpreting({ room, visit, lineUp, interpreters, listening, onListening }: Props) {
  const t = useText();
  const language = useLanguage();
  const mine = room.me.duty?.interprets ?? null;
  const heard = interpreters[0]?.duty?.interprets ?? null;
  if (mine !== null) {
    return (
      <div className={styles.notice}>
        <span>{t('room:interpreting.mine', { language: languageName(mine, language) })}</span>
        <button type="button" className={controls.primary} disabled={!lineUp} onClick={() => visit.askForPatience()}>
          {t('room:interpreting.tooFast')}
        </button>
      </div>
    );
  }
  if (heard === null) return null;
  return (
    <div className={styles.notice}>
      <span>
        {t(listening ? 'room:interpreting.on' : 'room:interpreting.off', { language: languageName(heard, language) })}
      </span>
      <button type="button" aria-pressed={listening} onClick={() => onListening(!listening)}>
        {t('room:interpreting.listen')}
      </button>
    </div>
  );
}
