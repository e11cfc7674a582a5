/** The columns of every host's table, the same widths in all of them so that they line up down the page. */
const COLUMNS = [
  ['State', 'w-46'],
  ['Process', ''],
  ['Schedule', 'w-28'],
  ['Since', 'w-20'],
  ['Process id', 'w-20 max-lg:w-0'],
  ['Actions', 'w-48'],
] as const;

/** For screen readers; to the eye the columns speak for themselves, and one line per host is saved. */
export function TableHead() {
  return (
    <>
      <colgroup>
        {COLUMNS.map(([word, width]) => (
          <col key={word} className={width} />
        ))}
      </colgroup>
      <thead className="max-md:sr-only">
        <tr role="row">
          {COLUMNS.map(([word]) => (
            <th key={word} role="columnheader" scope="col" className="h-0 p-0 leading-0">
              <span className="sr-only">{word}</span>
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
