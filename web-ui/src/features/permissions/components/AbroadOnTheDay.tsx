import { useQuery } from '@tanstack/react-query';
import { permissionsQuery } from '@/api/queries';
import type { Permission, PermissionPresence } from '@/api/schemas';
import { useText } from '@/i18n';
import { Badge, LegalBasis, LinkButton, Reading, useCountryName } from '@/ui';
import { looks } from '../model/permissions';

interface Props {
  caseId: string;
  /** The day at the court's place, `2026-12-01`. */
  day: string;
}

/** Whether those who are in another state may do on a day what they would do at a hearing. It warns; the judge decides (CPL 284). */
export function AbroadOnTheDay({ caseId, day }: Props) {
  const t = useText();
  const register = useQuery(permissionsQuery(caseId, day));
  return (
    <Reading of={register} shape={{ lines: 2 }}>
      {({ items, unnoted }) => {
        const atTheHearing = items.filter(({ corrected, activity }) => !corrected && activity !== 'read-and-file');
        if (atTheHearing.length + unnoted.length === 0) return null;
        const allSuffice = unnoted.length === 0 && atTheHearing.every(({ standing }) => standing === 'suffices');
        return (
          <section aria-label={t('permissions:onTheDay.title')}>
            <p>
              {t(allSuffice ? 'permissions:onTheDay.suffices' : 'permissions:onTheDay.wanting')}{' '}
              <LegalBasis basis="CPL 284" />
            </p>
            {!allSuffice && (
              <>
                <ul>
                  {atTheHearing.map((entry) => (
                    <Line
                      key={entry.id}
                      of={entry}
                      name={entry.name}
                      standing={entry.standing}
                      expired={entry.expired}
                    />
                  ))}
                  {unnoted.map((presence) => (
                    <Line key={presence.party} of={presence} standing="left-to-judge" />
                  ))}
                </ul>
                <LinkButton variant="subtle" to={`/cases/${caseId}/permissions`}>
                  {t('permissions:onTheDay.register')}
                </LinkButton>
              </>
            )}
          </section>
        );
      }}
    </Reading>
  );
}

interface LineProps {
  of: Pick<PermissionPresence, 'role' | 'country' | 'activity'>;
  name?: string;
  standing: Permission['standing'];
  expired?: boolean;
}

function Line({ of, name, standing, expired = false }: LineProps) {
  const t = useText();
  const countryName = useCountryName();
  return (
    <li>
      {[t.code('ui:capacity', of.role), name].filter(Boolean).join(' ')} · {countryName(of.country)} ·{' '}
      {t.code('ui:permissionActivity', of.activity)}{' '}
      <Badge look={looks[standing]}>{t.code('permissions:standing', standing)}</Badge>
      {expired && (
        <>
          {' '}
          <Badge look="danger">{t('permissions:expired')}</Badge>
        </>
      )}
    </li>
  );
}
