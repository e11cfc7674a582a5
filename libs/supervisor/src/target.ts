/** What a command is aimed at. A bare name is a program, which means its group. */
export type Target =
  | { readonly kind: 'all' }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'process'; readonly group: string; readonly process: string };

/** Reads `all`, `name`, `group:*` or `group:name`; undefined for anything else. */
export function parseTarget(text: string): Target | undefined {
  const parts = text.trim().split(':');
  const [group, process] = parts;
  if (parts.length > 2 || group === undefined || group === '' || process === '') return undefined;
  if (parts.some((part) => /[\s/]/.test(part))) return undefined;
  if (process === undefined) return group === 'all' ? { kind: 'all' } : { kind: 'group', group };
  return process === '*' ? { kind: 'group', group } : { kind: 'process', group, process };
}

/** The name of a process as supervisorctl prints it: `name` when group and name are the same, else `group:name`. */
export function fullName(group: string, process: string): string {
  return group === process ? process : `${group}:${process}`;
}
