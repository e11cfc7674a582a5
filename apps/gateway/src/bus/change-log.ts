import type { ChangeNoun, DatabaseConnection } from '@dart/database';
import type { ViewFilter } from '@dart/schema';
import type { Position } from './position.ts';

/** One row of the change log. */
export interface Change {
  readonly noun: ChangeNoun;
  readonly rowId: string;
  readonly hostId: string | null;
  readonly programId: string | null;
  readonly removed: boolean;
}

export interface ChangePage {
  readonly changes: readonly Change[];
  readonly position: Position;
  /** Whether more changes wait that could be read now. */
  readonly more: boolean;
  /** Whether a transaction is open that may hide changes which were committed already. */
  readonly isBehind: boolean;
}

interface Row {
  id: string;
  xid: string;
  noun: ChangeNoun;
  row_id: string;
  host_id: string | null;
  program_id: string | null;
  removed: boolean;
}

/** Changes read at once. */
const PAGE = 2_000;

/** Reads the change log below the horizon of open transactions: nothing is missed that commits late. */
export class ChangeLog {
  readonly #pool: DatabaseConnection['pool'];

  constructor({ pool }: DatabaseConnection) {
    this.#pool = pool;
  }

  /** A statement of its own: what is read afterwards has all that was committed below. */
  async #horizon(): Promise<{ xid: bigint; isBehind: boolean }> {
    const { rows } = await this.#pool.query<{ xid: string; behind: boolean }>({
      name: 'change-log-horizon',
      text: `SELECT xid::text, xid < pg_snapshot_xmax(pg_current_snapshot()) AS behind FROM change_log_horizon() AS xid`,
    });
    const [row] = rows;
    return { xid: BigInt(row?.xid ?? 0), isBehind: row?.behind ?? false };
  }

  /** Now: everything before it has been committed or rolled back. */
  async now(): Promise<Position> {
    return { xid: (await this.#horizon()).xid, id: 0n };
  }

  /** Whether all changes after the position are still there. False after retention, and in another database. */
  async isComplete(position: Position): Promise<boolean> {
    const { rows } = await this.#pool.query<{ complete: boolean }>(
      `SELECT $1::xid8 >= (SELECT xid FROM change_log_floor) AND $1::xid8 <= pg_snapshot_xmax(pg_current_snapshot()) AS complete`,
      [String(position.xid)],
    );
    return rows[0]?.complete ?? false;
  }

  /** The changes after a position, in order. */
  async after(position: Position): Promise<ChangePage> {
    const { xid: horizon, isBehind } = await this.#horizon();
    const { rows } = await this.#pool.query<Row>({
      name: 'changes-after',
      text: `SELECT id, xid::text, noun, row_id, host_id, program_id, removed FROM change_log
        WHERE (xid, id) > ($1::xid8, $2::bigint) AND xid < $3::xid8 ORDER BY xid, id LIMIT ${PAGE}`,
      values: [String(position.xid), String(position.id), String(horizon)],
    });
    const last = rows.at(-1);
    const more = rows.length === PAGE && last !== undefined;
    return {
      more,
      isBehind,
      changes: rows.map(toChange),
      position: more
        ? { xid: BigInt(last.xid), id: BigInt(last.id) }
        : {
            xid: horizon > position.xid ? horizon : position.xid,
            id: horizon > position.xid ? 0n : position.id,
          },
    };
  }

  /** What changed of one view between two positions; undefined when that is more than `most`. */
  async between(
    from: Position,
    to: Position,
    noun: ChangeNoun,
    filter: ViewFilter,
    most: number,
  ): Promise<Change[] | undefined> {
    const { rows } = await this.#pool.query<Row>({
      name: 'changes-between',
      text: `SELECT id, xid::text, noun, row_id, host_id, program_id, removed FROM change_log
        WHERE (xid, id) > ($1::xid8, $2::bigint) AND (xid, id) <= ($3::xid8, $4::bigint) AND noun = $5
          AND ($6::uuid IS NULL OR host_id = $6) AND ($7::uuid IS NULL OR program_id = $7) AND ($8::text IS NULL OR row_id = $8)
        ORDER BY xid, id LIMIT $9`,
      values: [
        String(from.xid),
        String(from.id),
        String(to.xid),
        String(to.id),
        noun,
        filter.hostId ?? null,
        filter.programId ?? null,
        filter.id ?? null,
        most + 1,
      ],
    });
    return rows.length > most ? undefined : rows.map(toChange);
  }
}

function toChange(row: Row): Change {
  return {
    noun: row.noun,
    rowId: row.row_id,
    hostId: row.host_id,
    programId: row.program_id,
    removed: row.removed,
  };
}
