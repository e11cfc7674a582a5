import {
  Bell,
  ChartGantt,
  CircleQuestionMark,
  Gauge,
  GitCompareArrows,
  Grid3x3,
  History,
  ListChecks,
  Package,
  ScrollText,
  Server,
  type LucideIcon,
} from 'lucide-react';

export interface Route {
  readonly path: string;
  /** In the rail and on the help page. */
  readonly word: string;
  readonly icon: LucideIcon;
  /** After `g`: goes there. */
  readonly key: string;
  /** One clause: what is found there. */
  readonly about: string;
  /** Has a place in a phone's bar; the rest is behind "More". There are four places. */
  readonly isOnPhone?: boolean;
}

/** All pages that can be gone to, in the order of the rail. A new page needs a line here and nothing else. */
export const ROUTES: readonly Route[] = [
  { path: '/', word: 'Now', icon: Gauge, key: 'n', about: 'what is failing, and where', isOnPhone: true },
  { path: '/hosts', word: 'Hosts', icon: Server, key: 'h', about: 'every host', isOnPhone: true },
  {
    path: '/programs',
    word: 'Programs',
    icon: Package,
    key: 'p',
    about: 'what is registered, where it runs and when',
  },
  {
    path: '/assignments',
    word: 'Assignments',
    icon: Grid3x3,
    key: 's',
    about: 'which program is to run on which host',
  },
  { path: '/runs', word: 'Runs', icon: ChartGantt, key: 'r', about: 'what ran, when, and how it ended' },
  {
    path: '/changes',
    word: 'Changes',
    icon: GitCompareArrows,
    key: 'c',
    about: 'what waits to be applied, with the difference',
  },
  { path: '/alerts', word: 'Alerts', icon: Bell, key: 'a', about: 'open, in hand, muted', isOnPhone: true },
  {
    path: '/operations',
    word: 'Operations',
    icon: ListChecks,
    key: 'o',
    about: 'actions on many hosts, and what came of them',
  },
  {
    path: '/logs',
    word: 'Logs',
    icon: ScrollText,
    key: 'l',
    about: 'what a process writes',
    isOnPhone: true,
  },
  { path: '/audit', word: 'Audit', icon: History, key: 'u', about: 'who changed what' },
  { path: '/help', word: 'Help', icon: CircleQuestionMark, key: '?', about: 'keys, states and commands' },
];

/** Whether a page is the route or lies below it. */
export function isCurrent(route: Pick<Route, 'path'>, pathname: string): boolean {
  return pathname === route.path || (route.path !== '/' && pathname.startsWith(`${route.path}/`));
}
