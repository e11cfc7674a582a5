/** "1 host", "3 hosts"; the plural is the singular with an s unless told. */
export function plural(count: number, singular: string, several = `${singular}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? singular : several}`;
}
