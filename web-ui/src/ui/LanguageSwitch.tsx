import { NativeSelect } from '@mantine/core';
import { languages, speak, useLanguage, useText } from '@/i18n';
import type { Language } from '@/api/schemas';

/** Each language under its own name, so that it is found by somebody who cannot read the page. */
export function LanguageSwitch({ onChosen }: { onChosen?: (language: Language) => void }) {
  const t = useText();
  const language = useLanguage();
  return (
    <NativeSelect
      aria-label={t('ui:language.label')}
      value={language}
      data={languages.map((tag) => ({ value: tag, label: t.code('ui:language', tag) }))}
      onChange={(event) => {
        const chosen = languages.find((tag) => tag === event.currentTarget.value);
        if (chosen === undefined) return;
        void speak(chosen);
        onChosen?.(chosen);
      }}
    />
  );
}
