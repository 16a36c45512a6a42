import { useEffect, useRef, useState } from 'react';
import { useText, type Text } from '@/i18n';
import { announcementsBetween, type Announcement } from '../model/announcements';
import type { RoomScreen } from '../model/RoomScreen';

/** Says politely, for those who do not see it, what has changed in the room. */
export function Announcer({ screen }: { screen: RoomScreen }) {
  const t = useText();
  const before = useRef(screen);
  const [said, setSaid] = useState('');

  useEffect(() => {
    const news = announcementsBetween(before.current, screen);
    before.current = screen;
    if (news.length > 0) setSaid(news.map((one) => sentence(one, t)).join(' '));
  }, [screen, t]);

  return (
    <div className="visually-hidden" aria-live="polite" data-announcer>
      {said}
    </div>
  );
}

function sentence(announcement: Announcement, t: Text): string {
  if ('person' in announcement) {
    const { person } = announcement;
    return t.code('room:announce', announcement.key, {
      seat: t.code('room:seat', person.capacity),
      name: person.name,
    });
  }
  if ('count' in announcement) return t('room:announce.missed', { count: announcement.count });
  if ('step' in announcement) {
    return t.code('room:announce', announcement.key, { step: t.code('ui:hearingStep', announcement.step) });
  }
  const gaps = 'exhibit' in announcement ? { exhibit: announcement.exhibit } : {};
  return t.code('room:announce', announcement.key, gaps);
}
