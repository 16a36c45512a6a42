import { NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { ArchiveFilter } from '@/api/queries';
import { archiveSearchQuery } from '@/api/queries';
import type { ArchivedFile } from '@/api/schemas';
import { useText } from '@/i18n';
import { Badge, Card, CourtTime, Empty, LinkButton, More, Page, Reading } from '@/ui';
import styles from './archive.module.css';

const lengths = ['thirty-years', 'sixty-years', 'permanent'] as const;

/** Files in the archive, by number, name, year and how long they stay. */
export function ArchiveSearchPage() {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [year, setYear] = useState('');
  const [retention, setRetention] = useState<ArchiveFilter['retention']>();
  const q = useDeferredValue(typed.trim());
  const known = /^(19|20)\d\d$/.test(year) ? Number(year) : undefined;
  const files = useInfiniteQuery(
    archiveSearchQuery({
      ...(q === '' ? {} : { q }),
      ...(known === undefined ? {} : { year: known }),
      ...(retention === undefined ? {} : { retention }),
    }),
  );
  return (
    <Page title={t('archive:search')} lead={t('archive:searchLead')} back="/" wide>
      <search className={styles.search}>
        <TextInput
          label={t('archive:words')}
          type="search"
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <TextInput
          label={t('archive:year')}
          inputMode="numeric"
          value={year}
          maxLength={4}
          onChange={(event) => setYear(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('archive:length')}
          value={retention ?? ''}
          data={[
            { value: '', label: t('archive:any') },
            ...lengths.map((value) => ({ value, label: t.code('archive:retention', value) })),
          ]}
          onChange={(event) => setRetention(lengths.find((value) => value === event.currentTarget.value))}
        />
      </search>
      <Reading of={files} shape={{ cards: 3 }}>
        {({ pages }) => {
          const found = pages.flatMap((page) => page.items);
          return found.length === 0 ? (
            <Empty title={t('archive:nothing')} />
          ) : (
            found.map((file) => <Row key={file.caseId} file={file} />)
          );
        }}
      </Reading>
      <More of={files} />
    </Page>
  );
}

function Row({ file }: { file: ArchivedFile }) {
  const t = useText();
  return (
    <Card title={file.number ?? t.code('ui:cause', file.cause)}>
      <p>
        {t.code('ui:cause', file.cause)} · {file.plaintiff} · {file.defendant}
      </p>
      <p>
        <Badge look={file.state === 'kept' ? 'verified' : 'action'}>{t.code('archive:state', file.state)}</Badge>{' '}
        {t.code('archive:retention', file.retention)}
        {file.until !== undefined && ` · ${t('archive:until')} ${file.until}`}{' '}
        {file.held && <Badge look="pressing">{t('archive:holdStands')}</Badge>}
      </p>
      <p>
        <CourtTime at={file.confirmedAt} />
      </p>
      <LinkButton variant="default" to={`/cases/${file.caseId}/archive`}>
        {t('archive:title')}
      </LinkButton>
    </Card>
  );
}
