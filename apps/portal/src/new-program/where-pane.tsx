'use client';

import type { HostChoicesQuery } from '@dart/client/portal';
import { useCallback } from 'react';
import { plural } from '../fleet/plural.ts';
import { Button } from '../kit/button.tsx';
import { CheckField } from '../kit/check-field.tsx';
import { EmptyList } from '../kit/list/empty-list.tsx';
import { Failure } from '../kit/failure.tsx';
import { HostGlyph } from '../kit/host-glyph.tsx';
import { FacetBar } from '../kit/list/facet-bar.tsx';
import { SearchBox } from '../kit/list/search-box.tsx';
import { Panel } from '../kit/panel.tsx';
import { CopyLine } from '../now/copy-line.tsx';
import { chooseHost, isChosen } from './choose-host.ts';
import type { Draft } from './draft.ts';
import { PaneHeading } from './pane-heading.tsx';

/** Labels that are offered beside those that are chosen. */
const MOST_LABELS = 12;

interface WherePaneProps {
  readonly draft: Draft;
  readonly hosts: HostChoicesQuery['hosts'] | undefined;
  readonly failure: string | undefined;
  readonly onRetry: () => void;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Where it runs: all that match a filter, or hosts one by one. */
export function WherePane({ draft, hosts, failure, onRetry, onChange }: WherePaneProps) {
  const search = useCallback((text: string) => onChange({ search: text }), [onChange]);
  const shown = hosts?.edges.map(({ node }) => node) ?? [];
  const total = hosts?.totalCount ?? 0;
  const isFiltering = draft.search !== '' || draft.hostEnvironment !== null || draft.labels.length > 0;
  const facet = (field: string) => hosts?.placement.filter((each) => each.field === field) ?? [];
  const environments = facet('environment');
  const labels = facet('labels').filter(
    ({ value }, index) => index < MOST_LABELS || draft.labels.includes(value),
  );
  return (
    <Panel aria-labelledby="where" className="min-w-0">
      <PaneHeading id="where" number={2} title="Where">
        <Button
          size="row"
          aria-pressed={draft.where === 'all'}
          variant={draft.where === 'all' ? 'solid' : 'plain'}
          disabled={total === 0}
          onClick={() => {
            onChange({ where: draft.where === 'all' ? 'none' : 'all', hosts: [] });
          }}
        >
          All matching {total.toLocaleString('en')}
        </Button>
      </PaneHeading>
      <div className="flex flex-col gap-3 p-4">
        <SearchBox label="Search hosts" value={draft.search} onSearch={search} frame="w-full" />
        {(environments.length > 1 || draft.hostEnvironment !== null) && (
          <FacetBar
            label="Environment of what runs there"
            isSingle
            values={environments.map(({ value, count }) => ({ value, count, word: value }))}
            chosen={draft.hostEnvironment === null ? [] : [draft.hostEnvironment]}
            onChoose={([environment]) => {
              onChange({ hostEnvironment: environment ?? null });
            }}
          />
        )}
        {labels.length > 0 && (
          <FacetBar
            label="Labels"
            values={labels.map(({ value, count }) => ({ value, count, word: value }))}
            chosen={draft.labels}
            onChoose={(chosen) => {
              onChange({ labels: chosen });
            }}
          />
        )}
        {failure !== undefined && <Failure message={failure} onRetry={onRetry} />}
        {hosts === undefined && failure === undefined && <p aria-busy="true">Loading…</p>}
        {hosts !== undefined && total === 0 && (
          <EmptyList
            noun="host"
            isFiltering={isFiltering}
            onShowAll={() => {
              onChange({ search: '', hostEnvironment: null, labels: [] });
            }}
            title="No host has joined yet."
          >
            <p className="text-muted">
              The program can be registered now, and assigned once one has. A host joins by:
            </p>
            <CopyLine command="npx dart enrol NAME" />
          </EmptyList>
        )}
        {shown.length > 0 && (
          <>
            <ul
              aria-label="Hosts"
              tabIndex={0}
              className="max-h-96 overflow-y-auto rounded-control border border-line"
            >
              {shown.map(({ id, name, state }) => (
                <li key={id} className="border-t border-line px-3 py-1 first:border-t-0 hover:bg-raised/50">
                  <CheckField
                    label={
                      <span className="flex min-w-0 items-center gap-2">
                        <HostGlyph state={state} />
                        <span className="truncate">{name}</span>
                      </span>
                    }
                    checked={isChosen(draft, name)}
                    disabled={draft.where === 'all' && total > shown.length}
                    onChange={() => {
                      onChange(
                        chooseHost(
                          draft,
                          name,
                          shown.map((host) => host.name),
                        ),
                      );
                    }}
                  />
                </li>
              ))}
            </ul>
            <p className="flex flex-wrap items-center gap-2 text-muted">
              {shown.length < total &&
                `The first ${shown.length} of ${plural(total, 'host')}: search finds the others.`}
              {draft.where === 'named' && (
                <>
                  {plural(draft.hosts.length, 'host')} chosen
                  <Button
                    size="row"
                    variant="quiet"
                    onClick={() => {
                      onChange({ where: 'none', hosts: [] });
                    }}
                  >
                    Choose none
                  </Button>
                </>
              )}
            </p>
          </>
        )}
      </div>
    </Panel>
  );
}
