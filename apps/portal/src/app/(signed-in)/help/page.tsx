import type { Metadata } from 'next';
import { Help } from '../../../help/help.tsx';

export const metadata: Metadata = { title: 'Help' };

export default function HelpPage() {
  return <Help />;
}
