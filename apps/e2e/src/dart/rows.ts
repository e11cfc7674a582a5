import type { Dart, Operation } from './dart.ts';

export interface Transition {
  readonly group: string;
  readonly process: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly start: number;
  readonly sequence: string;
  readonly count: number;
  readonly pid: number | null;
  readonly exitStatus: number | null;
  readonly exitSignal: string | null;
  readonly expected: boolean | null;
}

export interface Run {
  readonly process: string;
  readonly pid: number | null;
  readonly cause: string;
  readonly outcome: string;
  readonly nominalAt: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly exitStatus: number | null;
  readonly exitSignal: string | null;
  readonly stdoutTail: string | null;
  readonly stderrTail: string | null;
}

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const TRANSITIONS: Operation<{ transitions: Page<Transition> }> = {
  text: `query ($filter: TransitionFilter, $after: String) { transitions(filter: $filter, first: 100, after: $after) {
    edges { node { group process from to at start sequence count pid exitStatus exitSignal expected } }
    pageInfo { hasNextPage endCursor } } }`,
};

const RUNS: Operation<{ runs: Page<Run> }> = {
  text: `query ($filter: RunFilter, $after: String) { runs(filter: $filter, first: 50, after: $after) {
    edges { node { process pid cause outcome nominalAt startedAt endedAt exitStatus exitSignal stdoutTail stderrTail } }
    pageInfo { hasNextPage endCursor } } }`,
};

const COMMANDS: Operation<{ commands: Page<{ id: string }> }> = {
  text: `query ($filter: CommandFilter) { commands(filter: $filter, first: 100) {
    edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
};

/** All pages of a list that comes newest first, turned around. */
async function readPages<Node>(read: (after: string | null) => Promise<Page<Node>>): Promise<Node[]> {
  const newestFirst: Node[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo }: Page<Node> = await read(after);
    newestFirst.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return newestFirst.reverse();
}

/** All transitions that match, in the order in which they were stored. */
export function listTransitions(
  dart: Dart,
  filter: { host: string; group?: string; process?: string },
): Promise<Transition[]> {
  return readPages(async (after) => (await dart.ask(TRANSITIONS, { filter, after })).transitions);
}

/** The runs of a host, or of one program on it, in the order in which they were stored. */
export function listRuns(dart: Dart, filter: { host: string; program?: string }): Promise<Run[]> {
  return readPages(async (after) => (await dart.ask(RUNS, { filter, after })).runs);
}

/** The ids of a host's commands. */
export async function listCommands(dart: Dart, host: string): Promise<string[]> {
  const { commands } = await dart.ask(COMMANDS, { filter: { host } });
  return commands.edges.map(({ node }) => node.id);
}
