import type { ProgramInFull } from './program-page-state.ts';
import { SEVERITY_LOOKS } from '../alerts/severity-look.ts';
import { Panel } from '../kit/panel.tsx';

type Monitor = ProgramInFull['monitors'][number];

/** What is watched of a program, and how bad it is. */
export function Monitors({ monitors }: { monitors: readonly Monitor[] }) {
  return (
    <Panel aria-label="Monitors">
      <h2 className="border-b border-line bg-raised/60 px-4 py-2 font-semibold">Monitors</h2>
      <ul>
        {monitors.map((monitor, index) => (
          <li
            key={index}
            className="flex flex-wrap gap-x-2 border-t border-line px-4 py-1.5 first:border-t-0"
          >
            <span className="font-medium">{sayMonitor(monitor)}</span>
            {monitor.pattern !== null && <code className="font-mono text-meta">{monitor.pattern}</code>}
            <span className="text-muted">
              {monitor.severity === null ? 'no alert' : SEVERITY_LOOKS[monitor.severity].word}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function sayMonitor({ kind, name, stream, timeoutMinutes }: Monitor): string {
  switch (kind) {
    case 'STATE':
      return 'It runs';
    case 'DAEMON':
      return 'It never ends';
    case 'HEARTBEAT':
      return `It is heard of each ${timeoutMinutes ?? '?'} min`;
    case 'LOG':
      return `${name ?? 'Its log'} (${stream?.toLowerCase() ?? 'log'})`;
  }
}
