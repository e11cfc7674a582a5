/** Why the agent does not run outside supervisord or with these words, and what to write instead. */
export function describeRefusal(words: readonly string[]): string {
  const unknown = words.length === 0 ? '' : `dart-agent does not know "${words.join(' ')}".\n`;
  return `${unknown}dart-agent is an event listener of supervisord and does not run by itself. Put this into supervisord's configuration:

  [eventlistener:dart-agent]
  command=/path/of/dart-agent.mjs
  events=PROCESS_STATE,TICK_60
  buffer_size=65535
  environment=DART_GATEWAY_URL="https://dart.example.org",DART_ENROLMENT_TOKEN_FILE="/path/of/token"

and include the file that it writes ([include] files = ..., DART_CONFIGURATION_FILE). Then: supervisorctl update
Before supervisord starts, \`dart-agent.mjs --write-configuration\` brings that file up to date.
`;
}
