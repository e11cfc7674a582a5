'use client';

import { AuditListDocument, type AuditListQuery } from '@dart/client/portal';
import { useQueryStates } from 'nuqs';
import { useCallback, useMemo } from 'react';
import type { Painted } from '../gateway/paint.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { FIRST_WINDOW } from '../kit/list/list-window.ts';
import { SearchBox } from '../kit/list/search-box.tsx';
import { WindowTable } from '../kit/list/window-table.tsx';
import { Page } from '../kit/page.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { createAuditColumns } from './audit-columns.tsx';
import { auditListParsers, auditListVariables } from './audit-list-state.ts';

/** Who changed what, the newest first. It has no live view: it is read again each 15 s. */
export function AuditList({ painted }: { painted: Painted<AuditListQuery> }) {
  const [state, setState] = useQueryStates(auditListParsers);
  const variables = auditListVariables(state);
  const { data, failure, isLoading, refresh } = useLiveQuery(AuditListDocument, variables, {
    views: [],
    painted,
  });
  const narrow = useCallback(
    (filter: { person: string } | { kind: string }) => void setState({ ...filter, ...FIRST_WINDOW }),
    [setState],
  );
  const search = useCallback((key: string) => void setState({ key, ...FIRST_WINDOW }), [setState]);
  const columns = useMemo(() => createAuditColumns(narrow), [narrow]);
  const scopes = [
    ['person', state.person],
    ['kind', state.kind],
  ] as const;
  return (
    <Page title="Audit">
      <div className="flex flex-wrap items-center gap-2">
        <SearchBox label="Whole name, e.g. web-01" value={state.key} onSearch={search} />
        {scopes.map(
          ([name, value]) =>
            value !== null && (
              <Button
                key={name}
                aria-label={`No longer only ${name} ${value}`}
                onClick={() => void setState({ [name]: null, ...FIRST_WINDOW })}
              >
                {name} {value} ×
              </Button>
            ),
        )}
      </div>
      {failure !== undefined && <Failure message={failure} onRetry={refresh} />}
      <WindowTable
        label="Audit"
        columns={columns}
        connection={data?.history}
        list={JSON.stringify(variables)}
        isLoading={isLoading}
        window={state}
        onTurn={(turn) => void setState(turn)}
        empty={<Empty title="Nobody has changed anything of this." />}
      />
    </Page>
  );
}
