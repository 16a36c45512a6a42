import { Button, NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import { caseAssessmentQuery, permissionsQuery, queryClient, trialQuery } from '@/api/queries';
import type { Case, PermissionWanted } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, ProblemNote } from '@/ui';
import { activities, statuses } from '../model/permissions';
import { CountryInput } from './CountryInput';
import { Participant } from './Participant';

const bases = ['treaty', 'state-consent', 'nationality', 'messaging-tool', 'other-way-agreed'] as const;

interface Props {
  inCase: Case;
  /** What is known from the start. */
  of?: Partial<PermissionWanted>;
  corrects?: string;
  onDone: () => void;
}

/** What is noted of one person and one activity. Of a correction, who and what stay as they were. */
export function PermissionForm({ inCase, of = {}, corrects, onDone }: Props) {
  const t = useText();
  const [wanted, setWanted] = useState<PermissionWanted>({
    ...(of.party === undefined ? {} : { party: of.party }),
    ...(of.party !== undefined || of.role === undefined ? {} : { role: of.role }),
    ...(of.party !== undefined || of.name === undefined ? {} : { name: of.name }),
    country: of.country ?? '',
    ...(of.nationality === undefined ? {} : { nationality: of.nationality }),
    activity: of.activity ?? 'attend-hearing',
    ...(of.basis === undefined ? {} : { basis: of.basis }),
    status: of.status ?? 'requested',
    ...(of.document === undefined ? {} : { document: of.document }),
    ...(of.until === undefined ? {} : { until: of.until }),
    ...(corrects === undefined ? {} : { corrects }),
  });
  const put = (changed: { [Part in keyof PermissionWanted]?: PermissionWanted[Part] | undefined }) =>
    setWanted((before) => withoutGaps({ ...before, ...changed }));
  const permits = ['granted', 'general', 'not-needed'].includes(wanted.status);
  const doing = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/cases/{case}/permissions', {
          params: { path: { case: inCase.id } },
          body: permits ? wanted : withoutGaps({ ...wanted, until: undefined }),
        }),
      ),
    onSuccess: async (register) => {
      queryClient.setQueryData(permissionsQuery(inCase.id).queryKey, register);
      await queryClient.invalidateQueries({ queryKey: caseAssessmentQuery(inCase.id).queryKey });
      await queryClient.invalidateQueries({ queryKey: trialQuery(inCase.id).queryKey });
      onDone();
    },
  });
  const isNamed = wanted.party !== undefined || (wanted.name ?? '').trim() !== '';
  const isWhole = isNamed && wanted.country.length === 2 && (corrects === undefined || wanted.note !== undefined);
  return (
    <form
      aria-label={t(corrects === undefined ? 'permissions:noteAnew' : 'permissions:correct')}
      onSubmit={(event) => {
        event.preventDefault();
        doing.mutate();
      }}
    >
      {corrects === undefined && (
        <>
          <Participant inCase={inCase} wanted={wanted} put={put} />
          <NativeSelect
            label={t('permissions:activity')}
            value={wanted.activity}
            onChange={(event) => put({ activity: activities.find((each) => each === event.currentTarget.value) })}
            data={activities.map((value) => ({ value, label: t.code('ui:permissionActivity', value) }))}
          />
        </>
      )}
      <CountryInput
        label={t('permissions:country')}
        value={wanted.country}
        required
        onChange={(country) => put({ country })}
      />
      <CountryInput
        label={t('permissions:nationality')}
        value={wanted.nationality ?? ''}
        onChange={(value) => put({ nationality: value === '' ? undefined : value })}
      />
      <NativeSelect
        label={t('permissions:status')}
        value={wanted.status}
        onChange={(event) => put({ status: statuses.find((each) => each === event.currentTarget.value) })}
        data={statuses.map((value) => ({ value, label: t.code('ui:permissionStatus', value) }))}
      />
      <NativeSelect
        label={t('permissions:basis')}
        value={wanted.basis ?? ''}
        onChange={(event) => put({ basis: bases.find((each) => each === event.currentTarget.value) })}
        data={[
          { value: '', label: t('permissions:basisNone') },
          ...bases.map((value) => ({ value, label: t.code('permissions:basisOf', value) })),
        ]}
      />
      <TextInput
        label={t('permissions:document')}
        description={t('permissions:documentHint')}
        value={wanted.document ?? ''}
        maxLength={100}
        required={wanted.status === 'granted' || wanted.status === 'refused'}
        onChange={(event) =>
          put({ document: event.currentTarget.value === '' ? undefined : event.currentTarget.value })
        }
      />
      {permits && (
        <TextInput
          type="date"
          label={t('permissions:until')}
          description={t('permissions:untilHint')}
          value={wanted.until ?? ''}
          onChange={(event) => put({ until: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
        />
      )}
      <Textarea
        label={t(corrects === undefined ? 'permissions:note' : 'permissions:why')}
        value={wanted.note ?? ''}
        maxLength={500}
        required={corrects !== undefined}
        autosize
        minRows={2}
        onChange={(event) => put({ note: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
      />
      <p>{t('permissions:onRecord')}</p>
      {doing.isError && <ProblemNote thrown={doing.error} kept={t('permissions:stillHere')} />}
      <Actions>
        <Button type="submit" loading={doing.isPending} disabled={!isWhole}>
          {t('permissions:putOnRecord')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('ui:cancel')}
        </Button>
      </Actions>
    </form>
  );
}

/** What was emptied is not sent at all. */
function withoutGaps(wanted: {
  [Part in keyof PermissionWanted]?: PermissionWanted[Part] | undefined;
}): PermissionWanted {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as PermissionWanted;
}
