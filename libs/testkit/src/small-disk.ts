import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Mounts a file system of so many bytes; the returned function takes it away. It needs root: on Linux nobody else may mount. */
export function mountSmallDisk(folder: string, bytes: number): () => void {
  if (process.getuid?.() !== 0) {
    throw new Error(
      'A disk that is full needs a file system of its own, which only root may mount; run this test as root, e.g. in a container with --cap-add SYS_ADMIN',
    );
  }
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=0711`, 'tmpfs', folder]);
  return () => void execFileSync('umount', [folder]);
}
