import { useText, type Text } from '@/i18n';
import { CourtTime } from '@/ui';
import { isOfCourt, type LiveScreen } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { Clock } from './Clock';
import { CourtsWord, Delayed } from './CourtsWord';
import { DeclarationOwed } from './Declaration';
import { Emblem } from './Emblem';
import { Heading } from './Heading';
import { pauseText } from './Notices';
import { Picture } from './Picture';
import { PlaceInLine } from './PlaceInLine';
import styles from './WaitingRoom.module.css';

interface Props {
  screen: LiveScreen;
  view: RoomView;
  visit: RoomVisit;
  /** Of whoever came with a code, to whom the court does not tell its day. */
  pass: string | undefined;
}

/** Outside the door: my picture, what the court says, an honest clock, and what will happen first. */
export function WaitingRoom({ screen, view, visit, pass }: Props) {
  const t = useText();
  const { state, me } = screen.room;
  const putBack = screen.at === 'put-back';
  const title = putBack ? t('room:putBack.title') : t('room:waiting.title');
  const { camera } = view.own;
  const picture = camera.at === 'ready' && view.switches.camera ? camera.track : undefined;

  return (
    <main className={styles.page} id="page">
      <header className={styles.head}>
        <Emblem />
        <div>
          <Heading title={title}>{title}</Heading>
          <p className={styles.number}>{state.hearing.caseNumber}</p>
        </div>
      </header>
      <section className={styles.message} aria-label={t('room:waiting.court')}>
        <p>{putBack ? t('room:putBack.text') : messageOf(state.hearing.state, t)}</p>
        {state.putBack !== null && <p>{t('room:putBack.why', { reason: state.putBack.text })}</p>}
        <Delayed hearing={state.hearing} />
        <CourtsWord word={state.word} />
        {state.hearing.pauseReason !== null && <p>{pauseText(state.hearing, state.hearing.pauseReason, t)}</p>}
      </section>
      <DeclarationOwed room={screen.room} view={view} visit={visit} />
      <section className={styles.when}>
        <p>
          {t('room:waiting.setFor')} <CourtTime at={state.hearing.startsAt} />
        </p>
        <p className={styles.clock}>
          <Clock hearing={state.hearing} />
        </p>
      </section>
      {pass === undefined && <PlaceInLine hearing={state.hearing} />}
      <div className={styles.mine}>
        {picture && <Picture track={picture} mirrored className={styles.picture} />}
        <div>
          <p>
            {t('room:waiting.seat')}: <strong>{t.code('room:seat', me.capacity)}</strong>
          </p>
          <p>{t('room:waiting.unseen')}</p>
        </div>
      </div>
      <section>
        <h2>{t('room:waiting.court')}</h2>
        <ul className={styles.court}>
          {state.people.filter(isOfCourt).map((one) => (
            <li key={one.person}>
              {t.code('room:seat', one.capacity)} {one.name}
              {': '}
              <strong>{one.connected ? t('room:waiting.here') : t('room:waiting.notHere')}</strong>
            </li>
          ))}
        </ul>
      </section>
      {!putBack && (
        <section>
          <h2>{t('room:waiting.first')}</h2>
          <p>{t('room:waiting.firstText')}</p>
        </section>
      )}
    </main>
  );
}

function messageOf(state: LiveScreen['room']['state']['hearing']['state'], t: Text): string {
  switch (state) {
    case 'scheduled':
      return t('room:waiting.scheduled');
    case 'in-session':
      return t('room:waiting.inSession');
    case 'paused':
      return t('room:waiting.paused');
    case 'waiting-room-open':
    case 'adjourned':
    case 'closed':
    case 'vacated':
      return t('room:waiting.open');
  }
}
