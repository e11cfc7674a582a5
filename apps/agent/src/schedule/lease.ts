import type { Client } from '@dart/client';
import { ClaimFireDocument, type ClaimFireMutation } from '@dart/client/agent';
import { toError } from '@dart/runtime';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fire } from './fire.ts';

/** What became of a claim to a nominal time; UNREACHABLE when nobody could be asked. */
export interface LeaseAnswer {
  readonly decision: ClaimFireMutation['claimFire']['decision'] | 'UNREACHABLE';
  readonly reason: string;
}

/** Asks for the right to start a fire of a program that runs once in the fleet. Never throws. */
export type ClaimLease = (fire: Fire) => Promise<LeaseAnswer>;

/** How long the gateway is asked; then the fire is missed. In milliseconds. */
const ASK_MS = 10_000;
const RETRY_MS = 500;

/** Claims by the gateway; asked again within the time as long as there is no answer, by the same start of the agent. */
export function createLeases(client: Client, start: string, askMs = ASK_MS): ClaimLease {
  return async ({ program, schedule, nominalMs }) => {
    const input = {
      start,
      programId: program.programId,
      schedule: schedule.name,
      nominalAt: new Date(nominalMs).toISOString(),
    };
    const signal = AbortSignal.timeout(askMs);
    let last = 'it did not answer';
    const isOver = (): boolean => signal.aborted;
    while (!isOver()) {
      try {
        const { claimFire } = await client.request(ClaimFireDocument, { input }, { signal });
        return { decision: claimFire.decision, reason: claimFire.reason ?? '' };
      } catch (error) {
        if (!isOver()) last = toError(error).message;
        await delay(RETRY_MS, undefined, { signal }).catch(() => undefined);
      }
    }
    const reason = `the gateway could not be asked within ${askMs / 1000} s (${last}); a program that runs once in the fleet does not start without it`;
    return { decision: 'UNREACHABLE', reason };
  };
}
