import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { caseQuery, permissionsQuery } from '@/api/queries';
import type { Case, Permission, PermissionPresence } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Badge, Card, Empty, LegalBasis, LinkButton, Page, Reading, useCountryName } from '@/ui';
import { Entry } from './components/Entry';
import { PermissionForm } from './components/PermissionForm';
import { chainOf } from './model/chains';

const route = getRouteApi('/around/signed-in-only/cases/$case/permissions');

/** The register of permissions of a case, for judge and clerk: what is wanting first, then what stands, each with what it was before. */
export function PermissionsPage() {
  const t = useText();
  const { case: caseId } = route.useParams();
  const found = useQuery(caseQuery(caseId));
  const register = useQuery(permissionsQuery(caseId));
  return (
    <Page
      title={t('permissions:title')}
      back={`/cases/${caseId}`}
      {...(found.data === undefined
        ? {}
        : { lead: `${t.code('ui:cause', found.data.cause)} · ${found.data.number ?? ''}` })}
    >
      <p>
        {t('permissions:what')} <LegalBasis basis="CPL 284" />
      </p>
      <Reading of={register} shape={{ cards: 2 }}>
        {({ items, unnoted }) => (
          <Reading of={found}>{(inCase) => <Register inCase={inCase} items={items} unnoted={unnoted} />}</Reading>
        )}
      </Reading>
    </Page>
  );
}

interface Props {
  inCase: Case;
  items: readonly Permission[];
  unnoted: readonly PermissionPresence[];
}

function Register({ inCase, items, unnoted }: Props) {
  const t = useText();
  const [noting, setNoting] = useState(false);
  const standing = items.filter(({ corrected }) => !corrected);
  return (
    <>
      {unnoted.map((presence) => (
        <Unnoted key={presence.party} inCase={inCase} presence={presence} />
      ))}
      {items.length === 0 && unnoted.length === 0 && <Empty title={t('permissions:empty')} />}
      {standing.map((entry) => (
        <Entry key={entry.id} inCase={inCase} entry={entry} before={chainOf(entry, items)} />
      ))}
      {noting ? (
        <Card title={t('permissions:noteAnew')}>
          <PermissionForm inCase={inCase} onDone={() => setNoting(false)} />
        </Card>
      ) : (
        <Actions>
          <Button onClick={() => setNoting(true)}>{t('permissions:noteAnew')}</Button>
          <LinkButton variant="subtle" to={`/what-if?case=${inCase.id}`}>
            {t('permissions:whatFollows')}
          </LinkButton>
        </Actions>
      )}
    </>
  );
}

/** A party that lives in another state, of whom nobody has noted anything. */
function Unnoted({ inCase, presence }: { inCase: Case; presence: PermissionPresence }) {
  const t = useText();
  const countryName = useCountryName();
  const [noting, setNoting] = useState(false);
  const party = inCase.parties.find(({ id }) => id === presence.party);
  return (
    <Card
      look="turn"
      title={`${t.code('ui:capacity', presence.role)} ${party?.name ?? ''} · ${countryName(presence.country)}`}
    >
      <p>
        <Badge look="pressing">{t('permissions:standing.left-to-judge')}</Badge> {t('permissions:unnoted')}
      </p>
      {noting ? (
        <PermissionForm
          inCase={inCase}
          of={{
            ...(party === undefined ? {} : { party: party.id }),
            country: presence.country,
            activity: presence.activity,
          }}
          onDone={() => setNoting(false)}
        />
      ) : (
        <Actions>
          <Button variant="default" onClick={() => setNoting(true)}>
            {t('permissions:noteFor')}
          </Button>
        </Actions>
      )}
    </Card>
  );
}
