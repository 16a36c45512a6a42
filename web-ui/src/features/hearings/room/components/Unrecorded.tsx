import { useText } from '@/i18n';
import type { Room } from '../model/RoomScreen';
import { classes } from './classes';
import styles from './notices.module.css';

/** For judge and clerk: the court sits and nothing of it is kept, though the whole hearing is to be (AVR 1). A recording that is paused says so with its reason. */
export function Unrecorded({ room }: { room: Room }) {
  const t = useText();
  const { me, state } = room;
  const missing = state.hearing.state === 'in-session' && state.recording?.state === 'off';
  if (!missing || (me.capacity !== 'judge' && me.capacity !== 'clerk')) return null;
  return (
    <p className={classes(styles.notice, styles.warning)} role="alert" data-unrecorded>
      {t.code('room:recording.missing', me.capacity)}
    </p>
  );
}
