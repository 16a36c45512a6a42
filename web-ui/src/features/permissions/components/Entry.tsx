import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Case, Permission } from '@/api/schemas';
import { useLanguage, useText } from '@/i18n';
import { Actions, Badge, Card, CourtTime, Fact, Facts, useCountryName } from '@/ui';
import { plainDate } from '@/ui/time';
import { looks } from '../model/permissions';
import { PermissionForm } from './PermissionForm';

interface Props {
  inCase: Case;
  entry: Permission;
  /** What it took the place of, the newest first. */
  before: readonly Permission[];
}

/** An entry that stands: what follows from it today, what it rests on, and what stood there before. */
export function Entry({ inCase, entry, before }: Props) {
  const t = useText();
  const countryName = useCountryName();
  const [correcting, setCorrecting] = useState(false);
  return (
    <Card title={`${t.code('ui:capacity', entry.role)} ${entry.name} · ${countryName(entry.country)}`}>
      <p>
        <Badge look={looks[entry.standing]}>{t.code('permissions:standing', entry.standing)}</Badge>{' '}
        {t.code('ui:permissionActivity', entry.activity)}
      </p>
      <Noted entry={entry} />
      {before.length > 0 && (
        <details>
          <summary>{t('permissions:history', { number: before.length })}</summary>
          {before.map((each) => (
            <Noted key={each.id} entry={each} />
          ))}
        </details>
      )}
      {correcting ? (
        <PermissionForm inCase={inCase} of={entry} corrects={entry.id} onDone={() => setCorrecting(false)} />
      ) : (
        <Actions>
          <Button variant="default" onClick={() => setCorrecting(true)}>
            {t('permissions:correct')}
          </Button>
        </Actions>
      )}
    </Card>
  );
}

function Noted({ entry }: { entry: Permission }) {
  const t = useText();
  const language = useLanguage();
  const countryName = useCountryName();
  return (
    <Facts>
      <Fact name={t('permissions:status')}>
        {t.code('ui:permissionStatus', entry.status)}
        {entry.expired && (
          <>
            {' '}
            <Badge look="danger">{t('permissions:expired')}</Badge>
          </>
        )}
        {entry.corrected && ` · ${t('permissions:corrected')}`}
      </Fact>
      {entry.until !== undefined && <Fact name={t('permissions:until')}>{plainDate(entry.until, language)}</Fact>}
      {entry.basis !== undefined && (
        <Fact name={t('permissions:basis')}>{t.code('permissions:basisOf', entry.basis)}</Fact>
      )}
      {entry.document !== undefined && <Fact name={t('permissions:document')}>{entry.document}</Fact>}
      {entry.nationality !== undefined && (
        <Fact name={t('permissions:nationality')}>{countryName(entry.nationality)}</Fact>
      )}
      {entry.note !== undefined && <Fact name={t('permissions:note')}>{entry.note}</Fact>}
      <Fact name={t('permissions:notedBy')}>
        {t.code('ui:capacity', entry.by)} · <CourtTime at={entry.at} />
      </Fact>
    </Facts>
  );
}
