import { useState } from 'react';
import { useText } from '@/i18n';
import { galleryGrounds, type GalleryGround } from '@/rtc';
import { LegalBasis } from '@/ui';
import type { Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import controls from './controls.module.css';
import panels from './panels.module.css';

interface Props {
  room: Room;
  view: RoomView;
  visit: RoomVisit;
  lineUp: boolean;
}

/** The gallery, for the judge who opens it and closes it for a passage. */
export function GalleryDesk({ room, view, visit, lineUp }: Props) {
  const t = useText();
  const { gallery } = room.state;
  const mayOpen = room.may.includes('open-gallery');
  const mayClose = room.may.includes('close-gallery');
  if (gallery === null || (!mayOpen && !mayClose)) return null;
  const busy = !lineUp || view.underway.has('open-gallery') || view.underway.has('close-gallery');
  return (
    <section className={panels.panel} aria-labelledby="room-gallery">
      <h2 id="room-gallery">{t('room:gallery.title')}</h2>
      <p className={panels.quiet}>
        {t.code('room:gallery.stands', gallery.state, { observers: gallery.observers })} <LegalBasis basis="CPL 137" />
      </p>
      {mayOpen && (
        <button
          type="button"
          className={controls.button}
          disabled={busy}
          onClick={() => visit.act({ act: 'open-gallery' })}
        >
          {t('room:act.open-gallery')}
        </button>
      )}
      {mayClose && <CloseGallery busy={busy} visit={visit} />}
    </section>
  );
}

/** Asks once, because a ground of the law and a reason go on record with it. */
function CloseGallery({ busy, visit }: { busy: boolean; visit: RoomVisit }) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [ground, setGround] = useState<GalleryGround>('privacy');
  const [reason, setReason] = useState('');
  if (!asking) {
    return (
      <button type="button" className={controls.button} disabled={busy} onClick={() => setAsking(true)}>
        {t('room:act.close-gallery')}
      </button>
    );
  }
  return (
    <form
      className={controls.ask}
      aria-label={t('room:act.close-gallery')}
      onSubmit={(event) => {
        event.preventDefault();
        setAsking(false);
        setReason('');
        visit.act({ act: 'close-gallery', ground, reason: reason.trim() });
      }}
    >
      <p>{t('room:gallery.closeAsk')}</p>
      <label className={controls.field}>
        {t('room:gallery.ground')}
        <select value={ground} onChange={(event) => setGround(event.target.value as GalleryGround)}>
          {galleryGrounds.map((one) => (
            <option key={one} value={one}>
              {t.code('ui:galleryGround', one)}
            </option>
          ))}
        </select>
      </label>
      <label className={controls.field}>
        {t('room:desk.reason')}
        <input value={reason} maxLength={2000} required onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className={controls.row}>
        <button type="submit" className={controls.grave} disabled={reason.trim().length < 2}>
          {t('room:act.close-gallery')}
        </button>
        <button type="button" className={controls.button} onClick={() => setAsking(false)}>
          {t('room:ask.no')}
        </button>
      </div>
    </form>
  );
}
