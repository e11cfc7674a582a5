import { Chip } from '../kit/chip.tsx';
import { Empty } from '../kit/empty.tsx';
import { Panel } from '../kit/panel.tsx';
import { Since } from '../kit/since.tsx';
import { PreviewTable } from '../schedules/preview-table.tsx';
import type { StoredSchedule } from '../schedules/schedule-draft.ts';
import { ScheduleEditor } from '../schedules/schedule-editor.tsx';
import { useMayOrder } from '../shell/me-context.tsx';
import type { ProgramInFull } from './program-page-state.ts';

/** When the program starts by itself; who gives orders changes it here. */
export function ProgramSchedule({ program }: { program: ProgramInFull }) {
  const mayOrder = useMayOrder();
  const { schedules, pause, type } = program;
  return (
    <>
      {pause !== null && (
        <p role="status" className="rounded-panel border border-warn bg-warn-tint p-4">
          <span className="font-medium">Paused</span> by {pause.by} for <Since at={pause.at} />:{' '}
          {pause.reason}
        </p>
      )}
      {mayOrder && type !== 'GROUP' ? (
        <ScheduleEditor program={program} />
      ) : (
        <Schedules schedules={schedules} />
      )}
    </>
  );
}

function Schedules({ schedules }: { schedules: readonly StoredSchedule[] }) {
  if (schedules.length === 0) return <Empty title="It has no schedule: it runs when it is started." />;
  return (
    <div className="grid items-start gap-4 xl:grid-cols-2">
      {schedules.map((schedule) => (
        <ScheduleCard key={schedule.name} schedule={schedule} />
      ))}
    </div>
  );
}

function ScheduleCard({ schedule }: { schedule: StoredSchedule }) {
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
      <PreviewTable preview={preview} />
    </Panel>
  );
}
