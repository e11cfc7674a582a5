'use client';

import { ACTION_WORDS } from '../fleet/action-words.ts';
import { describeEnding, describeProcess } from '../fleet/process-look.ts';
import { concerns, isOpen } from '../fleet/command-target.ts';
import type { ProcessRow } from '../fleet/rows.ts';
import { Since } from '../kit/since.tsx';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { wordLook } from '../kit/tone.ts';
import { useCommands } from '../live/use-fleet.ts';
import type { Ordering } from './use-order.ts';

interface ProcessStateProps {
  readonly process: ProcessRow;
  readonly ordering: Ordering;
}

/** Shape and word of a process, or what I have asked of it and nobody has confirmed yet. */
export function ProcessState({ process, ordering }: ProcessStateProps) {
  const { glyph, tone, word } = describeProcess(process);
  const other = useCommands().find((command) => isOpen(command) && concerns(command, process));
  const { intent, isWaiting } = ordering;
  const doing = isWaiting && intent !== undefined ? ACTION_WORDS[intent.action].doing : undefined;
  const others = doing === undefined && other !== undefined ? ACTION_WORDS[other.action].doing : undefined;
  const ending = process.state === 'EXITED' ? describeEnding(process) : undefined;
  return (
    <span className="flex items-center gap-2" title={process.state} data-state={process.state}>
      <StateGlyph glyph={glyph} tone={tone} awaiting={doing !== undefined || others !== undefined} />
      {doing === undefined && others === undefined ? (
        <span className="truncate">
          <span className={wordLook(tone)}>{word}</span>
          {ending !== undefined && <span className="text-muted"> · {ending}</span>}
          <span className="text-muted md:hidden">
            {' · '}
            <Since at={process.stateSince} />
          </span>
        </span>
      ) : (
        <span role="status" className="font-medium text-busy">
          {intent?.phase.kind === 'silent' ? 'No answer from the host yet' : (doing ?? others)}
        </span>
      )}
    </span>
  );
}
