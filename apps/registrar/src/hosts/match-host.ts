import type { HostFilter, HostRowFragment } from '@dart/client/registrar';

/** The gateway's filter of hosts, for rows of a live view. */
export function matchHost(host: HostRowFragment, { search, states, labels }: HostFilter): boolean {
  const isNamed = !search || host.name.toLowerCase().includes(search.toLowerCase());
  const hasState = !states?.length || states.includes(host.state);
  const isLabelled = (labels ?? []).every((wanted) =>
    host.labels.some(({ key, value }) => key === wanted.key && value === wanted.value),
  );
  return isNamed && hasState && isLabelled;
}
