import { useEffect, useId, useRef } from 'react';
import { useText } from '@/i18n';
import type { Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import controls from './controls.module.css';
import panels from './panels.module.css';
import styles from './Writing.module.css';

interface Props {
  room: Room;
  view: RoomView;
  visit: RoomVisit;
  lineUp: boolean;
  /** What is written and not yet with the court; kept while the sheet is folded away. */
  text: string;
  onText: (text: string) => void;
  /** Counts how often a notice led here; whoever follows it finds themselves in the field. */
  summoned?: number;
}

const LENGTH_MAX = 4_000;

/** Says something in writing. It stays in the field until it stands in the record. */
export function Writing({ room, view, visit, lineUp, text, onText, summoned = 0 }: Props) {
  const t = useText();
  const id = useId();
  const own = room.state.statements.findLast((one) => one.person === room.me.person)?.line ?? 0;
  const sentAfter = useRef<number>(undefined);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (summoned > 0) field.current?.focus();
  }, [summoned]);

  useEffect(() => {
    if (sentAfter.current !== undefined && own > sentAfter.current) {
      sentAfter.current = undefined;
      onText('');
    }
  }, [own, onText]);

  const open = lineUp && room.may.includes('state-in-writing');
  const ready = open && text.trim() !== '' && !view.underway.has('state-in-writing');
  // Whoever has stated something knows what it means, and needs the room.
  const explains = own === 0 || !open;
  const send = () => {
    if (!ready) return;
    sentAfter.current = own;
    visit.act({ act: 'state-in-writing', text: text.trim() });
  };

  return (
    <div className={panels.panel}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label htmlFor={id}>{t('room:writing.label')}</label>
        <div className={styles.line}>
          <textarea
            id={id}
            ref={field}
            className={styles.text}
            value={text}
            rows={2}
            maxLength={LENGTH_MAX}
            aria-describedby={explains ? `${id}-means` : undefined}
            onChange={(event) => onText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
            }}
          />
          <button type="submit" className={controls.primary} disabled={!ready}>
            {t('room:writing.send')}
          </button>
        </div>
        {explains && (
          <p id={`${id}-means`} className={panels.quiet}>
            {t(open ? 'room:writing.means' : 'room:writing.notNow')}
          </p>
        )}
      </form>
    </div>
  );
}
