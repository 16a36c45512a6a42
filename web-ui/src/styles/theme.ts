import type { MantineColorsTuple } from '@mantine/core';
import { createTheme } from '@mantine/core';

/** One deep blue for action; the sixth shade is the one buttons wear. */
const court: MantineColorsTuple = [
  '#e9eef6',
  '#d2dced',
  '#a6bad9',
  '#7896c4',
  '#4f74ad',
  '#31598f',
  '#1d3f72',
  '#183763',
  '#15305a',
  '#0e2342',
];

/** The red of seals; worn by acts that take something away. */
const seal: MantineColorsTuple = [
  '#fbeceb',
  '#f4d3d1',
  '#e7a5a1',
  '#d9746f',
  '#c84b44',
  '#b5322b',
  '#a3231c',
  '#8d1d17',
  '#761712',
  '#5a110d',
];

export const theme = createTheme({
  colors: { court, seal },
  primaryColor: 'court',
  primaryShade: 6,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: { xs: '0.875rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  defaultRadius: 8,
  respectReducedMotion: true,
  black: '#1b1c1f',
  components: {
    Button: {
      defaultProps: { size: 'md' },
      styles: {
        root: {
          display: 'inline-flex',
          alignItems: 'center',
          justifyContent: 'center',
          minHeight: 44,
          height: 'auto',
          paddingBlock: 8,
        },
        label: { whiteSpace: 'normal' },
      },
    },
    InputWrapper: {
      styles: {
        label: { fontSize: '1rem', fontWeight: 600 },
        description: { fontSize: '1rem', color: 'var(--ink-soft)' },
        error: { fontSize: '1rem', color: 'var(--seal)' },
      },
    },
    Input: { styles: { input: { borderColor: 'var(--line-strong)', minHeight: 44 } } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
  },
});
