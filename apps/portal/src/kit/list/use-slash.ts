'use client';

import { useEffect, type RefObject } from 'react';
import { isTyping } from '../../shell/is-typing.ts';

/** `/` jumps into a field. */
export function useSlash(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const jump = (event: KeyboardEvent): void => {
      if (event.key !== '/' || isTyping(event) || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', jump);
    return () => {
      document.removeEventListener('keydown', jump);
    };
  }, [field]);
}
