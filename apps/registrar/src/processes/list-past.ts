import type { Client } from '@dart/client';
import { ProcessesAtDocument, type ProcessAtFilter } from '@dart/client/registrar';
import type { Context } from '../context.ts';
import { collectRows, pageRows, type PageRequest } from '../gateway/page-rows.ts';
import { printJson } from '../terminal/print-json.ts';
import { renderPast } from './render-past.ts';

export interface PastOptions {
  readonly at: string;
  readonly limit: number | undefined;
  readonly json: boolean;
}

/** Shows processes as they were at an instant. */
export async function listPast(
  { terminal }: Context,
  client: Client,
  filter: ProcessAtFilter,
  { at, limit, json }: PastOptions,
): Promise<void> {
  let historyFrom: string | null = null;
  const load = async (page: PageRequest) => {
    const { processesAt } = await client.request(ProcessesAtDocument, { at, filter, ...page });
    ({ historyFrom } = processesAt);
    return processesAt;
  };
  const processes = await collectRows(pageRows(load, limit));
  if (json) printJson(terminal, processes);
  else terminal.write(renderPast(processes, at, historyFrom, terminal.colours));
}
