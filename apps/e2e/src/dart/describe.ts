import type { Dart, Operation } from './dart.ts';

export interface ProcessRow {
  readonly group: string;
  readonly name: string;
  readonly fullName: string;
  readonly state: string;
  readonly pid: number | null;
}

/** A host, with what belongs to it. */
export interface HostDetails {
  readonly fqdn: string;
  readonly id: string;
  readonly state: string;
  readonly connected: boolean;
  readonly processes: readonly ProcessRow[];
  readonly pendingChanges: readonly { readonly group: string; readonly kind: string }[];
  readonly assignments: readonly {
    readonly program: string;
    readonly status: string;
    readonly refusal: string | null;
  }[];
}

export interface CommandDetails {
  readonly id: string;
  readonly state: string;
  readonly faultName: string | null;
  readonly message: string | null;
  readonly results: readonly { readonly process: string; readonly message: string }[];
  readonly requestedAt: string;
  readonly deadlineAt: string;
  readonly finishedAt: string | null;
}

interface Rows<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

interface HostAnswer extends Pick<HostDetails, 'fqdn' | 'id' | 'state' | 'connected'> {
  readonly processes: Rows<ProcessRow>;
  readonly pendingChanges: Rows<HostDetails['pendingChanges'][number]>;
  readonly assignments: Rows<{ program: { name: string }; status: string; refusal: string | null }>;
}

const HOST: Operation<{ host: HostAnswer | null }> = {
  text: `query ($name: String!) { host(name: $name) { fqdn: name id state connected
    processes(first: 100) { edges { node { group name fullName state pid } } }
    pendingChanges(first: 100) { edges { node { group kind } } }
    assignments(first: 100) { edges { node { program { name } status refusal } } } } }`,
};

/** A host as the API tells it: quicker than starting the registrar each time that a test looks. */
export async function readHost(dart: Dart, name: string): Promise<HostDetails> {
  const { host } = await dart.ask(HOST, { name });
  if (host === null) throw new Error(`there is no host ${name}`);
  return {
    ...host,
    processes: host.processes.edges.map(({ node }) => node),
    pendingChanges: host.pendingChanges.edges.map(({ node }) => node),
    assignments: host.assignments.edges.map(({ node }) => ({ ...node, program: node.program.name })),
  };
}

/** `dart host HOST --json`. */
export async function showHost(dart: Dart, host: string): Promise<HostDetails> {
  const { exitCode, out, error } = await dart.cli(['host', host, '--json']);
  if (exitCode !== 0) throw new Error(`dart host ${host}: ${out}${error}`);
  return JSON.parse(out) as HostDetails;
}

/** One process of a host; fails when it is not there. */
export async function readProcess(dart: Dart, host: string, fullName: string): Promise<ProcessRow> {
  const { processes } = await readHost(dart, host);
  const found = processes.find((process) => process.fullName === fullName);
  if (found === undefined) throw new Error(`${host} has no process ${fullName}`);
  return found;
}

/** A command on a host by the registrar, with its exit code. */
export async function command(
  dart: Dart,
  ...words: string[]
): Promise<CommandDetails & { readonly exitCode: number }> {
  const { exitCode, out, error } = await dart.cli([...words, '--json']);
  try {
    return { exitCode, ...(JSON.parse(out) as CommandDetails) };
  } catch {
    throw new Error(`dart ${words.join(' ')} (exit code ${exitCode}): ${out}${error}`);
  }
}
