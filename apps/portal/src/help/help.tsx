import type { ProcessState } from '@dart/client/portal';
import type { ReactNode } from 'react';
import { describeProcess } from '../fleet/process-look.ts';
import { Page } from '../kit/page.tsx';
import { Panel } from '../kit/panel.tsx';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { ROUTES } from '../shell/routes.ts';
import { Keys } from './keys.tsx';
import { KEYS } from './key-list.ts';

const STATES: readonly { state: ProcessState; expected: boolean | null; meaning: string }[] = [
  { state: 'RUNNING', expected: null, meaning: 'It has been up for startsecs.' },
  { state: 'STARTING', expected: null, meaning: 'It was spawned and has not been up for startsecs yet.' },
  { state: 'STOPPING', expected: null, meaning: 'It was told to stop and has not ended yet.' },
  { state: 'BACKOFF', expected: null, meaning: 'It ended too soon and is tried again by itself.' },
  { state: 'FATAL', expected: null, meaning: 'It could not be started; supervisord has given up.' },
  { state: 'EXITED', expected: true, meaning: 'It ended with one of exitcodes.' },
  { state: 'EXITED', expected: false, meaning: 'It ended with another exit code, or by a signal.' },
  { state: 'STOPPED', expected: null, meaning: 'It was stopped, or never started.' },
  { state: 'UNKNOWN', expected: null, meaning: 'supervisord itself does not know.' },
];

const COMMANDS = [
  ['npx dart enrol NAME', 'a token with which the agent of a new host joins'],
  ['npx dart register dartrc.yaml', 'registers programs from a file'],
  ['npx dart assign PROGRAM production HOST', 'has a host run a program, once it is updated'],
  ['npx dart update PROGRAM HOST', 'applies what waits'],
  ['npx dart tail -f PROGRAM HOST', 'follows what a program says'],
  ['npx dart --help', 'all the rest'],
] as const;

/** Keys, the language of the states, and the commands of the other way in. */
export function Help() {
  return (
    <Page title="Help" className="max-w-[72rem]">
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Part title="Pages">
          {ROUTES.map(({ path, word, key, about }) => (
            <Line key={path} term={<Keys keys={key === '?' ? ['?'] : ['g', key]} />}>
              <span className="font-medium">{word}</span> <span className="text-muted">{about}</span>
            </Line>
          ))}
        </Part>
        <Part title="Keys">
          {KEYS.map(({ keys, does }) => (
            <Line key={does} term={<Keys keys={keys} />}>
              {does}
            </Line>
          ))}
        </Part>
        <Part title="States of a process">
          {STATES.map(({ state, expected, meaning }) => {
            const { glyph, tone, word } = describeProcess({ state, expected });
            return (
              <Line
                key={word}
                term={
                  <span className="flex items-center gap-2 font-medium">
                    <StateGlyph glyph={glyph} tone={tone} />
                    {word}
                  </span>
                }
              >
                {meaning} <span className="font-mono text-meta text-muted">{state}</span>
              </Line>
            );
          })}
        </Part>
        <Part title="Commands">
          {COMMANDS.map(([command, does]) => (
            <Line key={command} term={<code className="font-mono text-meta break-words">{command}</code>}>
              {does}
            </Line>
          ))}
        </Part>
      </div>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Panel aria-label={title}>
      <h2 className="border-b border-line bg-raised/60 px-3 py-2 font-semibold">{title}</h2>
      <dl>{children}</dl>
    </Panel>
  );
}

function Line({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(8rem,2fr)_3fr] gap-3 border-t border-line px-3 py-1.5 first:border-t-0">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
