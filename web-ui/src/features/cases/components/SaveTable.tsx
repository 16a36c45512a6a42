import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { allCases } from '@/api/allCases';
import { courtNow } from '@/api/clock';
import type { CaseFilter } from '@/api/queries';
import { useText } from '@/i18n';
import { Actions, ProblemNote, save, useZones } from '@/ui';
import { caseTable, csvOf } from '../model/caseTable';

/** More rows help nobody, and would keep the court busy. */
const MOST = 10_000;

/** The whole list as it is narrowed now, and not only what is on the page, as a file for a spreadsheet. */
export function SaveTable({ filter }: { filter: CaseFilter }) {
  const t = useText();
  const { court } = useZones();
  const [read, setRead] = useState(0);
  const saving = useMutation({
    mutationFn: async () => {
      setRead(0);
      const { items: cases, cut } = await allCases(filter, MOST, setRead);
      const day = new Intl.DateTimeFormat('sv-SE', { timeZone: court }).format(courtNow());
      save(await csvOf(caseTable(cases, t, court)), `${t('cases:table.file')}-${day}.csv`);
      return { count: cases.length, cut };
    },
  });
  const saved = saving.data;
  return (
    <>
      <Actions>
        <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
          {t('cases:table.save')}
        </Button>
      </Actions>
      <p role="status">
        {saving.isPending && t('cases:table.reading', { count: read })}
        {saved && t(saved.cut ? 'cases:table.cut' : 'cases:table.saved', { count: saved.count })}
      </p>
      {saving.isError && <ProblemNote thrown={saving.error} onRetry={() => saving.mutate()} />}
    </>
  );
}
