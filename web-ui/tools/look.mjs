// Takes pictures of the pages against the court in memory and holds each to WCAG 2.2 AA: `npm run look`, then open target/look.
// Arguments narrow it down: `npm run look -- home 360` takes the pages and sizes whose names contain one of them. With `--every-language` each page is
// taken in all four; the buttons that a page wants pressed are named in one language, so those pages are taken in that one alone.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const caseId = '019abc00-0000-7000-8000-000000000001';
const pages = [
  ['landing', undefined, '/sign-in', 'it'],
  ['invitation', 'defendant', '/invitation/QT7F-3KMD', 'it'],
  ['home', 'plaintiff', '/', 'zh-Hans'],
  ['home-it', 'defendant', '/', 'it'],
  ['filing', 'plaintiff', '/filings/1?step=defendant-contact', 'zh-Hans'],
  ['summary', 'plaintiff', '/filings/1?step=summary', 'zh-Hans'],
  ['receipt', 'plaintiff', `/cases/${caseId}/receipt`, 'zh-Hans'],
  ['case', 'plaintiff', `/cases/${caseId}`, 'zh-Hans'],
  ['case-it', 'defendant', `/cases/${caseId}?tab=consent`, 'it'],
  ['evidence', 'plaintiff', `/cases/${caseId}?tab=evidence`, 'zh-Hans'],
  ['deadlines', 'defendant', `/cases/${caseId}?tab=deadlines`, 'it'],
  ['add-evidence', 'plaintiff', `/cases/${caseId}/evidence`, 'zh-Hans'],
  ['exhibit', 'judge', '/exhibits/e1', 'zh-Hans'],
  ['exhibit-own', 'plaintiff', '/exhibits/e1', 'zh-Hans'],
  ['consent', 'defendant', `/cases/${caseId}/consent`, 'it'],
  ['identity', 'defendant', '/identity', 'it'],
  ['hearing', 'defendant', '/hearings/1', 'it'],
  ['record', 'judge', '/hearings/019abc00-0000-7000-8000-000000000003', 'zh-Hans'],
  ['recording', 'judge', '/hearings/019abc00-0000-7000-8000-000000000003', 'zh-Hans', '收听'],
  ['recording-it', 'defendant', '/hearings/019abc00-0000-7000-8000-000000000003', 'it', 'Ascolta'],
  ['record-pen', 'clerk', '/hearings/019abc00-0000-7000-8000-000000000003/written-record', 'zh-Hans'],
  ['record-reading', 'plaintiff', '/hearings/019abc00-0000-7000-8000-000000000003/written-record', 'zh-Hans'],
  ['record-reading-it', 'defendant', '/hearings/019abc00-0000-7000-8000-000000000003/written-record', 'it'],
  ['record-ruling', 'judge', '/hearings/019abc00-0000-7000-8000-000000000003/written-record', 'zh-Hans'],
  ['inbox', 'plaintiff', '/inbox', 'zh-Hans'],
  ['me', 'clerk', '/me', 'zh-Hans'],
  ['me-it', 'defendant', '/me', 'it'],
  ['desk', 'clerk', '/', 'zh-Hans'],
  ['command', 'clerk', '/command', 'zh-Hans'],
  ['command-it', 'clerk', '/command', 'it'],
  ['decision', 'clerk', '/cases/019abc00-0000-7000-8000-000000000005/decision', 'zh-Hans'],
  ['check', 'clerk', '/identity-checks/k1', 'zh-Hans'],
  ['schedule', 'clerk', `/cases/${caseId}/schedule`, 'zh-Hans'],
  ['invitations', 'clerk', `/cases/${caseId}/invitations`, 'zh-Hans'],
  ['audits', 'clerk', '/audits', 'zh-Hans'],
  ['audits-it', 'clerk', '/audits', 'it'],
  ['bench', 'judge', '/', 'zh-Hans'],
  ['mediation', 'judge', `/cases/${caseId}/mediation`, 'zh-Hans'],
  ['mediation-it', 'defendant', `/cases/${caseId}/mediation`, 'it'],
  ['permissions', 'judge', `/cases/${caseId}/permissions`, 'zh-Hans'],
  ['permissions-it', 'clerk', `/cases/${caseId}/permissions`, 'it'],
  ['consents', 'judge', `/cases/${caseId}?tab=consent`, 'zh-Hans'],
  ['trials', 'judge', '/trials', 'zh-Hans'],
  ['outage', 'clerk', '/trials', 'zh-Hans'],
  ['outage-it', 'clerk', '/trials', 'it'],
  ['what-if', 'judge', '/what-if', 'zh-Hans'],
  ['what-if-it', 'judge', '/what-if', 'it'],
  ...['consenting', 'inquiry', 'examination', 'debate', 'final-statements', 'record'].flatMap((stage) => [
    [`trial-${stage}`, 'judge', `/cases/${stage}/trial`, 'zh-Hans'],
    [`trial-${stage}-it`, 'defendant', `/cases/${stage}/trial`, 'it'],
  ]),
];
const sizes = [
  [360, 640],
  [768, 1024],
  [1440, 900],
];

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const every = process.argv.includes('--every-language');
const wanted = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const takes = (name, width) => wanted.length === 0 || wanted.some((each) => `${name}-${width}`.includes(each));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const languages = ['zh-Hans', 'zh-Hant', 'en', 'it'];
const taken = pages.flatMap(([name, persona, path, language, press]) =>
  every && press === undefined
    ? languages.map((each) => [each === language ? name : `${name}-in-${each}`, persona, path, each, press])
    : [[name, persona, path, language, press]],
);

mkdirSync('target/look', { recursive: true });
const server = await createServer({ mode: 'fixtures', server: { port: 5173, strictPort: true }, logLevel: 'error' });
await server.listen();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
let faults = 0;
try {
  for (const [name, persona, path, language, press] of taken) {
    for (const [width, height] of sizes) {
      if (!takes(name, width)) continue;
      const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
      await context.addInitScript((tag) => localStorage.setItem('yunting.language', tag), language);
      if (every) {
        // The language of an account goes before that of the device.
        await context.route('**/api/me', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, json: { ...(await response.json()), language } });
        });
      }
      const page = await context.newPage();
      page.on('pageerror', (error) => console.log(`${name}: ${error.message}`));
      await page.goto(`http://localhost:5173${path}`);
      if (persona !== undefined && !path.startsWith('/invitation')) {
        await page.waitForSelector('main button');
        await page.locator('main button').first().click();
        await page.getByRole('link', { name: persona }).click();
      }
      await page.waitForSelector('main h1');
      await page.waitForLoadState('networkidle');
      if (press !== undefined) {
        await page.getByRole('button', { name: press }).click();
        await page.waitForLoadState('networkidle');
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) {
        faults += 1;
        console.log(`${name} at ${width}: ${overflow} px wider than the screen`);
      }
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }),
      );
      for (const { id, nodes } of violations) {
        faults += 1;
        console.log(`${name} at ${width}: ${id} (${nodes.length}) ${nodes[0].html.slice(0, 140)}`);
      }
      await page.screenshot({ path: `target/look/${name}-${width}.png`, fullPage: width === 360 });
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
process.exit(faults === 0 ? 0 : 1);
