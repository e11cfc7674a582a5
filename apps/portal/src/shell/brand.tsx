/** The mark and the name. */
export function Brand() {
  return (
    <span className="flex items-center gap-2 text-body font-semibold tracking-tight">
      <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5 text-accent">
        <rect width="20" height="20" rx="5" fill="currentColor" />
        <path
          d="M4.5 10h7M9 5.8l4.2 4.2L9 14.2"
          fill="none"
          stroke="var(--on-accent)"
          strokeWidth="1.9"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <circle cx="16" cy="10" r="1.2" fill="var(--on-accent)" />
      </svg>
      dart
    </span>
  );
}
