import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Exhibit, ExhibitOrigin, Tender, TenderAct } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, ProblemNote } from '@/ui';
import { nothingStated } from '../model/opinion';
import { groundsOf, needsReason, useTenderAct, wordless } from '../model/tenderActs';
import { OneOf } from './OneOf';
import { OriginFields } from './OriginFields';
import { OpinionFields } from './OpinionFields';

interface Props {
  exhibit: Exhibit;
  tender: Tender;
  /** Of all that the reader may do, these alone. */
  only?: readonly TenderAct['act'][];
}

/** What the reader may do about an exhibit: one choice, and what that choice needs. */
export function TenderForm({ exhibit, tender, only }: Props) {
  const t = useText();
  const [chosen, setChosen] = useState<string>();
  const open = only ?? (tender.may as readonly TenderAct['act'][]);
  const act = open.find((each) => each === chosen) ?? open[0];
  if (act === undefined) return null;
  return (
    <Card title={t('evidence:yourPart')} look="turn">
      {open.length > 1 && (
        <OneOf
          label={t('evidence:whatToDo')}
          of={open}
          value={act}
          nameOf={(each) => t.code('evidence:act', each)}
          onChange={setChosen}
        />
      )}
      <ActForm key={`${act} ${String(tender.version)}`} exhibit={exhibit} tender={tender} act={act} />
    </Card>
  );
}

/** The parts of one act, and the button that does it. */
function ActForm({ exhibit, tender, act }: { exhibit: Exhibit; tender: Tender; act: TenderAct['act'] }) {
  const t = useText();
  const doing = useTenderAct(exhibit, tender);
  const grounds = groundsOf[act];
  const [wanted, setWanted] = useState<TenderAct>(() => firstOf(act, grounds?.[0], tender));
  const change = (parts: Partial<TenderAct>) => setWanted((before) => ({ ...before, ...parts }));
  const lacks =
    (needsReason(wanted) && blank(wanted.reason)) ||
    (act === 'post-original' && (blank(wanted.courier) || blank(wanted.tracking)));
  return (
    <>
      <p>{t.code('evidence:actMeans', act)}</p>
      {wanted.opinion !== undefined && (
        <OpinionFields value={wanted.opinion} onChange={(opinion) => change({ opinion })} />
      )}
      {wanted.origin !== undefined && (
        <OriginFields exhibit={exhibit} value={wanted.origin} onChange={(origin) => change({ origin })} />
      )}
      {grounds !== undefined && (
        <OneOf
          label={t('evidence:onGround')}
          of={grounds}
          value={wanted.ground}
          nameOf={(each) => t.code('evidence:ground', each)}
          onChange={(ground) => change({ ground })}
        />
      )}
      {act === 'post-original' && <Parcel wanted={wanted} change={change} />}
      {act === 'compare-original' && (
        <Checkbox
          label={t('evidence:sameAsOriginal')}
          checked={wanted.matches === true}
          onChange={(event) => change({ matches: event.currentTarget.checked })}
        />
      )}
      {act === 'admit-exhibit' && tender.lateness.key !== 'in-time' && (
        <OneOf
          label={t('evidence:forLateness')}
          of={measures}
          value={wanted.measure}
          nameOf={(each) => t.code('evidence:measure', each)}
          onChange={(measure) => change({ measure })}
        />
      )}
      {act === 'restrict-exhibit' && <Readers tender={tender} wanted={wanted} change={change} />}
      {!wordless.has(act) && (
        <Textarea
          label={t('evidence:why')}
          value={wanted.reason ?? ''}
          maxLength={4000}
          autosize
          minRows={2}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      )}
      {doing.isError && <ProblemNote thrown={doing.error} />}
      <Actions>
        <Button disabled={lacks} loading={doing.isPending} onClick={() => doing.mutate(wanted)}>
          {t.code('evidence:act', act)}
        </Button>
      </Actions>
    </>
  );
}

interface Part {
  wanted: TenderAct;
  change: (parts: Partial<TenderAct>) => void;
}

function Parcel({ wanted, change }: Part) {
  const t = useText();
  return (
    <>
      <TextInput
        label={t('evidence:courier')}
        value={wanted.courier ?? ''}
        maxLength={100}
        onChange={(event) => change({ courier: event.currentTarget.value })}
      />
      <TextInput
        label={t('evidence:tracking')}
        value={wanted.tracking ?? ''}
        maxLength={100}
        onChange={(event) => change({ tracking: event.currentTarget.value })}
      />
    </>
  );
}

function Readers({ tender, wanted, change }: Part & { tender: Tender }) {
  const t = useText();
  const named = wanted.readers ?? [];
  return (
    <Checkbox.Group
      label={t('evidence:readers')}
      description={t('evidence:noReaders')}
      value={named}
      onChange={(readers) => change({ readers })}
    >
      {tender.parties
        .filter((party) => !party.filer)
        .map((party) => (
          <Checkbox key={party.id} value={party.id} label={`${t.code('ui:capacity', party.role)} ${party.name}`} />
        ))}
    </Checkbox.Group>
  );
}

const measures = ['none', 'reprimand', 'fine'] as const;

const unstated: ExhibitOrigin = { sort: 'public-document', country: 'IT', language: 'it', formalities: [] };

/** What is wanting the court finds; nobody states it. */
function withoutWants({ sort, country, language, formalities, translation }: ExhibitOrigin): ExhibitOrigin {
  return { sort, country, language, formalities, ...(translation === undefined ? {} : { translation }) };
}

const blank = (text: string | undefined) => text === undefined || text.trim() === '';

function firstOf(act: TenderAct['act'], ground: TenderAct['ground'], { origin }: Tender): TenderAct {
  return {
    act,
    ...(ground === undefined ? {} : { ground }),
    ...(act === 'state-opinion' ? { opinion: nothingStated } : {}),
    ...(act === 'state-origin' ? { origin: origin === undefined ? unstated : withoutWants(origin) } : {}),
    ...(act === 'compare-original' ? { matches: true } : {}),
    ...(act === 'admit-exhibit' ? { measure: 'none' } : {}),
  };
}
