import { useQuery } from '@tanstack/react-query';
import { lineTestsQuery } from '@/api/mediaQueries';
import type { Hearing } from '@/api/schemas';
import { useText } from '@/i18n';
import { Badge, CourtTime, inOrder } from '@/ui';
import { LineTested } from './LineTested';
import styles from './ReadinessTable.module.css';

/** Who is summoned, known, told and here. */
export function ReadinessTable({ hearing }: { hearing: Hearing }) {
  const t = useText();
  const tests = useQuery(lineTestsQuery(hearing.id)).data?.items;
  return (
    <ul className={styles.people}>
      {inOrder(hearing.appearances).map((appearance) => (
        <li key={appearance.person}>
          <strong>
            {t.code('ui:capacity', appearance.capacity)} {appearance.name}
          </strong>
          <span className={styles.marks}>
            {['plaintiff', 'defendant', 'third-party'].includes(appearance.capacity) && (
              <>
                <Badge look={appearance.identityState === 'verified' ? 'verified' : 'pressing'}>
                  {t.code('ui:identityState', appearance.identityState)}
                </Badge>
                {/* Whether somebody else has read a notice is told to the bench alone: not knowing is not "unread". */}
                {appearance.noticeAt !== undefined && (
                  <Badge look={appearance.noticeReadAt === undefined ? 'pressing' : 'verified'}>
                    {appearance.noticeReadAt === undefined ? t('hearings:noticeUnread') : t('hearings:noticeRead')}
                  </Badge>
                )}
              </>
            )}
            <Badge look={appearance.place === 'waiting' || appearance.place === 'room' ? 'action' : 'plain'}>
              {t.code('hearings:place', appearance.place)}
            </Badge>
          </span>
          {appearance.noticeReadAt !== undefined && (
            <span>
              {t('hearings:noticeRead')} <CourtTime at={appearance.noticeReadAt} />
            </span>
          )}
          {tests !== undefined && (
            <LineTested hearing={hearing} test={tests.find(({ person }) => person === appearance.person)} />
          )}
        </li>
      ))}
    </ul>
  );
}
