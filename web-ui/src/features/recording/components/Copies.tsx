import { Button, Progress } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { recordingCopiesQuery } from '@/api/mediaQueries';
import { queryClient } from '@/api/queries';
import type { HearingRecording, RecordingCopy, RecordingCopyFile } from '@/api/schemas';
import { useLanguage, useText } from '@/i18n';
import { Actions, CourtTime, Fact, Facts, LegalBasis, ProblemNote, Reading, sizeName } from '@/ui';
import { copyablesOf, percentOf, type Copyable } from '../model/copies';
import styles from './recording.module.css';

interface Props {
  hearing: string;
  recording: HearingRecording;
}

/** The recording as files, for whoever may copy it: of everybody, and of each person. */
export function Copies({ hearing, recording }: Props) {
  const t = useText();
  const reading = useQuery(recordingCopiesQuery(hearing));
  return (
    <section className={styles.saving}>
      <h3>{t('recording:copies')}</h3>
      <p>
        {t('recording:copiesWhat')} <LegalBasis basis="AVR 15" />
      </p>
      <Reading of={reading}>
        {(copies) => (
          <>
            {!copies.possible && <p>{t('recording:copiesNotPossible')}</p>}
            <ul className={styles.copies}>
              {copyablesOf(recording, copies)
                .filter(({ copy }) => copies.possible || copy !== undefined)
                .map((one) => (
                  <li key={one.person?.id ?? 'everybody'}>
                    <One hearing={hearing} of={one} possible={copies.possible} />
                  </li>
                ))}
            </ul>
          </>
        )}
      </Reading>
    </section>
  );
}

interface OneProps {
  hearing: string;
  of: Copyable;
  possible: boolean;
}

function One({ hearing, of: { person, copy }, possible }: OneProps) {
  const t = useText();
  const asking = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/hearings/{hearing}/recording/copies', {
          params: { path: { hearing } },
          body: person === undefined ? {} : { person: person.id },
        }),
      ),
    onSuccess: (copies) => queryClient.setQueryData(recordingCopiesQuery(hearing).queryKey, copies),
  });
  const again = copy?.state === 'failed';
  return (
    <>
      <span className={styles.whose}>{person?.name ?? t('recording:copyOfEverybody')}</span>
      {copy !== undefined && <Standing copy={copy} />}
      {copy?.file !== undefined && <File copy={copy.id} file={copy.file} />}
      {asking.isError && <ProblemNote thrown={asking.error} />}
      {possible && (copy === undefined || again) && (
        <Actions>
          <Button variant="default" loading={asking.isPending} onClick={() => asking.mutate()}>
            {again ? t('recording:copyAgain') : t('recording:copyMake')}
          </Button>
        </Actions>
      )}
    </>
  );
}

/** Where the work stands, until there is a file. */
function Standing({ copy }: { copy: RecordingCopy }) {
  const t = useText();
  switch (copy.state) {
    case 'waiting':
      return <p role="status">{t('recording:copyState.waiting')}</p>;
    case 'making': {
      const percent = percentOf(copy);
      const said = t('recording:copyState.making', { percent });
      return (
        <>
          <p>{said}</p>
          <Progress value={percent} aria-label={said} />
        </>
      );
    }
    case 'failed':
      return (
        <p role="status" className={styles.failed}>
          {t('recording:copyState.failed')} {t.code('recording:copyFault', copy.fault ?? 'not-composed')}
        </p>
      );
    case 'made':
      return null;
  }
}

function File({ copy, file }: { copy: string; file: RecordingCopyFile }) {
  const t = useText();
  const language = useLanguage();
  const fetching = useMutation({
    mutationFn: () => answer(api.POST('/api/recording-copies/{copy}/content-url', { params: { path: { copy } } })),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <>
      <Facts>
        <Fact name={t('recording:copyBegins')}>
          <CourtTime at={file.beginsAt} />
        </Fact>
        {file.places.length > 1 && (
          <Fact name={t('recording:copyPlaces')}>
            {file.places.map(({ name }) => name).join(t('ui:list.separator'))}
          </Fact>
        )}
        <Fact name={t('recording:copySize')}>{sizeName(file.size, language)}</Fact>
        <Fact name="SHA-256">
          <code className={styles.digest}>{file.sha256}</code>
        </Fact>
      </Facts>
      <p>
        {t('recording:copyOfAll', { count: file.segments })}{' '}
        {file.leftOut > 0 && (
          <span className={styles.failed}>{t('recording:copyLeftOut', { count: file.leftOut })}</span>
        )}
      </p>
      {fetching.isError && <ProblemNote thrown={fetching.error} />}
      <Actions>
        <Button variant="default" loading={fetching.isPending} onClick={() => fetching.mutate()}>
          {t('recording:copyDownload')}
        </Button>
      </Actions>
    </>
  );
}
