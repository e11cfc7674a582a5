/** What a value, or its ratio to the floor, should keep to. */
export type Goal =
  | { readonly of: 'value' | 'ratio'; readonly atMost: number }
  | { readonly of: 'value' | 'ratio'; readonly atLeast: number };

/** One figure. Value and floor come from the same run, so that the ratio holds on a slow or busy machine, too. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What a bare program of the same task needs; null where there is none. */
  readonly floor: number | null;
  readonly goal: Goal | null;
}

/** What a benchmark is given. */
export interface Bench {
  /** Shows how far it is. */
  readonly note: (text: string) => void;
  /** Called when the benchmark has ended, however it did; the last one first. */
  readonly defer: (undo: () => Promise<unknown>) => void;
}

/** Something that is measured with real parts. */
export interface Benchmark {
  /** `part.what`; its measurements have this name or begin with it. */
  readonly name: string;
  /** The Nx projects that have to be built for it. */
  readonly needs: readonly string[];
  readonly measure: (bench: Bench) => Promise<readonly Measurement[]>;
}
