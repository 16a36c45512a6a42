import { useText } from '@/i18n';
import { CourtTime, LegalBasis } from '@/ui';
import type { LiveScreen } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { CourtsWord, Delayed } from './CourtsWord';
import { DeclarationOwed } from './Declaration';
import { Emblem } from './Emblem';
import { Heading } from './Heading';
import { Picture } from './Picture';
import styles from './WaitingRoom.module.css';

/** Out of earshot: my picture, whether the court sits, and what will happen. Of the hearing itself the court tells this page nothing. */
export function WitnessRoom({ screen, view, visit }: { screen: LiveScreen; view: RoomView; visit: RoomVisit }) {
  const t = useText();
  const { state, me } = screen.room;
  const { camera } = view.own;
  const picture = camera.at === 'ready' && view.switches.camera ? camera.track : undefined;
  return (
    <main className={styles.page} id="page">
      <header className={styles.head}>
        <Emblem />
        <div>
          <Heading title={t('room:witness.title')}>{t('room:witness.title')}</Heading>
          <p className={styles.number}>{state.hearing.caseNumber}</p>
        </div>
      </header>
      <section className={styles.message} aria-label={t('room:waiting.court')}>
        <p>{t.code('room:witness.now', screen.at === 'put-back' ? 'put-back' : state.hearing.state)}</p>
        {state.putBack !== null && <p>{t('room:putBack.why', { reason: state.putBack.text })}</p>}
        <Delayed hearing={state.hearing} />
        <CourtsWord word={state.word} />
      </section>
      <DeclarationOwed room={screen.room} view={view} visit={visit} />
      <section className={styles.when}>
        <p>
          {t('room:waiting.setFor')} <CourtTime at={state.hearing.startsAt} />
        </p>
      </section>
      <div className={styles.mine}>
        {picture && <Picture track={picture} mirrored className={styles.picture} />}
        <div>
          <p>
            {t('room:waiting.seat')}: <strong>{t.code('room:seat', me.capacity)}</strong> {me.name}
          </p>
          <p>{t('room:waiting.unseen')}</p>
        </div>
      </div>
      <section>
        <h2>{t('room:waiting.first')}</h2>
        <p>
          {t(me.duty?.undertakingOwed === true ? 'room:witness.first' : 'room:witness.firstWithout')}{' '}
          <LegalBasis basis="OLR 26" />
        </p>
        <p>{t('room:witness.rules')}</p>
      </section>
    </main>
  );
}
