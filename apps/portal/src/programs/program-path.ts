/** The address of a program's page; production is the environment that is not named. */
export function programPath({ name, environment }: { name: string; environment: string }): string {
  const path = `/programs/${encodeURIComponent(name)}`;
  return environment === 'production' ? path : `${path}?env=${encodeURIComponent(environment)}`;
}

/** The address of its schedules, which can be changed there. */
export function schedulePath(program: { name: string; environment: string }): string {
  const path = programPath(program);
  return `${path}${path.includes('?') ? '&' : '?'}tab=schedule`;
}
