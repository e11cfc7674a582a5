/** What more than one test asks of the API. */
export const REGISTER = `mutation ($programs: [ProgramInput!]!) { registerPrograms(input: { programs: $programs }) {
  __typename
  ... on RegisterProgramsPayload { programs { name environment revision configuration monitors { kind severity } } warnings { field message } }
  ... on InvalidInputError { message nextStep issues { entry name field rule message } } } }`;

export const ASSIGN = `mutation ($program: String!, $host: String!) {
  assignProgram(input: { program: $program, environment: "production", host: $host }) {
    __typename ... on AssignProgramPayload { assignment { status enabled } } ... on Error { message nextStep } } }`;

export const RUN = `mutation ($host: String!, $action: CommandAction!, $targets: [String!], $signal: String, $input: String, $key: String) {
  runCommand(input: { host: $host, action: $action, targets: $targets, signal: $signal, input: $input, idempotencyKey: $key }) {
    __typename
    ... on RunCommandPayload { command { id state deadlineAt requestedAt } }
    ... on HostNotConnectedError { message since host }
    ... on InvalidInputError { issues { field message } }
    ... on Error { message nextStep } } }`;
