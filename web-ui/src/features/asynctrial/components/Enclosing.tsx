import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answer, api } from '@/api/client';
import { exhibitsQuery, uploadQuery } from '@/api/evidenceQueries';
import { queryClient } from '@/api/queries';
import type { Trial, TrialEnclosing, TrialReference, Upload } from '@/api/schemas';
import { FilePick, FileUpload, UploadCard, uploadPorts } from '@/features/evidence';
import { useLanguage, useText } from '@/i18n';
import { ProblemNote, sizeName } from '@/ui';
import { paragraphsOf } from '../model/enclosing';
import { Pointed } from './Enclosed';
import { Played } from './Played';
import { Speaking } from './Speaking';
import styles from './Speaking.module.css';

interface Props {
  trial: Trial;
  slot: string;
  prompt?: string | undefined;
  text: string;
  enclosing: TrialEnclosing;
  uploads: readonly Upload[];
  /** Rests on what there is when it is done, not on what there was when it was begun. */
  onChange: (change: (now: TrialEnclosing) => TrialEnclosing) => void;
  /** A machine has written down what was said. */
  onTranscript: (text: string) => void;
  /** Whether a recording or a file is still on this device, or on its way to the court. */
  onUnderWay: (underWay: boolean) => void;
}

/** What can go with a text: it can be spoken, files can be added, and it can point to exhibits and to what was said before. */
export function Enclosing(props: Props) {
  const t = useText();
  const { enclosing, onUnderWay } = props;
  const [take, setTake] = useState(false);
  const [file, setFile] = useState(false);
  const underWay = take || file;
  useEffect(() => onUnderWay(underWay), [onUnderWay, underWay]);
  const [open, setOpen] = useState(enclosing.recording !== undefined);
  return (
    <>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('asynctrial:speak.instead')}</summary>
        {enclosing.recording === undefined ? (
          <Speaking
            trial={props.trial}
            slot={props.slot}
            prompt={props.prompt}
            onBusy={() => setOpen(true)}
            onUnderWay={setTake}
            onSent={(recording) =>
              props.onChange((now) => ({ ...now, recording, transcript: 'typed', transcriptConfirmed: false }))
            }
          />
        ) : (
          <Recorded {...props} recording={enclosing.recording} />
        )}
      </details>
      <details>
        <summary>{t('asynctrial:enclosed.add')}</summary>
        <Files {...props} onUnderWay={setFile} />
        <References {...props} />
      </details>
    </>
  );
}

/** The recording is at the court: it is heard again, replaced, and its text read and confirmed. */
function Recorded({
  trial,
  recording,
  text,
  enclosing,
  uploads,
  onChange,
  onTranscript,
}: Props & { recording: string }) {
  const t = useText();
  const upload = uploads.find(({ id }) => id === recording);
  const written = useMutation({
    mutationFn: () => answer(api.POST('/api/uploads/{upload}/transcript', { params: { path: { upload: recording } } })),
    onSuccess: (made) => onTranscript(made.text),
  });
  const again = useMutation({
    mutationFn: () => away(recording),
    onSettled: () => onChange(({ attachments = [], references = [] }) => ({ attachments, references })),
  });
  return (
    <div className={styles.stage}>
      {upload !== undefined && (
        <Played
          file={upload}
          transcript={text}
          addressOf={() =>
            answer(api.POST('/api/uploads/{upload}/content-url', { params: { path: { upload: recording } } }))
          }
        />
      )}
      <p>{t('asynctrial:speak.transcriptMeans')}</p>
      {enclosing.transcript === 'machine' && <p role="status">{t('asynctrial:speak.byMachine')}</p>}
      {written.isError && <ProblemNote thrown={written.error} kept={t('asynctrial:stillHere')} />}
      <div className={styles.controls}>
        {trial.speaking.transcribes && (
          <Button variant="default" loading={written.isPending} onClick={() => written.mutate()}>
            {t('asynctrial:speak.transcribe')}
          </Button>
        )}
        <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
          {t('asynctrial:speak.again')}
        </Button>
      </div>
      <Checkbox
        label={t('asynctrial:speak.confirm')}
        disabled={text.trim() === ''}
        checked={enclosing.transcriptConfirmed === true}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          onChange((now) => ({ ...now, transcriptConfirmed: checked }));
        }}
      />
    </div>
  );
}

/** What is no longer wanted is deleted at the court too. */
async function away(upload: string): Promise<void> {
  await api.DELETE('/api/uploads/{upload}', { params: { path: { upload } } });
}

const accepted = 'image/*,application/pdf,text/plain,audio/*,video/*';

function Files({ trial, enclosing, uploads, onChange, onUnderWay }: Props) {
  const t = useText();
  const language = useLanguage();
  const [under, setUnder] = useState<{ name: string; upload: FileUpload }>();
  const wanted = useRef<FileUpload>(undefined);
  const { attachments = [] } = enclosing;
  const underWay = under !== undefined;
  useEffect(() => onUnderWay(underWay), [onUnderWay, underWay]);

  const giveUp = () => {
    under?.upload.pause();
    wanted.current = undefined;
    setUnder(undefined);
  };

  const send = (file: File) => {
    const mediaType = file.type === '' ? 'application/octet-stream' : file.type;
    const { name: fileName, size } = file;
    const upload = new FileUpload(
      file,
      { purpose: 'statement-attachment', caseId: trial.caseId, fileName, mediaType, size },
      uploadPorts,
    );
    upload.subscribe(() => {
      const state = upload.state();
      if (state.kind !== 'sealed' || wanted.current !== upload) return;
      queryClient.setQueryData(uploadQuery(state.upload.id).queryKey, state.upload);
      setUnder(undefined);
      onChange((now) => ({ ...now, attachments: [...(now.attachments ?? []), state.upload.id] }));
    });
    wanted.current = upload;
    setUnder({ name: fileName, upload });
    void upload.run();
  };

  return (
    <div className={styles.stage}>
      <ul className={styles.list} aria-label={t('asynctrial:enclosed.files')}>
        {attachments.map((id) => {
          const upload = uploads.find((each) => each.id === id);
          return (
            <li key={id}>
              <span>{upload === undefined ? id : `${upload.fileName} · ${sizeName(upload.size, language)}`}</span>
              <Button
                variant="subtle"
                onClick={() => {
                  void away(id);
                  onChange((now) => ({ ...now, attachments: (now.attachments ?? []).filter((each) => each !== id) }));
                }}
              >
                {t('asynctrial:enclosed.remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      {under === undefined ? (
        <FilePick label={t('asynctrial:enclosed.addFile')} accept={accepted} onPick={send} />
      ) : (
        <>
          <UploadCard name={under.name} upload={under.upload} />
          <Button variant="default" onClick={giveUp}>
            {t('asynctrial:enclosed.remove')}
          </Button>
        </>
      )}
    </div>
  );
}

function References({ trial, enclosing, onChange }: Props) {
  const t = useText();
  const exhibits = useQuery(exhibitsQuery(trial.caseId));
  const { references = [] } = enclosing;
  const choices: { value: string; label: string; reference: TrialReference }[] = [
    ...(exhibits.data?.items ?? []).map(({ id, number, title }) => ({
      value: id,
      label: `${number} ${title}`,
      reference: { exhibit: id, exhibitNumber: number },
    })),
    ...trial.items.flatMap(({ id, number, content }) =>
      paragraphsOf(content.text).map((words, index) => ({
        value: `${id} ${String(index + 1)}`,
        label: `${t('asynctrial:enclosed.paragraph', { number, paragraph: index + 1 })} ${words.slice(0, 30)}`,
        reference: { item: id, paragraph: index + 1 },
      })),
    ),
  ];
  return (
    <div className={styles.stage}>
      <ul className={styles.list} aria-label={t('asynctrial:enclosed.references')}>
        {references.map((reference) => (
          <li key={JSON.stringify(reference)}>
            <Pointed trial={trial} reference={reference} />
            <Button
              variant="subtle"
              onClick={() => {
                const other = (each: TrialReference) => JSON.stringify(each) !== JSON.stringify(reference);
                onChange((now) => ({ ...now, references: (now.references ?? []).filter(other) }));
              }}
            >
              {t('asynctrial:enclosed.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <NativeSelect
        label={t('asynctrial:enclosed.pointTo')}
        value=""
        data={[
          { value: '', label: t('asynctrial:enclosed.choose') },
          ...choices.map(({ value, label }) => ({ value, label })),
        ]}
        onChange={(event) => {
          const chosen = choices.find(({ value }) => value === event.currentTarget.value)?.reference;
          const known = references.some((each) => JSON.stringify(each) === JSON.stringify(chosen));
          if (chosen !== undefined && !known) {
            onChange((now) => ({ ...now, references: [...(now.references ?? []), chosen] }));
          }
        }}
      />
    </div>
  );
}
