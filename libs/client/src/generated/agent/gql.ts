/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "mutation ClaimCommand($input: ClaimCommandInput!) {\n  claimCommand(input: $input) {\n    claimed\n  }\n}\n\nmutation ClaimFire($input: ClaimFireInput!) {\n  claimFire(input: $input) {\n    decision\n    reason\n  }\n}\n\nmutation FinishCommand($input: FinishCommandInput!) {\n  finishCommand(input: $input) {\n    accepted\n  }\n}\n\nsubscription AgentMessages($start: ID!) {\n  agent(start: $start) {\n    __typename\n    ... on CommandOffered {\n      id\n      action\n      targets\n      signal\n      input\n      deadlineInMs\n    }\n    ... on LogRequested {\n      id\n      group\n      process\n      stream\n      lines\n      from\n      until\n      follow\n      search\n      most\n    }\n    ... on DesiredStateChanged {\n      version\n    }\n    ... on AgentReset {\n      reason\n    }\n  }\n}": typeof types.ClaimCommandDocument,
    "query DesiredState {\n  desiredState {\n    version\n    programs {\n      programId\n      name\n      environment\n      type\n      revision\n      configuration\n      schedules {\n        name\n        cron\n        at\n        zone\n        jitterSeconds\n        overlap\n        catchUp\n        deadlineSeconds\n        limitSeconds\n        startsOn\n        endsOn\n        excludedDates\n        once\n      }\n      paused\n      holds {\n        from\n        until\n      }\n      enabled\n      monitors {\n        kind\n        severity\n        ciName\n        ciUuid\n        stream\n        pattern\n        name\n        stop\n      }\n    }\n  }\n}": typeof types.DesiredStateDocument,
    "mutation EnrolHost($input: EnrolHostInput!) {\n  enrolHost(input: $input) {\n    __typename\n    ... on EnrolHostPayload {\n      hostId\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}\n\nmutation RequestChallenge($input: RequestChallengeInput!) {\n  requestChallenge(input: $input) {\n    nonce\n  }\n}\n\nmutation IssueCredential($input: IssueCredentialInput!) {\n  issueCredential(input: $input) {\n    __typename\n    ... on IssueCredentialPayload {\n      credential\n      expiresInMs\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}": typeof types.EnrolHostDocument,
    "mutation SendLog($input: SendLogInput!) {\n  sendLog(input: $input) {\n    answer\n  }\n}": typeof types.SendLogDocument,
    "mutation SayHello($input: SayHelloInput!) {\n  sayHello(input: $input) {\n    startNumber\n    acceptedSequence\n    desiredVersion\n  }\n}\n\nmutation Beat($input: BeatInput!) {\n  beat(input: $input) {\n    reportWanted\n    desiredVersion\n  }\n}\n\nmutation ReportHost($input: ReportHostInput!) {\n  reportHost(input: $input) {\n    desiredVersion\n  }\n}\n\nmutation ReportRecords($input: ReportRecordsInput!) {\n  reportRecords(input: $input) {\n    acceptedSequence\n  }\n}": typeof types.SayHelloDocument,
};
const documents: Documents = {
    "mutation ClaimCommand($input: ClaimCommandInput!) {\n  claimCommand(input: $input) {\n    claimed\n  }\n}\n\nmutation ClaimFire($input: ClaimFireInput!) {\n  claimFire(input: $input) {\n    decision\n    reason\n  }\n}\n\nmutation FinishCommand($input: FinishCommandInput!) {\n  finishCommand(input: $input) {\n    accepted\n  }\n}\n\nsubscription AgentMessages($start: ID!) {\n  agent(start: $start) {\n    __typename\n    ... on CommandOffered {\n      id\n      action\n      targets\n      signal\n      input\n      deadlineInMs\n    }\n    ... on LogRequested {\n      id\n      group\n      process\n      stream\n      lines\n      from\n      until\n      follow\n      search\n      most\n    }\n    ... on DesiredStateChanged {\n      version\n    }\n    ... on AgentReset {\n      reason\n    }\n  }\n}": types.ClaimCommandDocument,
    "query DesiredState {\n  desiredState {\n    version\n    programs {\n      programId\n      name\n      environment\n      type\n      revision\n      configuration\n      schedules {\n        name\n        cron\n        at\n        zone\n        jitterSeconds\n        overlap\n        catchUp\n        deadlineSeconds\n        limitSeconds\n        startsOn\n        endsOn\n        excludedDates\n        once\n      }\n      paused\n      holds {\n        from\n        until\n      }\n      enabled\n      monitors {\n        kind\n        severity\n        ciName\n        ciUuid\n        stream\n        pattern\n        name\n        stop\n      }\n    }\n  }\n}": types.DesiredStateDocument,
    "mutation EnrolHost($input: EnrolHostInput!) {\n  enrolHost(input: $input) {\n    __typename\n    ... on EnrolHostPayload {\n      hostId\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}\n\nmutation RequestChallenge($input: RequestChallengeInput!) {\n  requestChallenge(input: $input) {\n    nonce\n  }\n}\n\nmutation IssueCredential($input: IssueCredentialInput!) {\n  issueCredential(input: $input) {\n    __typename\n    ... on IssueCredentialPayload {\n      credential\n      expiresInMs\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}": types.EnrolHostDocument,
    "mutation SendLog($input: SendLogInput!) {\n  sendLog(input: $input) {\n    answer\n  }\n}": types.SendLogDocument,
    "mutation SayHello($input: SayHelloInput!) {\n  sayHello(input: $input) {\n    startNumber\n    acceptedSequence\n    desiredVersion\n  }\n}\n\nmutation Beat($input: BeatInput!) {\n  beat(input: $input) {\n    reportWanted\n    desiredVersion\n  }\n}\n\nmutation ReportHost($input: ReportHostInput!) {\n  reportHost(input: $input) {\n    desiredVersion\n  }\n}\n\nmutation ReportRecords($input: ReportRecordsInput!) {\n  reportRecords(input: $input) {\n    acceptedSequence\n  }\n}": types.SayHelloDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ClaimCommand($input: ClaimCommandInput!) {\n  claimCommand(input: $input) {\n    claimed\n  }\n}\n\nmutation ClaimFire($input: ClaimFireInput!) {\n  claimFire(input: $input) {\n    decision\n    reason\n  }\n}\n\nmutation FinishCommand($input: FinishCommandInput!) {\n  finishCommand(input: $input) {\n    accepted\n  }\n}\n\nsubscription AgentMessages($start: ID!) {\n  agent(start: $start) {\n    __typename\n    ... on CommandOffered {\n      id\n      action\n      targets\n      signal\n      input\n      deadlineInMs\n    }\n    ... on LogRequested {\n      id\n      group\n      process\n      stream\n      lines\n      from\n      until\n      follow\n      search\n      most\n    }\n    ... on DesiredStateChanged {\n      version\n    }\n    ... on AgentReset {\n      reason\n    }\n  }\n}"): typeof import('./graphql.ts').ClaimCommandDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DesiredState {\n  desiredState {\n    version\n    programs {\n      programId\n      name\n      environment\n      type\n      revision\n      configuration\n      schedules {\n        name\n        cron\n        at\n        zone\n        jitterSeconds\n        overlap\n        catchUp\n        deadlineSeconds\n        limitSeconds\n        startsOn\n        endsOn\n        excludedDates\n        once\n      }\n      paused\n      holds {\n        from\n        until\n      }\n      enabled\n      monitors {\n        kind\n        severity\n        ciName\n        ciUuid\n        stream\n        pattern\n        name\n        stop\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').DesiredStateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation EnrolHost($input: EnrolHostInput!) {\n  enrolHost(input: $input) {\n    __typename\n    ... on EnrolHostPayload {\n      hostId\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}\n\nmutation RequestChallenge($input: RequestChallengeInput!) {\n  requestChallenge(input: $input) {\n    nonce\n  }\n}\n\nmutation IssueCredential($input: IssueCredentialInput!) {\n  issueCredential(input: $input) {\n    __typename\n    ... on IssueCredentialPayload {\n      credential\n      expiresInMs\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}"): typeof import('./graphql.ts').EnrolHostDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SendLog($input: SendLogInput!) {\n  sendLog(input: $input) {\n    answer\n  }\n}"): typeof import('./graphql.ts').SendLogDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SayHello($input: SayHelloInput!) {\n  sayHello(input: $input) {\n    startNumber\n    acceptedSequence\n    desiredVersion\n  }\n}\n\nmutation Beat($input: BeatInput!) {\n  beat(input: $input) {\n    reportWanted\n    desiredVersion\n  }\n}\n\nmutation ReportHost($input: ReportHostInput!) {\n  reportHost(input: $input) {\n    desiredVersion\n  }\n}\n\nmutation ReportRecords($input: ReportRecordsInput!) {\n  reportRecords(input: $input) {\n    acceptedSequence\n  }\n}"): typeof import('./graphql.ts').SayHelloDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
