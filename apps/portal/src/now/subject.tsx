/** "payments on web-01", the name before the place. */
export function Subject({ name, host }: { name: string; host: string }) {
  return (
    <span className="flex min-w-0 items-baseline gap-1.5" title={`${name} on ${host}`}>
      <span className="truncate font-medium">{name}</span>
      <span className="truncate text-muted">on {host}</span>
    </span>
  );
}
