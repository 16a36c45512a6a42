import { expect, it } from 'vitest';
import { acts } from '@/rtc';
import messages from '../messages/en.json';

it('has a name for every act, by which a refusal tells what was not done', () => {
  expect(acts.filter((act) => !(`act.${act}` in messages))).toEqual([]);
});
