/** The address of a program's page; production is the environment that is not named. */
export function programPath({ name, environment }: { name: string; environment: string }): string {
  const path = `/programs/${encodeURIComponent(name)}`;
  return environment === 'production' ? path : `${path}?env=${encodeURIComponent(environment)}`;
}
