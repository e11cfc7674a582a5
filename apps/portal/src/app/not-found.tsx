import Link from 'next/link';

export default function NotFound() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-2 p-4">
      <h1 className="text-title font-semibold">There is no such page</h1>
      <p className="text-muted">The address may be mistyped, or what it led to has been removed.</p>
      <p>
        <Link href="/" className="font-medium text-accent underline underline-offset-2">
          Go to the first page
        </Link>
      </p>
    </main>
  );
}
