import { useText } from '@/i18n';
import { useCourtNow } from '@/ui';
import { hasBrokenDown, secondsLeft, type BrokenDown } from '../model/breakdown';
import { clockText } from '../model/clock';
import type { Room } from '../model/RoomScreen';
import { classes } from './classes';
import styles from './notices.module.css';

/** Whom the court waits for and how long still, said to everybody in the room, so that nobody talks on or goes away. */
export function Breakdowns({ room }: { room: Room }) {
  return room.state.people
    .filter(hasBrokenDown)
    .filter((one) => one.breakdown.lost && one.person !== room.me.person)
    .map((one) => <WaitedFor key={one.person} person={one} />);
}

function WaitedFor({ person: { name, breakdown } }: { person: BrokenDown }) {
  const t = useText();
  const left = secondsLeft(breakdown, useCourtNow(1000));
  const without = breakdown.withoutSince !== null;
  return (
    <p className={classes(styles.notice, styles.warning)} role="status">
      <span>
        {without && t('room:breakdown.without', { name })}
        {!without && t(left > 0 ? 'room:breakdown.waits' : 'room:breakdown.waited', { name })}{' '}
        {!without && left > 0 && (
          <strong role="timer" aria-live="off" className="number">
            {clockText(left)}
          </strong>
        )}
      </span>
    </p>
  );
}
