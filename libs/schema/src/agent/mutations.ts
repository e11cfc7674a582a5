import { builder } from '../builder.ts';
import { beat, type Beat } from './beat.ts';
import { claimFire, type FireClaimAnswer } from './claim-fire.ts';
import { claimCommand, finishCommand } from './commands.ts';
import { sayHello, type Hello } from './hello.ts';
import {
  BeatInput,
  ClaimCommandInput,
  ClaimFireInput,
  FinishCommandInput,
  ReportHostInput,
  SayHelloInput,
} from './inputs.ts';
import { ReportRecordsInput } from './record-inputs.ts';
import { reportRecords } from './records.ts';
import { reportHost } from './report.ts';

const SayHelloPayload = builder.objectRef<Hello>('SayHelloPayload').implement({
  description: 'What the gateway knows of this start.',
  fields: (t) => ({
    startNumber: t.exposeInt('startNumber', {
      description: 'The order of this start among the host’s starts, from 1.',
    }),
    acceptedSequence: t.expose('acceptedSequence', {
      type: 'BigInt',
      description: 'The last record accepted of this start; 0: none.',
    }),
    desiredVersion: t.expose('desiredVersion', {
      type: 'BigInt',
      description: 'Version of what the host should run.',
    }),
  }),
});

const BeatPayload = builder.objectRef<Beat>('BeatPayload').implement({
  description: 'What the gateway wants of the agent.',
  fields: (t) => ({
    reportWanted: t.exposeBoolean('reportWanted', { description: 'True: send a full report.' }),
    desiredVersion: t.expose('desiredVersion', {
      type: 'BigInt',
      description: 'Version of what the host should run.',
    }),
  }),
});

const ReportHostPayload = builder.objectRef<{ desiredVersion: number }>('ReportHostPayload').implement({
  description: 'The report was taken.',
  fields: (t) => ({
    desiredVersion: t.expose('desiredVersion', {
      type: 'BigInt',
      description: 'Version of what the host should run.',
    }),
  }),
});

const ReportRecordsPayload = builder
  .objectRef<{ acceptedSequence: number }>('ReportRecordsPayload')
  .implement({
    description: 'The records were taken.',
    fields: (t) => ({
      acceptedSequence: t.expose('acceptedSequence', {
        type: 'BigInt',
        description: 'All up to this one are stored: they can leave the outbox.',
      }),
    }),
  });

const ClaimCommandPayload = builder.objectRef<{ claimed: boolean }>('ClaimCommandPayload').implement({
  description: 'Whether the agent may act.',
  fields: (t) => ({
    claimed: t.exposeBoolean('claimed', {
      description: 'False: it is expired, was claimed before, or is another host’s.',
    }),
  }),
});

const FireDecision = builder.enumType('FireDecision', {
  description: 'What became of a claim to a nominal time.',
  values: {
    GRANTED: { description: 'This host starts it, and no other ever does.' },
    BUSY: {
      description: 'The program still runs, or is being started, on a host: this one records it as skipped.',
    },
    TAKEN: { description: 'Another host was granted it, or an earlier start of this agent.' },
    REFUSED: {
      description: 'It is not wanted any more: unassigned, disabled, paused, changed, or 30 days old.',
    },
  } as const,
});

const ClaimFirePayload = builder.objectRef<FireClaimAnswer>('ClaimFirePayload').implement({
  description: 'Whether the agent may start it.',
  fields: (t) => ({
    decision: t.expose('decision', { type: FireDecision, description: 'The gateway’s decision; it stays.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why not, in a sentence; null: granted.',
    }),
  }),
});

const FinishCommandPayload = builder.objectRef<{ accepted: boolean }>('FinishCommandPayload').implement({
  description: 'Whether the result is stored.',
  fields: (t) => ({
    accepted: t.exposeBoolean('accepted', {
      description: 'False: no such command of this host was running; forget it.',
    }),
  }),
});

builder.mutationFields((t) => ({
  sayHello: t.field({
    type: SayHelloPayload,
    description: 'An agent’s start says who it is; before anything else.',
    authScopes: { agent: true },
    args: { input: t.arg({ type: SayHelloInput, required: true, description: 'The start.' }) },
    resolve: (_root, { input }, context) => sayHello(context, input),
  }),
  beat: t.field({
    type: BeatPayload,
    description: 'A heartbeat with a digest of the states.',
    authScopes: { agent: true },
    args: { input: t.arg({ type: BeatInput, required: true, description: 'The beat.' }) },
    resolve: (_root, { input }, context) =>
      beat(context, {
        start: input.start,
        clock: input.clock,
        digest: input.digest ?? null,
        supervisorState: input.supervisorState ?? null,
        usage: input.usage ?? null,
      }),
  }),
  reportHost: t.field({
    type: ReportHostPayload,
    description: 'A full report of the agent’s own host.',
    authScopes: { agent: true },
    args: { input: t.arg({ type: ReportHostInput, required: true, description: 'The report.' }) },
    resolve: (_root, { input }, context) => reportHost(context, input),
  }),
  reportRecords: t.field({
    type: ReportRecordsPayload,
    description: 'Transitions, fires and events out of the agent’s outbox.',
    authScopes: { agent: true },
    args: { input: t.arg({ type: ReportRecordsInput, required: true, description: 'The records.' }) },
    resolve: (_root, { input }, context) => reportRecords(context, input),
  }),
  claimCommand: t.field({
    type: ClaimCommandPayload,
    description: 'Takes a command before acting on it.',
    authScopes: { agent: true },
    args: { input: t.arg({ type: ClaimCommandInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => ({
      claimed: await claimCommand(context, input.id, input.start),
    }),
  }),
  claimFire: t.field({
    type: ClaimFirePayload,
    description: 'Asks for a nominal time of a schedule that fires once in the fleet, before it is started.',
    authScopes: { agent: true },
    args: { input: t.arg({ type: ClaimFireInput, required: true, description: 'Which.' }) },
    resolve: (_root, { input }, context) => claimFire(context, input),
  }),
  finishCommand: t.field({
    type: FinishCommandPayload,
    description: 'Brings a command’s result.',
    authScopes: { agent: true },
    args: { input: t.arg({ type: FinishCommandInput, required: true, description: 'The result.' }) },
    resolve: async (_root, { input }, context) => ({ accepted: await finishCommand(context, input) }),
  }),
}));
