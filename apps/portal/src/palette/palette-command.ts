import type { LucideIcon } from 'lucide-react';

/** What the palette offers: a page to go to, or something to do. */
export interface PaletteCommand {
  /** Tells it from all others that are offered at the same time. */
  readonly id: string;
  /** Verb and object: "Restart payments on web-01". */
  readonly title: string;
  /** What it is found by besides its title. */
  readonly words?: string;
  readonly icon?: LucideIcon;
  /** The keys that do the same without the palette. */
  readonly keys?: readonly string[];
  /** Asked once more before it is done. */
  readonly question?: string;
  readonly does: { readonly href: string } | { readonly run: () => void };
}

/** Commands under one heading. */
export interface PaletteGroup {
  readonly heading: string;
  readonly commands: readonly PaletteCommand[];
}
