/** What must be undone, noted where it was done. */
export interface UndoStack {
  push(undo: () => unknown): void;
  /** Undoes everything, the last first, each whatever became of the others; then the failures as one. */
  unwind(): Promise<void>;
}

export function createUndoStack(): UndoStack {
  const stack: (() => unknown)[] = [];
  return {
    push: (undo) => {
      stack.push(undo);
    },
    async unwind() {
      const failures: unknown[] = [];
      for (let undo = stack.pop(); undo !== undefined; undo = stack.pop()) {
        try {
          await undo();
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'some parts did not stop cleanly');
    },
  };
}
