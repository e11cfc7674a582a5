/** Holds the page's place while a slow gateway is waited for. */
export function Skeleton() {
  return (
    <main id="content" aria-busy="true" className="mx-auto flex max-w-[1800px] flex-col gap-4 p-4 md:p-6">
      <p className="sr-only">Loading the fleet</p>
      <div className="h-8 w-96 max-w-full rounded-control bg-raised" />
      <div className="h-7 w-[32rem] max-w-full rounded-control bg-raised" />
      {[6, 4].map((rows) => (
        <div key={rows} className="rounded-panel border border-line bg-surface">
          <div className="h-11 border-b border-line bg-raised/60" />
          {Array.from({ length: rows }, (_, index) => (
            <div key={index} className="h-8 border-b border-line last:border-0" />
          ))}
        </div>
      ))}
    </main>
  );
}
