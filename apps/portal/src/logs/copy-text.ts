import { showToast } from '../kit/toast-store.ts';

/** Copies a text and says so in the corner; what can't be copied is said as well, with the other way. */
export async function copyText(text: string, done: string, otherwise: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast({ tone: 'ok', title: done, detail: undefined });
  } catch {
    showToast({ tone: 'fail', title: 'The browser does not let this page copy', detail: otherwise });
  }
}
