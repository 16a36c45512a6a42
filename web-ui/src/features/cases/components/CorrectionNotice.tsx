import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, ifMatch } from '@/api/client';
import { caseQuery, queryClient } from '@/api/queries';
import type { Case, CorrectionItem } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, LegalBasis, ProblemNote } from '@/ui';
import { fieldName, fieldsOf, filingSteps } from '../model/filingForm';

const pointers = [
  ...filingSteps.flatMap((step) => fieldsOf[step].map((field) => field.pointer)),
  '/children',
  '/claims',
];
const days = [7, 10, 15, 30];

/** The one notice that names everything to be corrected, field by field. */
export function CorrectionNotice({ found }: { found: Case }) {
  const t = useText();
  const navigate = useNavigate();
  const [items, setItems] = useState<CorrectionItem[]>([{ pointer: '/marriage/registeredAt', text: '' }]);
  const [within, setWithin] = useState(15);
  const ask = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/cases/{case}/correction-notice', {
          params: { path: { case: found.id }, header: ifMatch(found.version) },
          body: { items, days: within },
        }),
      ),
    onSuccess: async (changed) => {
      queryClient.setQueryData(caseQuery(found.id).queryKey, changed);
      await queryClient.invalidateQueries({ queryKey: ['cases'] });
      await navigate({ to: '/cases/$case', params: { case: found.id } });
    },
  });
  const edit = (index: number, change: Partial<CorrectionItem>) =>
    setItems(items.map((item, place) => (place === index ? { ...item, ...change } : item)));

  return (
    <Card look="turn" title={t('cases:decision.way.correct')}>
      <p>
        {t('cases:notice.once')} <LegalBasis basis="OLR 9" />
      </p>
      {items.map((item, index) => (
        <Card key={index} title={t('cases:notice.item', { number: index + 1 })}>
          <NativeSelect
            label={t('cases:notice.field')}
            value={item.pointer}
            data={pointers.map((pointer) => ({
              value: pointer,
              label: `${t.code('cases:part', pointer.split('/')[1] ?? '')} · ${t.code('cases:field', fieldName(pointer))}`,
            }))}
            onChange={(event) => edit(index, { pointer: event.currentTarget.value })}
          />
          <Textarea
            label={t('cases:notice.text')}
            value={item.text}
            maxLength={1000}
            autosize
            minRows={2}
            onChange={(event) => edit(index, { text: event.currentTarget.value })}
          />
          {items.length > 1 && (
            <Button variant="subtle" color="seal" onClick={() => setItems(items.filter((_, place) => place !== index))}>
              {t('cases:notice.remove')}
            </Button>
          )}
        </Card>
      ))}
      <Button variant="default" onClick={() => setItems([...items, { pointer: '/facts', text: '' }])}>
        {t('cases:notice.add')}
      </Button>
      <NativeSelect
        label={t('cases:notice.days')}
        value={String(within)}
        data={days.map((count) => ({ value: String(count), label: t('cases:notice.dayCount', { count }) }))}
        onChange={(event) => setWithin(Number(event.currentTarget.value))}
      />
      {ask.isError && <ProblemNote thrown={ask.error} />}
      <Actions>
        <Button
          disabled={items.some((item) => item.text.trim().length < 2)}
          loading={ask.isPending}
          onClick={() => ask.mutate()}
        >
          {t('cases:notice.send')}
        </Button>
      </Actions>
    </Card>
  );
}
