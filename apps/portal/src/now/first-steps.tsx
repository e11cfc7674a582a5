import { CopyLine } from './copy-line.tsx';

/** In place of an empty page: what to do, with the exact commands. */
const STEPS = [
  {
    title: 'Bring a host',
    text: 'This machine joins by itself when everything is started together; five hosts to try it on:',
    command: 'npm start -- --hosts 5',
  },
  {
    title: 'Register a program',
    text: 'Programs come from a YAML file, as many as you like at once:',
    command: 'npx dart register dartrc.yaml',
  },
  {
    title: 'Assign it, then apply',
    text: 'Nothing starts before you say so. It waits as a change until the host is updated:',
    command: 'npx dart assign PROGRAM production HOST && npx dart update PROGRAM HOST',
  },
] as const;

export function FirstSteps() {
  return (
    <section aria-labelledby="first-steps" className="flex max-w-[72ch] flex-col gap-4">
      <h2 id="first-steps" className="text-body text-muted">
        A host appears here the moment its agent starts. This page need not be reloaded.
      </h2>
      <ol className="flex flex-col gap-3">
        {STEPS.map(({ title, text, command }, index) => (
          <li
            key={title}
            className="grid grid-cols-[2rem_1fr] rounded-panel border border-line bg-surface p-4"
          >
            <span aria-hidden="true" className="text-title font-semibold text-muted">
              {index + 1}
            </span>
            <div className="flex min-w-0 flex-col gap-2">
              <h3 className="text-body font-semibold">{title}</h3>
              <p className="text-muted">{text}</p>
              <CopyLine command={command} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
