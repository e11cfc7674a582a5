import type { Place } from './place.ts';
import type { OpenLog } from './send-log.ts';

/** A log that ends before a place. */
export function endBefore(log: OpenLog, until: Place): OpenLog {
  let isOver = false;
  return {
    ...(log.size !== undefined && { size: log.size }),
    get place() {
      return isOver ? until : log.place;
    },
    async read(most, isLast) {
      if (isOver) return undefined;
      const piece = await log.read(most, isLast);
      if (piece?.kind !== 'bytes' || piece.place.inode !== until.inode) return piece;
      const left = until.offset - piece.place.offset;
      if (left > piece.bytes.length) return piece;
      isOver = true;
      return left > 0 ? { ...piece, bytes: piece.bytes.subarray(0, left) } : undefined;
    },
    close: () => {
      log.close();
    },
  };
}
