/** Deleted by one statement, so that none holds its locks for long. */
export const BATCH = 5_000;
/** Statements of one pass; the rest waits for the next. */
const MOST_BATCHES = 20;

/** Deletes by statements of a batch each until one finds fewer than that. Gives how many rows were deleted. */
export async function deleteBatches(
  deleteBatch: () => Promise<{ rows: readonly unknown[] }>,
): Promise<number> {
  let deleted = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const { rows } = await deleteBatch();
    deleted += rows.length;
    if (rows.length < BATCH) break;
  }
  return deleted;
}
