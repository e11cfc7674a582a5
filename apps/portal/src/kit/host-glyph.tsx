import type { HostState } from '@dart/client/portal';
import { Clock, Server, Unplug } from 'lucide-react';

/** A host's state as a shape in its colour; the word stands beside it. */
export function HostGlyph({ state }: { state: HostState }) {
  switch (state) {
    case 'ONLINE':
      return <Server aria-hidden="true" className="size-3.5 shrink-0 fill-ok/25 text-ok" />;
    case 'SILENT':
      return <Clock aria-hidden="true" className="size-3.5 shrink-0 text-warn" />;
    case 'OFFLINE':
      return <Unplug aria-hidden="true" className="size-3.5 shrink-0 text-fail" />;
  }
}
