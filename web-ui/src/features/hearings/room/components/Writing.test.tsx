// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '@/i18n';
import type { Statement } from '@/rtc';
import { aState, DEFENDANT } from '../model/fixtures';
import type { Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { Writing } from './Writing';

const WORDS = 'Non sento. Scrivo.';

beforeAll(() => startI18n('it'));
afterEach(cleanup);

const act = vi.fn();

interface PageProps {
  statements: Statement[];
  may?: Room['may'];
  summoned?: number;
}

function Page({ statements, may = ['state-in-writing'], summoned = 0 }: PageProps) {
  const [text, setText] = useState('');
  const state = aState({ statements });
  const me = state.people.find((one) => one.person === DEFENDANT);
  const room = { state, me, may, speaker: null, quality: {}, alarm: undefined } as unknown as Room;
  const view = { underway: new Set() } as unknown as RoomView;
  return (
    <Writing
      room={room}
      view={view}
      visit={{ act } as unknown as RoomVisit}
      lineUp
      text={text}
      onText={setText}
      summoned={summoned}
    />
  );
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const button = () => screen.getByRole<HTMLButtonElement>('button');
const stated = (line: number): Statement => ({ line, person: DEFENDANT, text: WORDS, at: '2026-11-27T07:06:00Z' });

test('what was typed stays in the field until it stands in the record', () => {
  const { rerender } = render(<Page statements={[stated(1)]} />);
  fireEvent.change(field(), { target: { value: ` ${WORDS} ` } });
  fireEvent.click(button());
  expect(act).toHaveBeenCalledWith({ act: 'state-in-writing', text: WORDS });

  rerender(<Page statements={[stated(1)]} />);
  expect(field().value).toContain(WORDS);

  rerender(<Page statements={[stated(1), stated(4)]} />);
  expect(field().value).toBe('');
});

test('nothing is sent that says nothing, or while one may not speak', () => {
  const { rerender } = render(<Page statements={[]} />);
  fireEvent.change(field(), { target: { value: '  ' } });
  expect(button().disabled).toBe(true);

  fireEvent.change(field(), { target: { value: WORDS } });
  expect(button().disabled).toBe(false);
  rerender(<Page statements={[]} may={[]} />);
  expect(button().disabled).toBe(true);
  expect(field().value).toBe(WORDS);
});

test('whoever followed a notice here can write at once, also where the field was open already', () => {
  const { rerender } = render(<Page statements={[]} />);
  expect(document.activeElement).not.toBe(field());

  rerender(<Page statements={[]} summoned={1} />);

  expect(document.activeElement).toBe(field());
});
