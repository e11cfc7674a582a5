import { request } from '@dart/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REGISTER } from './testing/documents.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

describe('registration', () => {
  it('registers a program, warns of what is probably not meant, and keeps the body verbatim', async () => {
    const configuration = 'command = /bin/cat\n  ; a remark\nstartsec = 3\n';
    const { registerPrograms } = await admin(REGISTER, { programs: [{ name: 'verbatim', configuration }] });
    expect(registerPrograms.programs).toMatchObject([
      { name: 'verbatim', environment: 'production', revision: 1, configuration },
    ]);
    expect(registerPrograms.warnings[0].message).toContain('startsecs');
  });

  it('refuses the whole file with every fault in its place', async () => {
    const programs = [
      { name: 'fine', configuration: 'command = /bin/true' },
      {
        name: 'bad name',
        type: 'daemon',
        configuration: 'command = /bin/true\n[program:other]\ncommand = /bin/false',
        schedule: '0 0 31 2 *',
        monitoring: {
          state: { severity: '7' },
          heartbeat: { severity: '1', timeoutMinutes: 0, ci: { name: 'x' } },
          stdout: [{ pattern: '(', ci: { name: 'x' } }],
        },
      },
    ];
    const { registerPrograms } = await admin(REGISTER, { programs });
    expect(registerPrograms.__typename).toBe('InvalidInputError');
    const fields = registerPrograms.issues.map(
      ({ entry, field }: { entry: number; field: string }) => `${entry} ${field}`,
    );
    expect(fields).toEqual([
      '2 name',
      '2 type',
      '2 supervisor',
      '2 schedule',
      '2 monitoring.state.severity',
      '2 monitoring.state.ci',
      '2 monitoring.heartbeat.timeout',
      '2 monitoring.logs.stdout[1].regex',
    ]);
    expect((await admin(`{ program(name: "fine") { id } }`)).program).toBeNull();
  });

  it('adds a revision when something changed, and none when nothing did', async () => {
    const program = {
      name: 'revised',
      configuration: 'command = /bin/true',
      monitoring: { ci: { name: 'x' }, state: { severity: '3' } },
    };
    await admin(REGISTER, { programs: [program] });
    const again = await admin(REGISTER, { programs: [program] });
    expect(again.registerPrograms.programs[0].revision).toBe(1);
    const changed = await admin(REGISTER, {
      programs: [{ name: 'revised', configuration: 'command = /bin/true' }],
    });
    expect(changed.registerPrograms.programs[0]).toMatchObject({ revision: 2, monitors: [] });
  });
});
