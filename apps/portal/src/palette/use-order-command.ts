'use client';

import { useCallback } from 'react';
import type { Order } from '../live/command-center.ts';
import { useLive } from '../live/live-provider.tsx';
import { useCanOrder } from '../now/use-can-order.ts';

/** How the palette orders; undefined while the page is stale. */
export function useOrderCommand(): ((order: Order) => void) | undefined {
  const { commands } = useLive();
  const canOrder = useCanOrder();
  const send = useCallback((order: Order) => void commands.order(order), [commands]);
  return canOrder ? send : undefined;
}
