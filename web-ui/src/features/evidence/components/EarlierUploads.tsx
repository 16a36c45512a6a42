import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer, api } from '@/api/client';
import type { KeptUpload } from '@/api/device';
import { device } from '@/api/device';
import type { Upload } from '@/api/schemas';
import { useText } from '@/i18n';
import { Card, CourtTime } from '@/ui';
import { FileUpload } from '../model/fileUpload';
import { uploadPorts } from '../model/uploadPorts';
import { FilePick } from './FilePick';

interface Props {
  caseId: string;
  accepted: string;
  onResume: (name: string, upload: FileUpload) => void;
}

const whileChecked = 5_000;

/** What became of files sent before: stopped half way, still being checked, or come to nothing while nobody looked. */
export function EarlierUploads({ caseId, accepted, onResume }: Props) {
  const unfinished = useQuery({
    queryKey: ['uploads', 'unfinished'],
    queryFn: () => answer(api.GET('/api/uploads', { params: { query: { limit: 100 } } })),
    refetchInterval: ({ state }) =>
      state.data?.items.some((upload) => upload.state === 'verifying') === true && whileChecked,
  });
  const ended = useQuery({
    queryKey: ['uploads', 'ended', unfinished.data?.items.length],
    queryFn: () => answer(api.GET('/api/uploads', { params: { query: { ended: true, limit: 100 } } })),
  });
  const ofCase = (uploads: readonly Upload[] = []) =>
    uploads.filter((upload) => upload.caseId === caseId && upload.purpose === 'exhibit');

  return (
    <>
      {ofCase(unfinished.data?.items).map((upload) =>
        upload.state === 'verifying' ? (
          <Checked key={upload.id} upload={upload} />
        ) : (
          <Stopped key={upload.id} upload={upload} accepted={accepted} onResume={onResume} />
        ),
      )}
      {ofCase(ended.data?.items).map((upload) => (
        <Ended key={upload.id} upload={upload} />
      ))}
    </>
  );
}

function Checked({ upload }: { upload: Upload }) {
  const t = useText();
  return (
    <Card title={upload.title ?? upload.fileName}>
      <p role="status">{t('evidence:verifying', { fileName: upload.fileName })}</p>
    </Card>
  );
}

/** Stopped half way: the same file picked again goes on where it stood. */
function Stopped({ upload, accepted, onResume }: Omit<Props, 'caseId'> & { upload: Upload }) {
  const t = useText();
  const { id, caseId = '', fileName, mediaType, size } = upload;
  const name = upload.title ?? fileName;
  const [kept, setKept] = useState<KeptUpload>();
  useEffect(() => {
    void device()
      .then((database) => database.get('uploads', id))
      .then(setKept);
  }, [id]);
  const resume = (file: File) => {
    const announced = { purpose: 'exhibit' as const, caseId, fileName, mediaType, size };
    onResume(name, new FileUpload(file, announced, uploadPorts, kept ?? { id, caseId, fileName, size }));
  };
  return (
    <Card title={name} look="turn">
      <p>{t('evidence:resumeHow', { fileName })}</p>
      <FilePick label={t('evidence:resumePick')} accept={accepted} onPick={resume} />
    </Card>
  );
}

/** Come to nothing: why, and what to do. */
function Ended({ upload: { fileName, title, refusal, expiresAt } }: { upload: Upload }) {
  const t = useText();
  return (
    <Card title={t('evidence:endedTitle', { title: title ?? fileName })} look="turn">
      <p>{t('evidence:endedFile', { fileName })}</p>
      {refusal === undefined ? (
        <p>
          {t('evidence:givenUp')} <CourtTime at={expiresAt} />
        </p>
      ) : (
        <p>{t.code('ui:refusal', refusal.code, refusal.params)}</p>
      )}
    </Card>
  );
}
