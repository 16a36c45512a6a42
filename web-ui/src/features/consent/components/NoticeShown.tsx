import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { consentNoticeQuery } from '@/api/queries';
import type { Stage } from '@/api/schemas';
import { useLanguage, useText } from '@/i18n';
import { Reading } from '@/ui';

/** The version of the notice that was shown before a choice. Its text comes when it is opened. */
export function NoticeShown({ stage, version }: { stage: Stage; version: string }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('consent:onNotice', { version })}</summary>
      {open && <NoticeText stage={stage} version={version} />}
    </details>
  );
}

function NoticeText({ stage, version }: { stage: Stage; version: string }) {
  const notice = useQuery(consentNoticeQuery(stage, useLanguage(), version));
  return <Reading of={notice}>{({ paragraphs }) => paragraphs.map((text) => <p key={text}>{text}</p>)}</Reading>;
}
