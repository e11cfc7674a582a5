import type { CommandRowFragment } from '@dart/client/registrar';
import type { Colours } from '../terminal/colours.ts';
import { describeState } from '../terminal/describe-state.ts';
import { renderTable } from '../terminal/render-table.ts';

type Result = CommandRowFragment['results'][number];

/** What became of a command: one sentence, and a table when it was about several processes. */
export function renderCommand(command: CommandRowFragment, colours: Colours): string {
  const { results, faultName, message } = command;
  const fault = faultName === null || message?.includes(faultName) === true ? '' : ` (${faultName})`;
  const sentence = message ?? `${describeRequest(command)}: nothing is known of its end`;
  const line = `${describeState(command.state, colours)}  ${sentence}${fault}\n`;
  if (results.length < 2) return line;
  return (
    line +
    renderTable<Result>(
      [
        { title: 'PROCESS', cell: (result) => colours.strong(result.process) },
        {
          title: 'FAULT',
          cell: (result) => (result.faultName === null ? '' : colours.bad(result.faultName)),
        },
        { title: 'RESULT', cell: (result) => result.message },
      ],
      results,
      colours,
    )
  );
}

/** "restart web worker:* on web1.example.com". */
export function describeRequest({ action, targets, signal, host }: CommandRowFragment): string {
  const verb = action.toLowerCase().replaceAll('_', '-');
  return [verb, signal, ...targets, 'on', host.name].filter((word) => word !== null).join(' ');
}
