/** What supervisord can put in for `%(name)s` in a program's values, beside `ENV_…`. */
const KNOWN = new Set(['group_name', 'here', 'host_node_name', 'numprocs', 'process_num', 'program_name']);
const EXPANSION = /^%\((\w+)\)[#0\- +]*\d*(?:\.\d+)?[a-zA-Z]/;

/** The names of the `%(name)s` in a value, or what is wrong with its percent signs. */
export function readExpansions(value: string): { names: string[] } | { fault: string } {
  const names: string[] = [];
  for (let rest = value; rest.includes('%');) {
    rest = rest.slice(rest.indexOf('%'));
    if (rest.startsWith('%%')) {
      rest = rest.slice(2);
      continue;
    }
    const found = EXPANSION.exec(rest);
    if (found === null)
      return { fault: `"${rest.slice(0, 12)}" is no expansion; write %% for a percent sign` };
    names.push(found[1] ?? '');
    rest = rest.slice(found[0].length);
  }
  return { names };
}

/** Whether supervisord knows the name; those from the environment only the host can tell. */
export function isKnownExpansion(name: string): boolean {
  return KNOWN.has(name) || name.startsWith('ENV_');
}
