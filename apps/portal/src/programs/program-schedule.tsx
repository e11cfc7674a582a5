import { Chip } from '../kit/chip.tsx';
import { Empty } from '../kit/empty.tsx';
import { Panel } from '../kit/panel.tsx';
import { Since } from '../kit/since.tsx';
import { Until } from '../kit/until.tsx';
import type { ProgramInFull } from './program-page-state.ts';

type Schedule = ProgramInFull['schedules'][number];

/** When the program starts by itself: in words, and the next times as the agents will compute them. */
export function ProgramSchedule({ program: { schedules, pause } }: { program: ProgramInFull }) {
  if (schedules.length === 0) return <Empty title="It has no schedule: it runs when it is started." />;
  return (
    <>
      {pause !== null && (
        <p role="status" className="rounded-panel border border-warn bg-warn-tint p-4">
          <span className="font-medium">Paused</span> by {pause.by} for <Since at={pause.at} />:{' '}
          {pause.reason}
        </p>
      )}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {schedules.map((schedule) => (
          <ScheduleCard key={schedule.name} schedule={schedule} />
        ))}
      </div>
    </>
  );
}

function ScheduleCard({ schedule }: { schedule: Schedule }) {
  const { name, words, cron, at, zone, once, overlap, catchUp, preview } = schedule;
  return (
    <Panel aria-label={`Schedule ${name}`}>
      <header className="flex flex-wrap items-center gap-2 border-b border-line bg-raised/60 px-4 py-2">
        <h2 className="font-semibold">{words}</h2>
        <code className="font-mono text-meta">{cron ?? at}</code>
        <Chip>{zone}</Chip>
        {once && <Chip title="On one of its hosts at a time">on one host</Chip>}
        <Chip>{overlap === 'SKIP' ? 'skips while it runs' : 'waits while it runs'}</Chip>
        {catchUp === 'LATEST' && <Chip>catches up</Chip>}
      </header>
      {preview?.notes.map((note) => (
        <p key={note} className="border-b border-line bg-warn-tint px-4 py-1.5">
          {note}
        </p>
      ))}
      <table className="w-full">
        <caption className="sr-only">The next runs</caption>
        <thead>
          <tr className="text-left text-meta text-muted">
            <th scope="col" className="px-4 pt-2 font-medium">
              Next runs, {zone}
            </th>
            <th scope="col" className="px-4 pt-2 text-right font-medium">
              From now
            </th>
          </tr>
        </thead>
        <tbody>
          {preview?.fires.map(({ nominalAt, localTime, offset, note }) => (
            <tr key={nominalAt} className="border-t border-line first:border-t-0">
              <td className="px-4 py-1">
                {localTime} <span className="text-muted">{offset}</span>
                {note !== null && <span className="block text-warn">{note}</span>}
              </td>
              <td className="px-4 py-1 text-right">
                <Until at={nominalAt} />
              </td>
            </tr>
          ))}
          {(preview === null || preview.fires.length === 0) && (
            <tr>
              <td colSpan={2} className="px-4 py-2 text-muted">
                It does not run any more.
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </Panel>
  );
}
