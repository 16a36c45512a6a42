import { lazy, Suspense, useEffect, useState } from 'react';
import { AskForHelp, HelpNews } from '@/features/help';
import { untilItComes, useText } from '@/i18n';
import type { MediaKind, RoomPerson } from '@/rtc';
import { onDemand } from '@/ui';
import { interpretersFor, isParticipant, loudnessOf, needs, owesUndertaking } from '../model/participants';
import { isOfCourt, type LiveScreen, type RoomScreen } from '../model/RoomScreen';
import { ownQuality, type RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { stepOfPerson } from '../model/pictures';
import { seatingOf, wantedHeight } from '../model/seats';
import { statedIn } from '../model/stated';
import { AskOnce } from './AskOnce';
import { classes } from './classes';
import { Clock } from './Clock';
import controls from './controls.module.css';
import styles from './CourtRoom.module.css';
import { Captions } from './Captions';
import { DataUseChoice } from './DataUseChoice';
import { DeviceChoices } from './DeviceChoices';
import { Emblem } from './Emblem';
import { GallerySign } from './GallerySign';
import { Heading } from './Heading';
import { Interpreting } from './Interpreting';
import { Notices } from './Notices';
import panels from './panels.module.css';
import { Objection } from './Objection';
import { RecordingSign } from './RecordingSign';
import { Sounds } from './Sounds';
import { ThumbBar, type Sheet } from './ThumbBar';
import { Tile } from './Tile';
import { Undertaking } from './Undertaking';
import { Whereabouts } from './Whereabouts';
import { Writing } from './Writing';

interface Props {
  screen: LiveScreen;
  down: Extract<RoomScreen, { at: 'line-down' }> | undefined;
  view: RoomView;
  visit: RoomVisit;
  /** Of somebody who came by a code. */
  pass: string | undefined;
  onLeave: () => void;
}

/** Apart from the room, so that nobody waits for them at the door. */
const Desk = lazy(() => untilItComes(() => import('./Desk')));
const People = lazy(async () => ({ default: (await untilItComes(() => import('./People'))).People }));
const ExhibitView = lazy(async () => ({
  default: (await untilItComes(() => import('./ExhibitView'))).ExhibitView,
}));
const HearingRecord = onDemand(async () => (await import('./HearingRecord')).default);
const OwnRecord = onDemand(async () => (await import('./OwnRecord')).default);

/** The courtroom: bench on top, seats below, controls under the thumb; for the court its desk and the people beside. */
export function CourtRoom({ screen, down, view, visit, pass, onLeave }: Props) {
  const t = useText();
  const { room } = screen;
  const { showing, hearing } = room.state;
  const [sheet, setSheet] = useState<Sheet>('none');
  const [writing, setWriting] = useState('');
  /** How often the field to write in was asked for by its notice. */
  const [summoned, setSummoned] = useState(0);
  /** Whether the sheet was opened to read what the court has answered. */
  const [helpAsked, setHelpAsked] = useState(false);
  const [putAside, setPutAside] = useState<string>();
  const ofCourt = isOfCourt(room.me);
  const lineUp = down === undefined;
  /** Who came with a code has no account, and the exhibits are behind it. */
  const byCode = isParticipant(room.me);
  const exhibitOpen = showing !== null && putAside !== showing.exhibit && !byCode;
  const interpreters = interpretersFor(room);
  const [switched, setSwitched] = useState<boolean>();
  const listening = switched ?? interpreters.some((one) => needs(room.me, one));
  const { bench } = seatingOf(room.state);
  const stage = [...bench.map((one) => one.person), room.speaker].find((one) => one !== room.me.person) ?? null;
  const parts = { room, view, visit, lineUp };

  useEffect(() => {
    visit.wantVideo(wantedHeight(innerWidth), stage);
  }, [visit, stage]);

  const begun = hearing.openedAt !== null;
  const write = () => {
    setSheet('writing');
    setSummoned((times) => times + 1);
  };
  const readAnswer = () => {
    setHelpAsked(true);
    setSheet('more');
  };
  const openSheet = (next: Sheet) => {
    setHelpAsked(false);
    setSheet(next);
  };
  const toggleExhibit = () => setPutAside(exhibitOpen ? showing.exhibit : undefined);

  return (
    <div
      className={classes(
        styles.room,
        ofCourt && styles.ofCourt,
        down && styles.down,
        exhibitOpen && styles.showing,
        owesUndertaking(room.me) && styles.undertaking,
      )}
      data-sheet={sheet}
    >
      <header className={styles.head}>
        <Heading title={t('room:title')}>
          <span className="visually-hidden">{t('room:title')} </span>
          <span className={styles.number}>{hearing.caseNumber}</span>
        </Heading>
        <RecordingSign recording={room.state.recording} />
        <GallerySign gallery={room.state.gallery} />
        <p className={styles.clock} data-state={hearing.state}>
          <Clock hearing={hearing} />
        </p>
      </header>
      <div className={styles.notices}>
        <Whereabouts room={room}>
          <Objection {...parts} />
        </Whereabouts>
        <Notices screen={screen} down={down} view={view} visit={visit} onWrite={write} />
        {!ofCourt && sheet !== 'more' && (
          <Suspense>
            <HelpNews hearing={hearing.id} pass={pass} onRead={readAnswer} />
          </Suspense>
        )}
        <Undertaking {...parts} />
        <Interpreting {...parts} interpreters={interpreters} listening={listening} onListening={setSwitched} />
        <Sounds streams={view.streams} loudnessOf={(person) => loudnessOf(person, interpreters, listening)} />
      </div>
      {ofCourt && (
        <div className={styles.desk}>
          <Suspense>
            <Desk {...parts} />
          </Suspense>
        </div>
      )}
      {/* Where it is longer than the screen it is moved by the arrow keys as well, so it takes the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <main className={classes(styles.stage, exhibitOpen && styles.withExhibit)} id="page" tabIndex={0}>
        <Seats room={room} view={view} />
        {exhibitOpen && (
          <Suspense>
            <ExhibitView shown={showing} onHide={toggleExhibit} />
          </Suspense>
        )}
        {showing && !exhibitOpen && (
          <div className={styles.card}>
            <p>
              <strong>{t('room:exhibit.named', { number: showing.number })}</strong> {showing.title}
            </p>
            {byCode ? (
              <p>{t('room:exhibit.listen')}</p>
            ) : (
              <button type="button" className={controls.button} onClick={toggleExhibit}>
                {t('room:exhibit.open')}
              </button>
            )}
          </div>
        )}
      </main>
      {ofCourt && (
        <div className={styles.people}>
          {begun && (
            <Suspense>
              <HearingRecord room={room} />
            </Suspense>
          )}
          <Suspense>
            <People {...parts} />
          </Suspense>
        </div>
      )}
      <Captions statements={statedIn(room.state)} />
      {sheet === 'writing' && (
        <section className={styles.writing} aria-label={t('room:writing.title')}>
          <Writing {...parts} text={writing} onText={setWriting} summoned={summoned} />
        </section>
      )}
      {sheet === 'record' && (
        <section className={styles.more} aria-label={t('room:more.record')}>
          <Suspense>
            {pass === undefined ? <HearingRecord room={room} /> : <OwnRecord hearing={hearing.id} pass={pass} />}
          </Suspense>
        </section>
      )}
      {sheet === 'more' && (
        <section className={styles.more} aria-label={t('room:more.title')}>
          <div className={panels.panel}>
            {begun && (
              <button type="button" className={controls.button} onClick={() => setSheet('record')}>
                {t(byCode ? 'room:more.ownLines' : 'room:more.record')}
              </button>
            )}
            {!ofCourt && (
              <Suspense>
                <AskForHelp hearing={hearing.id} pass={pass} asked={helpAsked} />
              </Suspense>
            )}
            <DataUseChoice use={view.dataUse} onUse={(use) => visit.useData(use)} />
            <DeviceChoices devices={visit.devices} own={view.own} />
            <AskOnce look="plain" label={t('room:more.leave')} question={t('room:more.leaveAsk')} onDo={onLeave} />
          </div>
        </section>
      )}
      <ThumbBar
        {...parts}
        ofCourt={ofCourt}
        exhibitOpen={exhibitOpen}
        onExhibit={toggleExhibit}
        sheet={sheet}
        onSheet={openSheet}
      />
    </div>
  );
}

function Seats({ room, view }: Pick<Props, 'view'> & { room: LiveScreen['room'] }) {
  const t = useText();
  const { bench, floor } = seatingOf(room.state);
  const { own, switches, streams, reading } = view;
  const mine = own.camera.at === 'ready' && switches.camera ? own.camera.track : undefined;
  const streamOf = (person: RoomPerson, kind: MediaKind) =>
    streams.find((one) => one.person === person.person && one.kind === kind);

  const tile = (person: RoomPerson, large: boolean) => {
    const isMe = person.person === room.me.person;
    const stream = isMe ? undefined : streamOf(person, 'video');
    return (
      <Tile
        key={person.person}
        person={person}
        mine={isMe}
        large={large}
        apart={room.state.privateRooms.some((one) => one.members.includes(person.person))}
        picture={isMe ? mine : stream?.track}
        framesDecoded={reading?.pictures.find((one) => one.mid === stream?.mid)?.framesDecoded}
        step={isMe ? undefined : stepOfPerson(person, view)}
        speaks={room.speaker === person.person}
        quality={isMe ? ownQuality(view) : room.quality[person.person]}
        {...(!isMe && { onFirstFrame: markFirstFrame })}
      />
    );
  };

  return (
    <>
      <section
        className={classes(styles.bench, bench.includes(room.me) && styles.myBench)}
        aria-label={t('room:bench')}
      >
        <div className={styles.emblem}>
          <Emblem />
        </div>
        {bench.map((one) => tile(one, true))}
        {bench.length === 0 && (
          <p className={styles.empty}>
            {t(room.may.includes('open-waiting-room') ? 'room:bench.openFirst' : 'room:bench.empty')}
          </p>
        )}
      </section>
      <section className={styles.floor} aria-label={t('room:floor')}>
        {floor.map((one) => tile(one, false))}
      </section>
    </>
  );
}

/** How long it took until something moved: from the click that entered, and from being admitted. */
function markFirstFrame(): void {
  if (performance.getEntriesByName('room:first-frame').length > 0) return;
  performance.mark('room:first-frame');
  for (const from of ['room:enter', 'room:admitted']) {
    if (performance.getEntriesByName(from).length > 0) {
      performance.measure(`${from} to first frame`, from, 'room:first-frame');
    }
  }
}
