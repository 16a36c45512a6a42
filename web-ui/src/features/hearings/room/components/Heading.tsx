import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '@/i18n';

/** The one heading of a screen. It takes the focus when its screen comes, so that a screen reader begins there. */
export function Heading({ children, title, hidden = false }: { children: ReactNode; title: string; hidden?: boolean }) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} · ${t('ui:court.product')}`;
  }, [title, t]);
  return (
    <h1 ref={heading} tabIndex={-1} className={hidden ? 'visually-hidden' : undefined}>
      {children}
    </h1>
  );
}
