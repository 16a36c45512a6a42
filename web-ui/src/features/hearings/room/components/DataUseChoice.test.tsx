// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '@/i18n';
import { DataUseChoice } from './DataUseChoice';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

test('everybody can choose less data or sound only, and sees what is chosen', () => {
  const onUse = vi.fn();
  render(<DataUseChoice use="less" onUse={onUse} />);
  const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Pictures and data' });
  expect(choice.selectedOptions[0]?.textContent).toBe('Less data: small pictures');

  fireEvent.change(choice, { target: { value: 'sound' } });

  expect(onUse).toHaveBeenCalledExactlyOnceWith('sound');
  expect([...choice.options].map(({ textContent }) => textContent)).toEqual([
    'Best picture the line carries',
    'Less data: small pictures',
    'Sound only, my camera off',
  ]);
});
