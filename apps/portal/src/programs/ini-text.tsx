/** Lines of a section, letter by letter; keyboards can scroll it. */
export function IniText({ text }: { text: string }) {
  return (
    <pre
      tabIndex={0}
      role="group"
      aria-label="Lines of the section"
      className="overflow-x-auto px-4 py-3 font-mono text-meta leading-5"
    >
      {text.trimEnd()}
    </pre>
  );
}
