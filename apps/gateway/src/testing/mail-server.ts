import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a mail server says to a message: a code of SMTP, by which it is refused. */
export interface MailRefusal {
  readonly code: number;
  readonly says: string;
  /** To each recipient, before the message itself; otherwise to the message. */
  readonly ofRecipient?: boolean;
}

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly user: string | undefined;
  readonly isEncrypted: boolean;
  /** Headers and body as they came. */
  readonly text: string;
}

export interface MailServer {
  readonly port: number;
  readonly mails: Mail[];
  /** What the next messages get, one after the other; then they are taken. */
  refuse(...refusals: readonly MailRefusal[]): void;
  close(): Promise<void>;
}

export interface MailServerOptions {
  /** Asks for this password; else lets everybody in. */
  readonly password?: string;
  /** Offers STARTTLS, with a certificate that nobody has signed. */
  readonly startsTls?: boolean;
}

const refusalError = ({ code, says }: MailRefusal): Error =>
  Object.assign(new Error(says), { responseCode: code });

/** An SMTP server that remembers what it gets and refuses as it is told. */
export async function startMailServer({
  password,
  startsTls = false,
}: MailServerOptions = {}): Promise<MailServer> {
  const mails: Mail[] = [];
  const refusals: MailRefusal[] = [];
  const server = new SMTPServer({
    disabledCommands: [...(startsTls ? [] : ['STARTTLS']), ...(password === undefined ? ['AUTH'] : [])],
    authOptional: password === undefined,
    allowInsecureAuth: true,
    logger: false,
    onAuth(auth, _session, done) {
      if (auth.password === password) done(null, { user: auth.username });
      else done(refusalError({ code: 535, says: 'wrong password' }));
    },
    onRcptTo(_address, _session, done) {
      const [refusal] = refusals;
      if (refusal?.ofRecipient !== true) {
        done();
        return;
      }
      refusals.shift();
      done(refusalError(refusal));
    },
    onData(stream, session, done) {
      void text(stream).then((said) => {
        const refusal = refusals.shift();
        if (refusal !== undefined) {
          done(refusalError(refusal));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          user: session.user === undefined ? undefined : String(session.user),
          isEncrypted: session.secure,
          text: said,
        });
        done();
      });
    },
  });
  // a client that trusts no certificate hangs up
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    refuse: (...more) => void refusals.push(...more),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
