// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startI18n } from '@/i18n';
import type { OwnDevice } from '@/rtc';
import { LineTestAtDoor } from './LineTestAtDoor';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

const ASKING: OwnDevice = { at: 'asking' };
const BLOCKED: OwnDevice = { at: 'missing', why: 'blocked' };

test.each([
  ['while the browser asks for both', ASKING, ASKING, true],
  ['while it asks for one', BLOCKED, ASKING, true],
  ['once it has answered, whatever it answered', BLOCKED, BLOCKED, false],
])('at the door a test is begun once nothing above moves any more: %s', (_when, microphone, camera, waits) => {
  render(<LineTestAtDoor hearing="h" pass={undefined} own={{ microphone, camera }} className="" />);

  expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(waits);
});
