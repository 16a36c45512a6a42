import { Button, NativeSelect, TextInput, Textarea } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { queryClient } from '@/api/queries';
import type { ExhibitCategory } from '@/api/schemas';
import { useLanguage, useText } from '@/i18n';
import { Actions, Card, LinkButton, Page, sizeName } from '@/ui';
import { EarlierUploads } from './components/EarlierUploads';
import { FilePick } from './components/FilePick';
import { UploadCard } from './components/UploadCard';
import { FileUpload } from './model/fileUpload';
import { uploadPorts } from './model/uploadPorts';

const route = getRouteApi('/around/signed-in-only/cases/$case/evidence');

const categories: readonly ExhibitCategory[] = [
  'documentary',
  'electronic',
  'audiovisual',
  'physical',
  'statement',
  'testimony',
  'appraisal',
  'inspection',
];
const accepted = 'image/*,video/*,audio/*,application/pdf';

interface Under {
  name: string;
  upload: FileUpload;
}

/** Adding evidence: the file first, then three short questions, then it goes straight to the store. */
export function AddEvidencePage() {
  const t = useText();
  const { case: caseId } = route.useParams();
  const [picked, setPicked] = useState<File>();
  const [under, setUnder] = useState<Under[]>([]);

  const begin = (name: string, upload: FileUpload) => {
    setUnder((before) => [{ name, upload }, ...before]);
    upload.subscribe(() => {
      if (upload.state().kind !== 'sealed') return;
      void queryClient.invalidateQueries({ queryKey: ['case', caseId] });
      void queryClient.invalidateQueries({ queryKey: ['uploads'] });
    });
    void upload.run();
  };

  return (
    <Page title={t('evidence:add')} back={`/cases/${caseId}?tab=evidence`}>
      {picked === undefined ? (
        <Card>
          <p>{t('evidence:pickLead')}</p>
          <FilePick label={t('evidence:pickCamera')} accept="image/*" camera onPick={setPicked} />
          <FilePick label={t('evidence:pickFile')} accept={accepted} onPick={setPicked} />
        </Card>
      ) : (
        <About
          file={picked}
          caseId={caseId}
          onBegin={(name, upload) => {
            setPicked(undefined);
            begin(name, upload);
          }}
          onCancel={() => setPicked(undefined)}
        />
      )}
      {under.map(({ name, upload }, index) => (
        <UploadCard key={under.length - index} name={name} upload={upload} />
      ))}
      {under.length === 0 && <EarlierUploads caseId={caseId} accepted={accepted} onResume={begin} />}
      <Actions>
        <LinkButton variant="default" to={`/cases/${caseId}?tab=evidence`}>
          {t('evidence:toList')}
        </LinkButton>
      </Actions>
    </Page>
  );
}

interface AboutProps {
  file: File;
  caseId: string;
  onBegin: (name: string, upload: FileUpload) => void;
  onCancel: () => void;
}

function About({ file, caseId, onBegin, onCancel }: AboutProps) {
  const t = useText();
  const language = useLanguage();
  const [title, setTitle] = useState('');
  const [category, setCategory] = useState<ExhibitCategory>('documentary');
  const [purposeOfProof, setPurpose] = useState('');
  const [asked, setAsked] = useState(false);

  const send = () => {
    setAsked(true);
    if (title.trim() === '' || purposeOfProof.trim() === '') return;
    const mediaType = file.type === '' ? 'application/octet-stream' : file.type;
    const { name: fileName, size } = file;
    const announcement = {
      purpose: 'exhibit' as const,
      caseId,
      fileName,
      mediaType,
      size,
      title,
      category,
      purposeOfProof,
    };
    onBegin(title, new FileUpload(file, announcement, uploadPorts));
  };
  const missing = (value: string) => (asked && value.trim() === '' ? t('ui:violation.required') : undefined);

  return (
    <Card title={`${file.name} · ${sizeName(file.size, language)}`}>
      <TextInput
        label={t('evidence:title')}
        description={t('evidence:titleHint')}
        value={title}
        maxLength={200}
        error={missing(title)}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('evidence:category')}
        value={category}
        data={categories.map((value) => ({ value, label: t.code('evidence:kind', value) }))}
        onChange={(event) => {
          const chosen = categories.find((value) => value === event.currentTarget.value);
          if (chosen !== undefined) setCategory(chosen);
        }}
      />
      <Textarea
        label={t('evidence:purpose')}
        description={t('evidence:purposeHint')}
        value={purposeOfProof}
        maxLength={1000}
        autosize
        minRows={2}
        error={missing(purposeOfProof)}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <Actions>
        <Button onClick={send}>{t('evidence:send')}</Button>
        <Button variant="default" onClick={onCancel}>
          {t('ui:cancel')}
        </Button>
      </Actions>
    </Card>
  );
}
