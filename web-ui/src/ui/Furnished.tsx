import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme } from '@/styles/theme';

/** What pages are furnished with: the look of their fields and buttons. The hearing room does without. */
export function Furnished({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      {children}
    </MantineProvider>
  );
}
