import { createContext } from 'react';

/** Whether the person came with a pass: they have no account, so that pages behind the sign-in are not for them. */
export const ByPass = createContext(false);
