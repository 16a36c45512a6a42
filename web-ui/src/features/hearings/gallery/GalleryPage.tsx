import { Link, useParams } from '@tanstack/react-router';
import { useText } from '@/i18n';
import type { RemoteStream, Scene } from '@/rtc';
import { LegalBasis } from '@/ui';
import { Captions } from '../room/components/Captions';
import { Clock } from '../room/components/Clock';
import controls from '../room/components/controls.module.css';
import { Emblem } from '../room/components/Emblem';
import { Heading } from '../room/components/Heading';
import { Picture } from '../room/components/Picture';
import { Sounds } from '../room/components/Sounds';
import tiles from '../room/components/Tile.module.css';
import { SEAT_IN_COURT } from '../room/model/seats';
import styles from './GalleryPage.module.css';
import { endOf, isHeard, type GalleryView } from './model/GalleryVisit';
import { useGalleryVisit } from './useGalleryVisit';
import { Watermark } from './Watermark';

/** The hearing as the public hears and sees it, with the name of who looks on over every picture. */
export function GalleryPage() {
  const { hearing = '' } = useParams({ strict: false });
  return <LookingOn key={hearing} hearing={hearing} />;
}

function LookingOn({ hearing }: { hearing: string }) {
  const t = useText();
  const { visit, view } = useGalleryVisit(hearing);
  const { line, scene } = view;
  const ended = endOf(view);
  return (
    <div className={styles.place} data-place="gallery">
      <header className={styles.head}>
        <Emblem />
        <Heading title={t('gallery:title')}>
          {t('gallery:title')}{' '}
          {scene !== undefined && <span className={styles.number}>{scene.hearing.caseNumber}</span>}
        </Heading>
        {ended === undefined && scene?.hearing.state === 'in-session' && (
          <p className={styles.clock}>
            <Clock hearing={{ ...scene.hearing, pausedAt: null }} />
          </p>
        )}
      </header>
      <main className={styles.main} id="page">
        <div className={styles.word} role="status">
          {ended === undefined ? (
            <Word view={view} />
          ) : (
            <p>
              <strong>
                {t.knows('ui:refusal', ended) ? t.code('ui:refusal', ended) : t.code('gallery:end', ended)}
              </strong>
            </p>
          )}
          {line.at === 'down' && (
            <button type="button" className={controls.button} onClick={() => visit.retryNow()}>
              {t('gallery:tryNow')}
            </button>
          )}
        </div>
        {ended === undefined && isHeard(scene) && scene !== undefined && (
          <>
            <Court scene={scene} view={view} />
            <Captions statements={scene.statements} />
          </>
        )}
        <p className={styles.out}>
          <Link to="/gallery/$hearing" params={{ hearing }} className={controls.button}>
            {t(ended === undefined ? 'gallery:leave' : 'gallery:toDoor')}
          </Link>
        </p>
      </main>
    </div>
  );
}

/** What is going on, said to eye and ear. */
function Word({ view }: { view: GalleryView }) {
  const t = useText();
  const { line, scene } = view;
  if (line.at === 'down') return <p>{t('gallery:lineDown')}</p>;
  if (scene === undefined) return <p>{t('gallery:entering')}</p>;
  const { hearing } = scene;
  if (hearing.gallery === 'closed') {
    return (
      <p>
        <strong>{t('gallery:closedTitle')}</strong>{' '}
        {hearing.ground !== null && t('gallery:ground', { ground: t.code('ui:galleryGround', hearing.ground) })}{' '}
        <LegalBasis basis="CPL 137" /> {t('gallery:stay')}
      </p>
    );
  }
  if (hearing.state === 'paused') return <p>{t('gallery:break')}</p>;
  return (
    <>
      <p>
        {t('gallery:unheard')} {view.media !== 'flowing' && t('gallery:connecting')}
      </p>
      {scene.step !== null && <p>{t('gallery:step', { step: t.code('ui:hearingStep', scene.step) })}</p>}
      {scene.exhibit !== null && <p>{t('gallery:exhibit', { number: scene.exhibit })}</p>}
    </>
  );
}

function Court({ scene, view }: { scene: Scene; view: GalleryView }) {
  const bench = scene.seats.filter(({ capacity }) => capacity === 'judge');
  const floor = scene.seats.filter(({ capacity }) => capacity !== 'judge');
  const t = useText();
  return (
    <div className={styles.stage}>
      <section className={styles.bench} aria-label={t('gallery:bench')}>
        {bench.map((seat) => (
          <Seat key={seat.person} seat={seat} view={view} large />
        ))}
      </section>
      <section className={styles.floor} aria-label={t('gallery:floor')}>
        {floor.map((seat) => (
          <Seat key={seat.person} seat={seat} view={view} />
        ))}
      </section>
      <Sounds streams={view.streams} loudnessOf={() => 1} />
      <Watermark name={view.name} />
    </div>
  );
}

function Seat({ seat, view, large }: { seat: Scene['seats'][number]; view: GalleryView; large?: boolean }) {
  const t = useText();
  const stream = view.streams.find((one: RemoteStream) => one.person === seat.person && one.kind === 'video');
  const name = t.code('room:seat', seat.capacity);
  const inCourt = SEAT_IN_COURT[seat.capacity];
  const speaks = view.speaker === seat.person;
  return (
    <figure
      className={[tiles.tile, large === true && tiles.large, speaks && tiles.speaks].filter(Boolean).join(' ')}
      aria-label={seat.name === null ? name : `${name} ${seat.name}`}
      data-person={seat.person}
      data-capacity={seat.capacity}
      data-frames-decoded={view.reading?.pictures.find((one) => one.mid === stream?.mid)?.framesDecoded}
    >
      {stream !== undefined && <Picture track={stream.track} className={tiles.picture} />}
      <figcaption className={tiles.plate}>
        <span className={tiles.seat}>
          {inCourt !== name && (
            <span lang="zh-Hans" aria-hidden="true">
              {inCourt}{' '}
            </span>
          )}
          {name}
        </span>
        {seat.name !== null && <span className={tiles.name}>{seat.name}</span>}
        {speaks && <span>{t('room:sign.speaks')}</span>}
      </figcaption>
    </figure>
  );
}
