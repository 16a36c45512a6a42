import '@/styles/mantine.css';
import '@/styles/tokens.css';
import '@/styles/base.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { VerifyPage } from '@/features/ledger/VerifyPage';
import { startI18n } from '@/i18n';
import { theme } from '@/styles/theme';

const root = document.getElementById('root');
if (root === null) throw new Error('verify.html has no #root');

await startI18n();
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light">
      <VerifyPage />
    </MantineProvider>
  </StrictMode>,
);
