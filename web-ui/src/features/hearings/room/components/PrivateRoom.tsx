import { Suspense } from 'react';
import { AskForHelp } from '@/features/help';
import { useText } from '@/i18n';
import { stepOfPerson } from '../model/pictures';
import { privateRoomOf, type LiveScreen, type RoomScreen } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { AskOnce } from './AskOnce';
import { classes } from './classes';
import { Heading } from './Heading';
import { listed, Notices } from './Notices';
import styles from './PrivateRoom.module.css';
import { Sounds } from './Sounds';
import { Switch } from './ThumbBar';
import barStyles from './ThumbBar.module.css';
import { Tile } from './Tile';

interface Props {
  screen: LiveScreen;
  down: Extract<RoomScreen, { at: 'line-down' }> | undefined;
  view: RoomView;
  visit: RoomVisit;
  /** Of somebody who came by a code. */
  pass: string | undefined;
}

/** Apart from the courtroom with those of one's side: who is here, that nobody else hears it, and the way back. */
export function PrivateRoom({ screen, down, view, visit, pass }: Props) {
  const t = useText();
  const { room } = screen;
  const { me, state } = room;
  const apart = privateRoomOf(room);
  const members = state.people
    .filter((one) => apart?.members.includes(one.person))
    // What the court has muted, it has muted in the courtroom.
    .map((one) => ({ ...one, mutedByCourt: { audio: false, video: false }, handRaisedAt: null }));
  const others = members.filter((one) => one.person !== me.person);
  const { own, switches, streams, reading } = view;
  const mine = own.camera.at === 'ready' && switches.camera ? own.camera.track : undefined;

  return (
    <div className={styles.place} data-down={down !== undefined}>
      <main className={styles.page} id="page">
        <Heading title={t('room:private.heading')}>{t('room:private.heading')}</Heading>
        <section className={styles.word} aria-label={t('room:private.heading')}>
          <p className={styles.who}>
            {t('room:private.with', {
              names: listed(
                others.map(({ name }) => name),
                t,
              ),
            })}
          </p>
          <p>
            {t('room:private.nobodyHears')} {t('room:private.notRecorded')}
          </p>
        </section>
        <Notices screen={screen} down={down} view={view} visit={visit} />
        <div className={styles.tiles}>
          {members.map((one) => {
            const isMe = one.person === me.person;
            const stream = streams.find(({ person, kind }) => person === one.person && kind === 'video');
            return (
              <Tile
                key={one.person}
                person={one}
                mine={isMe}
                picture={isMe ? mine : stream?.track}
                framesDecoded={reading?.pictures.find((shown) => shown.mid === stream?.mid)?.framesDecoded}
                step={isMe ? undefined : stepOfPerson(one, view)}
                speaks={room.speaker === one.person}
                quality={undefined}
              />
            );
          })}
        </div>
        <div className={styles.quiet}>
          <p>{t('room:private.recalled')}</p>
          <p>{t('room:private.onRecord')}</p>
        </div>
        <Sounds streams={streams} loudnessOf={() => 1} />
        <AskOnce
          look="plain"
          label={t('room:act.leave-private-room')}
          question={t('room:private.leaveAsk')}
          disabled={down !== undefined || view.underway.has('leave-private-room')}
          onDo={() => visit.act({ act: 'leave-private-room' })}
        />
        <Suspense>
          <AskForHelp hearing={state.hearing.id} pass={pass} />
        </Suspense>
      </main>
      <nav className={classes(barStyles.bar, styles.bar)} aria-label={t('room:bar.label')}>
        <Switch device="microphone" silenced={false} view={view} visit={visit} />
        <Switch device="camera" silenced={false} view={view} visit={visit} />
      </nav>
    </div>
  );
}
