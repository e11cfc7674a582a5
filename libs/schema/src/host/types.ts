import { sql } from 'drizzle-orm';
import { AlertFilterInput, alertWhere } from '../alert/filter.ts';
import { builder } from '../builder.ts';
import '../maintenance/types.ts';
import { countRelated } from '../related-count.ts';
import { HostState, LabelSource } from '../enums.ts';
import { processOrder, processWhere } from '../process/filter.ts';
import { ProcessFilterInput, ProcessSortEnum } from '../process/inputs.ts';
import { ProcessStateCountType, type StateCount } from '../process/state-count.ts';
import { AGENT_ALIVE, HostAgentType } from './agents.ts';
import { labelsInForce, type HostLabel } from './labels.ts';

const HostLabelType = builder.objectRef<HostLabel>('HostLabel').implement({
  description: 'A label of a host: `key=value`.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The key, e.g. `region`.' }),
    value: t.exposeString('value', { description: 'The value, e.g. `eu-west`.' }),
    source: t.expose('source', { type: LabelSource, description: 'Who set it.' }),
  }),
});

export const HostType = builder.drizzleNode('hosts', {
  name: 'Host',
  description:
    'A machine whose supervisord is controlled by dart. It appears by itself when its agent is enrolled.',
  authScopes: { viewer: true },
  id: { column: (host) => host.id },
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'Its FQDN unless configured otherwise (DART_HOST); unique among live hosts.',
    }),
    state: t.expose('state', { type: HostState, description: 'Whether it is heard of.' }),
    stateSince: t.expose('stateSince', {
      type: 'DateTime',
      description: 'Since when, by the gateway’s clock.',
    }),
    connected: t.boolean({
      description: 'Whether its agent holds a stream now: without one, commands are refused at once.',
      select: { with: { liveness: { columns: { connectedAt: true } } } },
      resolve: (host) => host.liveness?.connectedAt != null,
    }),
    polledAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was heard of last, by the gateway’s clock; null when never.',
      select: { with: { liveness: { columns: { polledAt: true } } } },
      resolve: (host) => host.liveness?.polledAt ?? null,
    }),
    clockOffsetMs: t.int({
      nullable: true,
      description: 'The host’s clock less the gateway’s, in milliseconds, as measured at the last heartbeat.',
      select: { with: { liveness: { columns: { clockOffsetMs: true } } } },
      resolve: (host) => host.liveness?.clockOffsetMs ?? null,
    }),
    bootedAt: t.expose('bootedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its kernel started, by its own clock.',
    }),
    platform: t.exposeString('platform', {
      nullable: true,
      description: 'Kernel and platform in one line, as `uname` tells.',
    }),
    os: t.exposeString('os', { nullable: true, description: 'The operating system’s name and version.' }),
    architecture: t.exposeString('architecture', {
      nullable: true,
      description: 'The processor’s architecture, e.g. `x64`.',
    }),
    cpuCount: t.exposeInt('cpuCount', { nullable: true, description: 'Processors that the host may use.' }),
    memoryBytes: t.expose('memoryBytes', {
      type: 'BigInt',
      nullable: true,
      description: 'Memory, in bytes.',
    }),
    load1: t.field({
      type: 'Float',
      nullable: true,
      description: 'Load average of the last minute, as of the last heartbeat; null when never told.',
      select: { with: { liveness: { columns: { load1: true } } } },
      resolve: (host) => host.liveness?.load1 ?? null,
    }),
    load5: t.field({
      type: 'Float',
      nullable: true,
      description: 'Load average of the last 5 minutes, as of the last heartbeat.',
      select: { with: { liveness: { columns: { load5: true } } } },
      resolve: (host) => host.liveness?.load5 ?? null,
    }),
    load15: t.field({
      type: 'Float',
      nullable: true,
      description: 'Load average of the last 15 minutes, as of the last heartbeat.',
      select: { with: { liveness: { columns: { load15: true } } } },
      resolve: (host) => host.liveness?.load15 ?? null,
    }),
    memoryAvailableBytes: t.field({
      type: 'BigInt',
      nullable: true,
      description: 'Memory that programs can still get, in bytes, as of the last heartbeat.',
      select: { with: { liveness: { columns: { memoryAvailableBytes: true } } } },
      resolve: (host) => host.liveness?.memoryAvailableBytes ?? null,
    }),
    logDiskBytes: t.field({
      type: 'BigInt',
      nullable: true,
      description: 'Size of the disk that holds supervisord’s log, in bytes.',
      select: { with: { liveness: { columns: { logDiskBytes: true } } } },
      resolve: (host) => host.liveness?.logDiskBytes ?? null,
    }),
    logDiskFreeBytes: t.field({
      type: 'BigInt',
      nullable: true,
      description:
        'What is free on the disk that holds supervisord’s log, in bytes, as of the last heartbeat.',
      select: { with: { liveness: { columns: { logDiskFreeBytes: true } } } },
      resolve: (host) => host.liveness?.logDiskFreeBytes ?? null,
    }),
    supervisorVersion: t.exposeString('supervisorVersion', {
      nullable: true,
      description: 'supervisord’s version.',
    }),
    supervisorState: t.exposeString('supervisorState', {
      nullable: true,
      description:
        'supervisord’s own state: RUNNING, RESTARTING, SHUTDOWN, FATAL; or UNREACHABLE when it does not answer the agent.',
    }),
    agentVersion: t.exposeString('agentVersion', { nullable: true, description: 'The agent’s version.' }),
    wantedName: t.exposeString('wantedName', {
      nullable: true,
      description: 'What its agent calls itself while another host has that name; null otherwise.',
    }),
    agents: t.field({
      type: [HostAgentType],
      description:
        'The agents that were heard of within 30 s, in the order of their starts. One, as a rule, and for some seconds after a restart two; where two stay, the alert `agent:twin` says what to do.',
      select: {
        with: {
          starts: {
            where: { RAW: (start) => sql`${start.seenAt} > now() - ${AGENT_ALIVE}::interval` },
            orderBy: { number: 'asc' },
          },
        },
      },
      resolve: (host) => host.starts,
    }),
    desiredVersion: t.expose('desiredVersion', {
      type: 'BigInt',
      description: 'Version of what the host should run; raised by every change of it.',
    }),
    writtenVersion: t.expose('writtenVersion', {
      type: 'BigInt',
      nullable: true,
      description: 'The desired version that stands in the host’s configuration file.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was enrolled.' }),
    version: t.expose('version', {
      type: 'BigInt',
      description: 'Grows with every change of this row; drop older pictures.',
    }),
    labels: t.field({
      type: [HostLabelType],
      description: 'Its labels by key; a person’s label hides the agent’s of the same key.',
      select: { with: { labels: true } },
      resolve: (host) => labelsInForce(host.labels),
    }),
    maintenances: t.relation('maintenances', {
      description: 'Maintenance of this host that lasts or is to come, by its begin.',
      query: () => ({
        where: { endedAt: { isNull: true as const }, untilAt: { gt: new Date() } },
        orderBy: { fromAt: 'asc' as const },
      }),
    }),
    processCounts: t.field({
      type: [ProcessStateCountType],
      description: 'How many of its processes are in which state; states without any are left out.',
      select: {
        extras: {
          processCounts: (host) => sql<StateCount[]>`(
            SELECT coalesce(json_agg(json_build_object('state', c.state, 'count', c.n) ORDER BY c.state), '[]')
            FROM (SELECT p.state, count(*)::int AS n FROM process p WHERE p.host_id = ${host.id} GROUP BY p.state) c)`,
        },
      },
      resolve: (host) => host.processCounts,
    }),
    pendingCount: t.int({
      description: 'How many groups wait for an update.',
      select: {
        extras: {
          pendingCount: (host) =>
            sql<number>`(SELECT count(*)::int FROM pending_change p WHERE p.host_id = ${host.id})`,
        },
      },
      resolve: (host) => host.pendingCount,
    }),
    processes: t.relatedConnection(
      'processes',
      {
        description: 'What its supervisord runs.',
        args: {
          filter: t.arg({ type: ProcessFilterInput, description: 'Which processes.' }),
          sort: t.arg({
            type: ProcessSortEnum,
            defaultValue: 'NAME',
            description: 'By what they are sorted.',
          }),
        },
        query: ({ filter, sort }) => ({ where: processWhere(filter), orderBy: processOrder(sort, false) }),
      },
      {
        fields: (c) => ({
          totalCount: c.int({
            description: 'How many there are in all, whatever the page.',
            resolve: ({ parent, args }, _input, context) =>
              countRelated(context, 'processes', 'host', parent.id, processWhere(args.filter)),
          }),
        }),
      },
    ),
    assignments: t.relatedConnection(
      'assignments',
      {
        description: 'The programs that it should run, by name.',
        query: { orderBy: { programName: 'asc' } },
      },
      {
        fields: (c) => ({
          totalCount: c.int({
            description: 'How many there are in all, whatever the page.',
            resolve: ({ parent }, _input, context) => countRelated(context, 'assignments', 'host', parent.id),
          }),
        }),
      },
    ),
    pendingChanges: t.relatedConnection(
      'pendingChanges',
      {
        description: 'Groups whose configuration differs from what runs.',
        query: { orderBy: { groupName: 'asc' } },
      },
      {
        fields: (c) => ({
          totalCount: c.int({
            description: 'How many there are in all, whatever the page.',
            resolve: ({ parent }, _input, context) =>
              countRelated(context, 'pendingChanges', 'host', parent.id),
          }),
        }),
      },
    ),
    alerts: t.relatedConnection(
      'alerts',
      {
        description: 'Its alerts, those that opened last first.',
        args: { filter: t.arg({ type: AlertFilterInput, description: 'Which alerts.' }) },
        query: ({ filter }) => ({ where: alertWhere(filter), orderBy: { raisedAt: 'desc', id: 'desc' } }),
      },
      {
        fields: (c) => ({
          totalCount: c.int({
            description: 'How many there are in all, whatever the page.',
            resolve: ({ parent, args }, _input, context) =>
              countRelated(context, 'alerts', 'host', parent.id, alertWhere(args.filter)),
          }),
        }),
      },
    ),
    transitions: t.relatedConnection('transitions', {
      description: 'Changes of state, newest first in the order of the host.',
      query: { orderBy: { start: 'desc', sequence: 'desc', id: 'desc' } },
    }),
    runs: t.relatedConnection('runs', {
      description: 'Executions, newest first.',
      query: { orderBy: { id: 'desc' } },
    }),
    commands: t.relatedConnection('commands', {
      description: 'What it was told to do, newest first.',
      query: { orderBy: { requestedAt: 'desc', id: 'desc' } },
    }),
  }),
});
