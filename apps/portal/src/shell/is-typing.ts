/** Whether a key goes into a field: then it is a letter and no shortcut. */
export function isTyping({ target }: Pick<KeyboardEvent, 'target'>): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
