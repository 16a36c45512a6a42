import { useContext, useId } from 'react';
import { useText } from '@/i18n';
import type { MissedAct } from '@/rtc';
import { useClockTime, usePresented } from '@/ui';
import { ByPass } from '../byPass';
import type { Missed } from '../model/missed';
import { classes } from './classes';
import styles from './notices.module.css';

interface Props {
  missed: Missed;
  onRead: () => void;
}

/** What happened while the line was down, in order, until the person has read it. The rest stands where the hearing is kept. */
export function MissedActs({ missed, onRead }: Props) {
  const t = useText();
  const clock = useClockTime();
  const present = usePresented();
  const heading = useId();
  const byPass = useContext(ByPass);
  const whoIn = ({ about, capacity, name }: MissedAct) =>
    [about ?? '', [t.code('ui:capacity', capacity), name].filter((part) => part !== '').join(' ')].filter(
      (part) => part !== '',
    );
  const [minutes, seconds] = [Math.floor(missed.seconds / 60), missed.seconds % 60];

  return (
    <section className={classes(styles.notice, styles.missed)} aria-labelledby={heading} data-missed>
      <h2 id={heading}>
        {minutes > 0 ? t('room:missed.titleLong', { minutes, seconds }) : t('room:missed.title', { seconds })}
      </h2>
      {missed.earlier > 0 && (
        <p>
          {t('room:missed.earlier', { count: missed.earlier })}{' '}
          {t(byPass ? 'room:missed.askClerk' : 'room:missed.whereRead')}
        </p>
      )}
      {/* It scrolls, and whoever has no mouse scrolls it too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ol tabIndex={0} aria-labelledby={heading}>
        {missed.acts.map((act) => (
          <li key={act.id}>
            <time dateTime={act.at}>{clock(act.at)}</time>{' '}
            {[t.code('timeline:kind', act.kind, present(act.params)), ...whoIn(act)].join(' · ')}
          </li>
        ))}
      </ol>
      <button type="button" onClick={onRead}>
        {t('room:notice.dismiss')}
      </button>
    </section>
  );
}
