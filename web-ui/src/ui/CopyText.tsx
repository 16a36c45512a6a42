import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '@/i18n';

/** Puts a text on the clipboard and says so. */
export function CopyText({ text, label }: { text: string; label?: string }) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  return (
    <Button
      variant="default"
      onClick={() => {
        navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => setCopied(false),
        );
      }}
    >
      <span aria-live="polite">{copied ? t('ui:copied') : (label ?? t('ui:copy'))}</span>
    </Button>
  );
}
