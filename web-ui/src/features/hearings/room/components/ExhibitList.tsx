import { useQuery } from '@tanstack/react-query';
import { exhibitsQuery } from '@/api/evidenceQueries';
import { useText } from '@/i18n';
import { ProblemNote } from '@/ui';
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

/** The exhibits of the case, to show one of them to everybody in the room. */
export function ExhibitList({ room, view, visit, lineUp }: Props) {
  const t = useText();
  const { data, error, refetch } = useQuery(exhibitsQuery(room.state.hearing.caseId));
  const shown = room.state.showing?.exhibit;

  return (
    <section className={panels.panel} aria-labelledby="room-exhibits">
      <h2 id="room-exhibits">{t('room:exhibits.title')}</h2>
      {error && <ProblemNote thrown={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className={panels.quiet}>{t('room:exhibits.empty')}</p>}
      <ul className={panels.list}>
        {data?.items.map((exhibit) => (
          <li key={exhibit.id} data-exhibit={exhibit.id}>
            <span className={panels.name}>
              <strong>{exhibit.number}</strong> {exhibit.title}
            </span>
            {exhibit.id === shown
              ? room.may.includes('stop-showing') && (
                  <button
                    type="button"
                    className={controls.button}
                    aria-pressed="true"
                    disabled={!lineUp || view.underway.has('stop-showing')}
                    onClick={() => visit.act({ act: 'stop-showing' })}
                  >
                    {t('room:act.stop-showing')}
                  </button>
                )
              : room.may.includes('show-exhibit') && (
                  <button
                    type="button"
                    className={controls.button}
                    disabled={!lineUp || view.underway.has('show-exhibit')}
                    aria-label={`${t('room:act.show-exhibit')}: ${exhibit.number}`}
                    onClick={() => visit.act({ act: 'show-exhibit', exhibit: exhibit.id })}
                  >
                    {t('room:act.show-exhibit')}
                  </button>
                )}
          </li>
        ))}
      </ul>
    </section>
  );
}
