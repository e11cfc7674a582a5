import type { OperationRowFragment, OperationTargetRowFragment } from '@dart/client/registrar';

/** An operation for scripts. */
export function describeOperation(operation: OperationRowFragment): Record<string, unknown> {
  const { action, signal, reason, state, counts, batchSize, pauseSeconds, stopAfter } = operation;
  const { canaries, canaryWatchSeconds, heldReason, continuedBy } = operation;
  const { requestedBy, requestedAt, nextBatchAt, cancelledBy, finishedAt } = operation;
  return {
    id: operation.id,
    ...{ action, signal, reason, state, ...counts, batchSize, pauseSeconds, stopAfter },
    ...{ canaries, canaryWatchSeconds, heldReason, continuedBy },
    ...{ requestedBy, requestedAt, nextBatchAt, cancelledBy, finishedAt },
  };
}

/** A target of an operation for scripts. */
export function describeTarget(target: OperationTargetRowFragment): Record<string, unknown> {
  const { host, targets, state, message, finishedAt } = target;
  return { host: host.name, targets, state, message, finishedAt };
}

/** "restart, 3 of 12 done, 1 failed". */
export function describeProgress({
  action,
  counts,
  nextBatchAt,
  state,
  heldReason,
}: OperationRowFragment): string {
  const { succeeded, failed, total } = counts;
  const words = [
    action.toLowerCase().replaceAll('_', '-'),
    `${succeeded + failed} of ${total} done`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(state === 'HELD' ? [`held back: ${heldReason ?? ''}`] : []),
    ...(nextBatchAt === null ? [] : [`next batch at ${new Date(nextBatchAt).toTimeString().slice(0, 8)}`]),
  ];
  return words.join(', ');
}
