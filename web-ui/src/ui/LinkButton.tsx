import type { ButtonProps } from '@mantine/core';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addressParts } from './addressParts';

/** A link that looks like a button, because it leads to the one thing to do. */
export function LinkButton({ to, children, ...look }: ButtonProps & { to: string; children: ReactNode }) {
  return (
    <Button renderRoot={(props: object) => <Link {...addressParts(to)} {...props} />} {...look}>
      {children}
    </Button>
  );
}
