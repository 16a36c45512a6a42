import { useQuery } from '@tanstack/react-query';
import { undertakingQuery } from '@/api/queries';
import { useLanguage, useText } from '@/i18n';
import { LegalBasis } from '@/ui';
import { owesUndertaking } from '../model/participants';
import type { Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { AskOnce } from './AskOnce';
import controls from './controls.module.css';
import styles from './Undertaking.module.css';

interface Props {
  room: Room;
  view: RoomView;
  visit: RoomVisit;
  lineUp: boolean;
}

/** The words to be read aloud and signed before anything else is said; in the language of the page. */
export function Undertaking({ room, view, visit, lineUp }: Props) {
  return owesUndertaking(room.me) ? <Owed room={room} view={view} visit={visit} lineUp={lineUp} /> : null;
}

function Owed({ room, view, visit, lineUp }: Props) {
  const t = useText();
  const { me } = room;
  const { data: text } = useQuery(undertakingQuery(me.capacity, useLanguage()));
  const busy = !lineUp || view.underway.has('give-undertaking');
  if (text === undefined) return null;
  return (
    <section className={styles.undertaking} aria-labelledby="undertaking">
      <h2 id="undertaking">
        {text.title} <LegalBasis basis={text.basis} />
      </h2>
      {me.duty?.state === 'declined' && <p role="status">{t('room:undertaking.declined')}</p>}
      <p>{t('room:undertaking.readAloud')}</p>
      <blockquote className={styles.oath}>{text.oath}</blockquote>
      <details>
        <summary>{t('room:undertaking.law')}</summary>
        {text.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </details>
      <div className={controls.row}>
        <button
          type="button"
          className={controls.primary}
          disabled={busy}
          onClick={() => visit.act({ act: 'give-undertaking', version: text.version, language: text.language })}
        >
          {t('room:act.give-undertaking')}
        </button>
        {me.duty?.state === 'called' && (
          <AskOnce
            label={t('room:act.decline-undertaking')}
            question={t('room:undertaking.declineAsk')}
            disabled={busy}
            onDo={() => visit.act({ act: 'decline-undertaking' })}
          />
        )}
      </div>
    </section>
  );
}
