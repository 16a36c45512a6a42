import '@/styles/mantine.css';
import '@/styles/tokens.css';
import '@/styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { VerifyPage } from '@/features/ledger/VerifyPage';
import { bringPageTexts, startI18n } from '@/i18n';
import { Furnished } from '@/ui/Furnished';

const root = document.getElementById('root');
if (root === null) throw new Error('verify.html has no #root');

await Promise.all([startI18n(), bringPageTexts()]);
createRoot(root).render(
  <StrictMode>
    <Furnished>
      <VerifyPage />
    </Furnished>
  </StrictMode>,
);
