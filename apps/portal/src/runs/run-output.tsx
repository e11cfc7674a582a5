'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { useEffect, useMemo, useRef } from 'react';
import type { LogStream } from '@dart/client/portal';
import { Panel } from '../kit/panel.tsx';
import { SectionHeading } from '../kit/section-heading.tsx';
import { AnsiText } from '../logs/ansi-text.tsx';
import { formatLogAddress } from '../logs/log-address.ts';
import { stripAnsi } from '../logs/parse-ansi.ts';
import { findFirstError } from './find-first-error.ts';

interface RunOutputProps {
  readonly stream: LogStream;
  /** The last of what it wrote, at most 64 KiB; null: it is not known. */
  readonly text: string | null;
  readonly host: string;
  readonly process: string;
  /** The first line that tells of an error is marked and brought into view. */
  readonly showsError: boolean;
}

const WORDS = { STDOUT: 'Standard output', STDERR: 'Standard error' } as const;

/** The last of what a run wrote to one of its streams, and the way to the whole log. */
export function RunOutput({ stream, text, host, process, showsError }: RunOutputProps) {
  const lines = useMemo(() => (text ?? '').replace(/\r?\n$/u, '').split('\n'), [text]);
  const errorAt = showsError ? findFirstError(lines.map(stripAnsi)) : -1;
  const mark = useRef<HTMLDivElement>(null);
  const isError = stream === 'STDERR';
  const id = `output-${stream.toLowerCase()}`;
  useEffect(() => {
    const box = mark.current?.parentElement;
    if (mark.current !== null && box != null) box.scrollTop = mark.current.offsetTop - 40;
  }, [errorAt]);
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-1.5">
      <div className="flex items-baseline gap-3">
        <SectionHeading id={id}>{WORDS[stream]}</SectionHeading>
        <Link
          href={formatLogAddress({ host, process, stream })}
          prefetch={false}
          className="ml-auto text-meta font-medium text-accent hover:underline"
        >
          Whole log
        </Link>
      </div>
      <Panel className={clsx(isError && 'border-l-3 border-l-fail')}>
        {text === null || text === '' ? (
          <p className="px-3 py-2 text-muted">
            {text === null ? 'What it wrote is not known.' : 'It wrote nothing.'}
          </p>
        ) : (
          <div
            tabIndex={0}
            role="region"
            aria-label={`${WORDS[stream]}, the last of it`}
            className="relative max-h-96 overflow-auto py-1 font-mono text-log"
          >
            {lines.map((line, index) => (
              <div
                key={index}
                ref={index === errorAt ? mark : undefined}
                data-first-error={index === errorAt || undefined}
                className={clsx(
                  'min-h-5 px-3 break-words whitespace-pre-wrap',
                  index === errorAt && 'bg-warn-tint outline-1 -outline-offset-1 outline-warn',
                )}
              >
                {index === errorAt && <span className="sr-only">First error: </span>}
                <AnsiText line={line} />
              </div>
            ))}
          </div>
        )}
      </Panel>
    </section>
  );
}
