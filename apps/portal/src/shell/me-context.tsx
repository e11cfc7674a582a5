'use client';

import { createContext, use, type ReactNode } from 'react';
import type { Me } from './account.tsx';

const MeContext = createContext<Me | undefined>(undefined);

export function MeProvider({ me, children }: { me: Me | undefined; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

/** Whether this person's role gives orders. The gateway decides; this only keeps buttons away that it would refuse. */
export function useMayOrder(): boolean {
  const role = use(MeContext)?.role;
  return role === 'ADMIN' || role === 'OPERATOR';
}
