/** Keys as they are pressed, one after the other. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className="inline-flex gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="min-w-6 rounded-chip border border-control px-1.5 text-center font-mono text-meta"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
