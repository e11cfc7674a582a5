'use client';

import { useEffect, type RefObject } from 'react';
import { isTyping } from '../shell/is-typing.ts';

/** `/` jumps into a field; of several on a page into the first. */
export function useSlash(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const jump = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.defaultPrevented || isTyping(event)) return;
      if (event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', jump);
    return () => {
      document.removeEventListener('keydown', jump);
    };
  }, [field]);
}
