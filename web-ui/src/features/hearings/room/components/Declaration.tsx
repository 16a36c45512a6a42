import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { hearingQuery } from '@/api/queries';
import { useText } from '@/i18n';
import { LegalBasis } from '@/ui';
import { isOfCourt, type Room, type RoomScreen } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import controls from './controls.module.css';
import styles from './DeviceCheck.module.css';

interface TickProps {
  hearing: string;
  /** Of somebody who came by a code. */
  pass: string | undefined;
  declares: boolean;
  onDeclare: (declares: boolean) => void;
}

/** At the door: alone, nothing recorded, the rules kept. Nobody is kept out for want of it; the court sees it and decides. */
export function DeclarationAtDoor({ hearing, pass, declares, onDeclare }: TickProps) {
  const t = useText();
  const ofCourt = useQuery({
    ...hearingQuery(hearing),
    enabled: pass === undefined,
    refetchInterval: false,
    select: ({ myCapacity }) => myCapacity === 'judge' || myCapacity === 'clerk',
  });
  // Until it is known who comes, nothing is asked; whoever is not asked here is asked while they wait.
  if (pass === undefined && ofCourt.data !== false) return null;
  return (
    <div className={styles.declaration}>
      <label>
        <input
          type="checkbox"
          name="declares"
          checked={declares}
          onChange={(event) => onDeclare(event.currentTarget.checked)}
        />
        <span>{t('room:declare.text')}</span>
      </label>
      <p>
        {t('room:declare.means')} <LegalBasis basis="OLR 24" />
      </p>
    </div>
  );
}

/** Whoever came in without it, by an older page or because they passed it over, can still make it while they wait. */
export function DeclarationOwed({ room, view, visit }: { room: Room; view: RoomView; visit: RoomVisit }) {
  const t = useText();
  if (!owesDeclaration(room)) return null;
  return (
    <section className={styles.declaration} aria-label={t('room:act.declare')}>
      <p>{t('room:declare.owed')}</p>
      <p>{t('room:declare.text')}</p>
      <button
        type="button"
        className={controls.button}
        disabled={view.underway.has('declare')}
        onClick={() => visit.act({ act: 'declare' })}
      >
        {t('room:act.declare')}
      </button>
    </section>
  );
}

/** What was ticked at the door is said to the court as soon as there is a line to it, once. */
export function useDeclaration(visit: RoomVisit, screen: RoomScreen, declares: boolean): void {
  const said = useRef(false);
  const room = 'room' in screen ? screen.room : undefined;
  const owes = room !== undefined && owesDeclaration(room);
  useEffect(() => {
    if (!declares || !owes || said.current) return;
    said.current = true;
    visit.act({ act: 'declare' });
  }, [visit, declares, owes]);
}

function owesDeclaration(room: Room): boolean {
  return !isOfCourt(room.me) && room.me.declaredAt === null && room.may.includes('declare');
}
