import type { LiveEvent, View } from './live-event.ts';

/** Where each view of one connection has got to. */
export interface ViewCursors {
  /** The views as they are to be asked for now, with their cursors. */
  views(): View[];
  /** The places of the views that an event is for: all for LiveOpened, else the one that its key names. */
  locate(event: LiveEvent): readonly number[];
  /** Keeps the cursor of an event that was handled. */
  advance(event: LiveEvent, view: number): void;
}

/** Begins at the cursors that the views have. */
export function createViewCursors(views: readonly View[]): ViewCursors {
  const places = views.map((view) => ({
    view,
    cursor: view.cursor ?? undefined,
    whole: typeof view.cursor === 'string',
  }));
  let keys: readonly string[] = [];
  return {
    views: () => places.map(({ view, cursor }) => ({ ...view, cursor: cursor ?? null })),
    locate(event) {
      if (event.__typename === 'LiveOpened') {
        keys = event.keys ?? [];
        return places.map((_, place) => place);
      }
      // Two views that mean the same have the same key.
      return keys.flatMap((key, place) => (key === event.view && place < places.length ? [place] : []));
    },
    advance(event, view) {
      const place = places[view];
      if (place === undefined) return;
      if (event.__typename === 'LiveReset' || event.kind === 'SNAPSHOT') {
        place.whole = false;
        place.cursor = undefined;
      } else if (event.__typename === 'LiveSnapshotEnd') {
        place.whole = true;
      }
      // Resuming from within a picture would lose its other half.
      if (place.whole && event.cursor !== undefined) place.cursor = event.cursor;
    },
  };
}
