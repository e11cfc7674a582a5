import Link from 'next/link';
import type { LogProcessFragment } from '@dart/client/portal';
import { describeEnding, describeProcess } from '../fleet/process-look.ts';
import { Since } from '../kit/since.tsx';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { TONE_TEXT } from '../kit/tone.ts';

interface LogHeadProps {
  readonly host: string;
  readonly name: string;
  readonly process: LogProcessFragment | undefined;
}

/** Whose log it is, and how that process is. */
export function LogHead({ host, name, process }: LogHeadProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-0.5 border-b border-line bg-surface px-3 py-2">
      <h1 className="flex min-w-0 items-baseline gap-2">
        <span className="text-body font-semibold break-all">{name}</span>
        <span className="text-muted">
          on <span className="font-medium text-text">{host}</span>
        </span>
      </h1>
      {process !== undefined && <ProcessFacts process={process} />}
      <Link href="/logs" prefetch={false} className="ml-auto font-medium text-accent hover:underline">
        Other logs
      </Link>
    </div>
  );
}

function ProcessFacts({ process }: { process: LogProcessFragment }) {
  const { glyph, tone, word } = describeProcess(process);
  const ending = process.state === 'EXITED' ? describeEnding(process) : undefined;
  return (
    <span className="flex items-center gap-1.5" title={process.state}>
      <StateGlyph glyph={glyph} tone={tone} />
      <span className={`font-medium ${TONE_TEXT[tone]}`}>{word}</span>
      <span className="text-muted">
        {ending !== undefined && `${ending} · `}
        <Since at={process.stateSince} prefix="since " />
      </span>
    </span>
  );
}
