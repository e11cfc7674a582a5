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
    "query Fleet($hosts: Int!, $processes: Int!, $pending: Int!) {\n  hosts(first: $hosts, sort: NAME) {\n    totalCount\n    edges {\n      node {\n        ...PortalHost\n        processes(first: $processes, sort: NAME) {\n          edges {\n            node {\n              ...PortalProcess\n            }\n          }\n        }\n        pendingChanges(first: $pending) {\n          edges {\n            node {\n              ...PortalPending\n            }\n          }\n        }\n      }\n    }\n  }\n  refused: assignments(first: 50, filter: {statuses: [REFUSED]}) {\n    edges {\n      node {\n        ...PortalAssignment\n      }\n    }\n  }\n  transitions(first: 30) {\n    edges {\n      node {\n        ...PortalTransition\n      }\n    }\n  }\n  runs(first: 20) {\n    edges {\n      node {\n        ...PortalRun\n      }\n    }\n  }\n}": typeof types.FleetDocument,
    "query HostList($first: Int, $after: String, $last: Int, $before: String, $filter: HostFilter, $sort: HostSort, $descending: Boolean) {\n  hosts(\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n    filter: $filter\n    sort: $sort\n    descending: $descending\n  ) {\n    totalCount\n    facets {\n      field\n      value\n      count\n    }\n    pageInfo {\n      ...PortalPage\n    }\n    edges {\n      node {\n        ...PortalHostLine\n      }\n    }\n  }\n}\n\nfragment PortalHostLine on Host {\n  ...PortalHost\n  pendingCount\n  processCounts {\n    state\n    count\n  }\n  maintenances {\n    ...PortalMaintenance\n  }\n}": typeof types.HostListDocument,
    "subscription LiveFleet($views: [ViewInput!]!) {\n  live(views: $views) {\n    __typename\n    ... on LiveOpened {\n      keys\n    }\n    ... on HostEvent {\n      view\n      kind\n      cursor\n      hosts {\n        ...PortalHost\n      }\n    }\n    ... on ProcessEvent {\n      view\n      kind\n      cursor\n      processes {\n        ...PortalProcess\n      }\n    }\n    ... on PendingChangeEvent {\n      view\n      kind\n      cursor\n      pendingChanges {\n        ...PortalPending\n      }\n    }\n    ... on AssignmentEvent {\n      view\n      kind\n      cursor\n      assignments {\n        ...PortalAssignment\n      }\n    }\n    ... on CommandEvent {\n      view\n      kind\n      cursor\n      commands {\n        ...PortalCommand\n      }\n    }\n    ... on TransitionEvent {\n      view\n      kind\n      cursor\n      transitions {\n        ...PortalTransition\n      }\n    }\n    ... on RunEvent {\n      view\n      kind\n      cursor\n      runs {\n        ...PortalRun\n      }\n    }\n    ... on ProgramEvent {\n      view\n      kind\n      cursor\n      programs {\n        ...PortalProgram\n      }\n    }\n    ... on AlertEvent {\n      view\n      kind\n      cursor\n      alerts {\n        id\n        version\n      }\n    }\n    ... on OperationEvent {\n      view\n      kind\n      cursor\n      operations {\n        id\n        version\n      }\n    }\n    ... on LiveSnapshotEnd {\n      view\n      cursor\n    }\n    ... on LiveRemove {\n      view\n      cursor\n      ids\n    }\n    ... on LiveBookmark {\n      view\n      cursor\n    }\n    ... on LiveReset {\n      view\n      reason\n    }\n  }\n}": typeof types.LiveFleetDocument,
    "subscription PortalLog($input: ProcessLogInput!) {\n  processLog(input: $input) {\n    __typename\n    ... on LogChunk {\n      place\n      base64\n    }\n    ... on LogMatch {\n      place\n      base64\n    }\n    ... on LogGap {\n      cause\n    }\n    ... on LogProgress {\n      searched\n      total\n    }\n    ... on LogEnd {\n      reason\n      message\n      nextStep\n      next\n    }\n  }\n}\n\nquery LogProcesses($filter: ProcessFilter!, $first: Int!) {\n  processes(filter: $filter, first: $first) {\n    totalCount\n    edges {\n      node {\n        ...LogProcess\n      }\n    }\n  }\n}\n\nfragment LogProcess on Process {\n  id\n  fullName\n  group\n  name\n  state\n  stateSince\n  expected\n  exitStatus\n  exitSignal\n  host {\n    id\n    name\n    state\n  }\n}": typeof types.PortalLogDocument,
    "query Me {\n  me {\n    name\n    role\n    expiresAt\n  }\n}": typeof types.MeDocument,
    "fragment PortalAssignment on Assignment {\n  id\n  host {\n    id\n  }\n  program {\n    id\n    name\n    environment\n  }\n  enabled\n  status\n  refusal\n  version\n}": typeof types.PortalAssignmentFragmentDoc,
    "fragment PortalCommand on Command {\n  id\n  host {\n    id\n  }\n  action\n  targets\n  state\n  requestedBy\n  requestedAt\n  finishedAt\n  faultName\n  message\n  version\n}": typeof types.PortalCommandFragmentDoc,
    "fragment PortalHost on Host {\n  id\n  name\n  state\n  stateSince\n  connected\n  polledAt\n  platform\n  os\n  architecture\n  supervisorVersion\n  supervisorState\n  agentVersion\n  version\n  labels {\n    key\n    value\n    source\n  }\n}": typeof types.PortalHostFragmentDoc,
    "fragment PortalMaintenance on Maintenance {\n  id\n  reason\n  from\n  until\n  lasts\n  requestedBy\n}": typeof types.PortalMaintenanceFragmentDoc,
    "fragment PortalPage on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}": typeof types.PortalPageFragmentDoc,
    "fragment PortalPending on PendingChange {\n  id\n  host {\n    id\n  }\n  group\n  kind\n  since\n}": typeof types.PortalPendingFragmentDoc,
    "fragment PortalProcess on Process {\n  id\n  host {\n    id\n  }\n  group\n  name\n  fullName\n  state\n  stateSince\n  pid\n  exitStatus\n  exitSignal\n  expected\n  spawnError\n  enabled\n  pending\n  allowedActions\n  version\n  program {\n    id\n    name\n    environment\n    schedule\n  }\n}": typeof types.PortalProcessFragmentDoc,
    "fragment PortalProgram on Program {\n  id\n  name\n  environment\n  schedule\n  version\n}": typeof types.PortalProgramFragmentDoc,
    "fragment PortalRun on Run {\n  id\n  host {\n    id\n  }\n  group\n  process\n  cause\n  nominalAt\n  outcome\n  startedAt\n  endedAt\n  exitStatus\n  exitSignal\n  reason\n  version\n}": typeof types.PortalRunFragmentDoc,
    "fragment PortalTransition on Transition {\n  id\n  host {\n    id\n  }\n  group\n  process\n  from\n  to\n  at\n  receivedAt\n  start\n  sequence\n  expected\n  exitStatus\n  exitSignal\n  count\n}": typeof types.PortalTransitionFragmentDoc,
    "mutation RunCommand($input: RunCommandInput!) {\n  runCommand(input: $input) {\n    __typename\n    ... on RunCommandPayload {\n      command {\n        ...PortalCommand\n      }\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}": typeof types.RunCommandDocument,
    "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    __typename\n    ... on SignInPayload {\n      token\n      expiresAt\n      identity {\n        name\n        role\n      }\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}": typeof types.SignInDocument,
    "mutation SignOut {\n  signOut {\n    signedOut\n  }\n}": typeof types.SignOutDocument,
};
const documents: Documents = {
    "query Fleet($hosts: Int!, $processes: Int!, $pending: Int!) {\n  hosts(first: $hosts, sort: NAME) {\n    totalCount\n    edges {\n      node {\n        ...PortalHost\n        processes(first: $processes, sort: NAME) {\n          edges {\n            node {\n              ...PortalProcess\n            }\n          }\n        }\n        pendingChanges(first: $pending) {\n          edges {\n            node {\n              ...PortalPending\n            }\n          }\n        }\n      }\n    }\n  }\n  refused: assignments(first: 50, filter: {statuses: [REFUSED]}) {\n    edges {\n      node {\n        ...PortalAssignment\n      }\n    }\n  }\n  transitions(first: 30) {\n    edges {\n      node {\n        ...PortalTransition\n      }\n    }\n  }\n  runs(first: 20) {\n    edges {\n      node {\n        ...PortalRun\n      }\n    }\n  }\n}": types.FleetDocument,
    "query HostList($first: Int, $after: String, $last: Int, $before: String, $filter: HostFilter, $sort: HostSort, $descending: Boolean) {\n  hosts(\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n    filter: $filter\n    sort: $sort\n    descending: $descending\n  ) {\n    totalCount\n    facets {\n      field\n      value\n      count\n    }\n    pageInfo {\n      ...PortalPage\n    }\n    edges {\n      node {\n        ...PortalHostLine\n      }\n    }\n  }\n}\n\nfragment PortalHostLine on Host {\n  ...PortalHost\n  pendingCount\n  processCounts {\n    state\n    count\n  }\n  maintenances {\n    ...PortalMaintenance\n  }\n}": types.HostListDocument,
    "subscription LiveFleet($views: [ViewInput!]!) {\n  live(views: $views) {\n    __typename\n    ... on LiveOpened {\n      keys\n    }\n    ... on HostEvent {\n      view\n      kind\n      cursor\n      hosts {\n        ...PortalHost\n      }\n    }\n    ... on ProcessEvent {\n      view\n      kind\n      cursor\n      processes {\n        ...PortalProcess\n      }\n    }\n    ... on PendingChangeEvent {\n      view\n      kind\n      cursor\n      pendingChanges {\n        ...PortalPending\n      }\n    }\n    ... on AssignmentEvent {\n      view\n      kind\n      cursor\n      assignments {\n        ...PortalAssignment\n      }\n    }\n    ... on CommandEvent {\n      view\n      kind\n      cursor\n      commands {\n        ...PortalCommand\n      }\n    }\n    ... on TransitionEvent {\n      view\n      kind\n      cursor\n      transitions {\n        ...PortalTransition\n      }\n    }\n    ... on RunEvent {\n      view\n      kind\n      cursor\n      runs {\n        ...PortalRun\n      }\n    }\n    ... on ProgramEvent {\n      view\n      kind\n      cursor\n      programs {\n        ...PortalProgram\n      }\n    }\n    ... on AlertEvent {\n      view\n      kind\n      cursor\n      alerts {\n        id\n        version\n      }\n    }\n    ... on OperationEvent {\n      view\n      kind\n      cursor\n      operations {\n        id\n        version\n      }\n    }\n    ... on LiveSnapshotEnd {\n      view\n      cursor\n    }\n    ... on LiveRemove {\n      view\n      cursor\n      ids\n    }\n    ... on LiveBookmark {\n      view\n      cursor\n    }\n    ... on LiveReset {\n      view\n      reason\n    }\n  }\n}": types.LiveFleetDocument,
    "subscription PortalLog($input: ProcessLogInput!) {\n  processLog(input: $input) {\n    __typename\n    ... on LogChunk {\n      place\n      base64\n    }\n    ... on LogMatch {\n      place\n      base64\n    }\n    ... on LogGap {\n      cause\n    }\n    ... on LogProgress {\n      searched\n      total\n    }\n    ... on LogEnd {\n      reason\n      message\n      nextStep\n      next\n    }\n  }\n}\n\nquery LogProcesses($filter: ProcessFilter!, $first: Int!) {\n  processes(filter: $filter, first: $first) {\n    totalCount\n    edges {\n      node {\n        ...LogProcess\n      }\n    }\n  }\n}\n\nfragment LogProcess on Process {\n  id\n  fullName\n  group\n  name\n  state\n  stateSince\n  expected\n  exitStatus\n  exitSignal\n  host {\n    id\n    name\n    state\n  }\n}": types.PortalLogDocument,
    "query Me {\n  me {\n    name\n    role\n    expiresAt\n  }\n}": types.MeDocument,
    "fragment PortalAssignment on Assignment {\n  id\n  host {\n    id\n  }\n  program {\n    id\n    name\n    environment\n  }\n  enabled\n  status\n  refusal\n  version\n}": types.PortalAssignmentFragmentDoc,
    "fragment PortalCommand on Command {\n  id\n  host {\n    id\n  }\n  action\n  targets\n  state\n  requestedBy\n  requestedAt\n  finishedAt\n  faultName\n  message\n  version\n}": types.PortalCommandFragmentDoc,
    "fragment PortalHost on Host {\n  id\n  name\n  state\n  stateSince\n  connected\n  polledAt\n  platform\n  os\n  architecture\n  supervisorVersion\n  supervisorState\n  agentVersion\n  version\n  labels {\n    key\n    value\n    source\n  }\n}": types.PortalHostFragmentDoc,
    "fragment PortalMaintenance on Maintenance {\n  id\n  reason\n  from\n  until\n  lasts\n  requestedBy\n}": types.PortalMaintenanceFragmentDoc,
    "fragment PortalPage on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}": types.PortalPageFragmentDoc,
    "fragment PortalPending on PendingChange {\n  id\n  host {\n    id\n  }\n  group\n  kind\n  since\n}": types.PortalPendingFragmentDoc,
    "fragment PortalProcess on Process {\n  id\n  host {\n    id\n  }\n  group\n  name\n  fullName\n  state\n  stateSince\n  pid\n  exitStatus\n  exitSignal\n  expected\n  spawnError\n  enabled\n  pending\n  allowedActions\n  version\n  program {\n    id\n    name\n    environment\n    schedule\n  }\n}": types.PortalProcessFragmentDoc,
    "fragment PortalProgram on Program {\n  id\n  name\n  environment\n  schedule\n  version\n}": types.PortalProgramFragmentDoc,
    "fragment PortalRun on Run {\n  id\n  host {\n    id\n  }\n  group\n  process\n  cause\n  nominalAt\n  outcome\n  startedAt\n  endedAt\n  exitStatus\n  exitSignal\n  reason\n  version\n}": types.PortalRunFragmentDoc,
    "fragment PortalTransition on Transition {\n  id\n  host {\n    id\n  }\n  group\n  process\n  from\n  to\n  at\n  receivedAt\n  start\n  sequence\n  expected\n  exitStatus\n  exitSignal\n  count\n}": types.PortalTransitionFragmentDoc,
    "mutation RunCommand($input: RunCommandInput!) {\n  runCommand(input: $input) {\n    __typename\n    ... on RunCommandPayload {\n      command {\n        ...PortalCommand\n      }\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}": types.RunCommandDocument,
    "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    __typename\n    ... on SignInPayload {\n      token\n      expiresAt\n      identity {\n        name\n        role\n      }\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}": types.SignInDocument,
    "mutation SignOut {\n  signOut {\n    signedOut\n  }\n}": types.SignOutDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Fleet($hosts: Int!, $processes: Int!, $pending: Int!) {\n  hosts(first: $hosts, sort: NAME) {\n    totalCount\n    edges {\n      node {\n        ...PortalHost\n        processes(first: $processes, sort: NAME) {\n          edges {\n            node {\n              ...PortalProcess\n            }\n          }\n        }\n        pendingChanges(first: $pending) {\n          edges {\n            node {\n              ...PortalPending\n            }\n          }\n        }\n      }\n    }\n  }\n  refused: assignments(first: 50, filter: {statuses: [REFUSED]}) {\n    edges {\n      node {\n        ...PortalAssignment\n      }\n    }\n  }\n  transitions(first: 30) {\n    edges {\n      node {\n        ...PortalTransition\n      }\n    }\n  }\n  runs(first: 20) {\n    edges {\n      node {\n        ...PortalRun\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').FleetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query HostList($first: Int, $after: String, $last: Int, $before: String, $filter: HostFilter, $sort: HostSort, $descending: Boolean) {\n  hosts(\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n    filter: $filter\n    sort: $sort\n    descending: $descending\n  ) {\n    totalCount\n    facets {\n      field\n      value\n      count\n    }\n    pageInfo {\n      ...PortalPage\n    }\n    edges {\n      node {\n        ...PortalHostLine\n      }\n    }\n  }\n}\n\nfragment PortalHostLine on Host {\n  ...PortalHost\n  pendingCount\n  processCounts {\n    state\n    count\n  }\n  maintenances {\n    ...PortalMaintenance\n  }\n}"): typeof import('./graphql.ts').HostListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription LiveFleet($views: [ViewInput!]!) {\n  live(views: $views) {\n    __typename\n    ... on LiveOpened {\n      keys\n    }\n    ... on HostEvent {\n      view\n      kind\n      cursor\n      hosts {\n        ...PortalHost\n      }\n    }\n    ... on ProcessEvent {\n      view\n      kind\n      cursor\n      processes {\n        ...PortalProcess\n      }\n    }\n    ... on PendingChangeEvent {\n      view\n      kind\n      cursor\n      pendingChanges {\n        ...PortalPending\n      }\n    }\n    ... on AssignmentEvent {\n      view\n      kind\n      cursor\n      assignments {\n        ...PortalAssignment\n      }\n    }\n    ... on CommandEvent {\n      view\n      kind\n      cursor\n      commands {\n        ...PortalCommand\n      }\n    }\n    ... on TransitionEvent {\n      view\n      kind\n      cursor\n      transitions {\n        ...PortalTransition\n      }\n    }\n    ... on RunEvent {\n      view\n      kind\n      cursor\n      runs {\n        ...PortalRun\n      }\n    }\n    ... on ProgramEvent {\n      view\n      kind\n      cursor\n      programs {\n        ...PortalProgram\n      }\n    }\n    ... on AlertEvent {\n      view\n      kind\n      cursor\n      alerts {\n        id\n        version\n      }\n    }\n    ... on OperationEvent {\n      view\n      kind\n      cursor\n      operations {\n        id\n        version\n      }\n    }\n    ... on LiveSnapshotEnd {\n      view\n      cursor\n    }\n    ... on LiveRemove {\n      view\n      cursor\n      ids\n    }\n    ... on LiveBookmark {\n      view\n      cursor\n    }\n    ... on LiveReset {\n      view\n      reason\n    }\n  }\n}"): typeof import('./graphql.ts').LiveFleetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription PortalLog($input: ProcessLogInput!) {\n  processLog(input: $input) {\n    __typename\n    ... on LogChunk {\n      place\n      base64\n    }\n    ... on LogMatch {\n      place\n      base64\n    }\n    ... on LogGap {\n      cause\n    }\n    ... on LogProgress {\n      searched\n      total\n    }\n    ... on LogEnd {\n      reason\n      message\n      nextStep\n      next\n    }\n  }\n}\n\nquery LogProcesses($filter: ProcessFilter!, $first: Int!) {\n  processes(filter: $filter, first: $first) {\n    totalCount\n    edges {\n      node {\n        ...LogProcess\n      }\n    }\n  }\n}\n\nfragment LogProcess on Process {\n  id\n  fullName\n  group\n  name\n  state\n  stateSince\n  expected\n  exitStatus\n  exitSignal\n  host {\n    id\n    name\n    state\n  }\n}"): typeof import('./graphql.ts').PortalLogDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Me {\n  me {\n    name\n    role\n    expiresAt\n  }\n}"): typeof import('./graphql.ts').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment PortalAssignment on Assignment {\n  id\n  host {\n    id\n  }\n  program {\n    id\n    name\n    environment\n  }\n  enabled\n  status\n  refusal\n  version\n}"): typeof import('./graphql.ts').PortalAssignmentFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment PortalCommand on Command {\n  id\n  host {\n    id\n  }\n  action\n  targets\n  state\n  requestedBy\n  requestedAt\n  finishedAt\n  faultName\n  message\n  version\n}"): typeof import('./graphql.ts').PortalCommandFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment PortalHost on Host {\n  id\n  name\n  state\n  stateSince\n  connected\n  polledAt\n  platform\n  os\n  architecture\n  supervisorVersion\n  supervisorState\n  agentVersion\n  version\n  labels {\n    key\n    value\n    source\n  }\n}"): typeof import('./graphql.ts').PortalHostFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment PortalMaintenance on Maintenance {\n  id\n  reason\n  from\n  until\n  lasts\n  requestedBy\n}"): typeof import('./graphql.ts').PortalMaintenanceFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment PortalPage on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  startCursor\n  endCursor\n}"): typeof import('./graphql.ts').PortalPageFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment PortalPending on PendingChange {\n  id\n  host {\n    id\n  }\n  group\n  kind\n  since\n}"): typeof import('./graphql.ts').PortalPendingFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment PortalProcess on Process {\n  id\n  host {\n    id\n  }\n  group\n  name\n  fullName\n  state\n  stateSince\n  pid\n  exitStatus\n  exitSignal\n  expected\n  spawnError\n  enabled\n  pending\n  allowedActions\n  version\n  program {\n    id\n    name\n    environment\n    schedule\n  }\n}"): typeof import('./graphql.ts').PortalProcessFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment PortalProgram on Program {\n  id\n  name\n  environment\n  schedule\n  version\n}"): typeof import('./graphql.ts').PortalProgramFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment PortalRun on Run {\n  id\n  host {\n    id\n  }\n  group\n  process\n  cause\n  nominalAt\n  outcome\n  startedAt\n  endedAt\n  exitStatus\n  exitSignal\n  reason\n  version\n}"): typeof import('./graphql.ts').PortalRunFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment PortalTransition on Transition {\n  id\n  host {\n    id\n  }\n  group\n  process\n  from\n  to\n  at\n  receivedAt\n  start\n  sequence\n  expected\n  exitStatus\n  exitSignal\n  count\n}"): typeof import('./graphql.ts').PortalTransitionFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RunCommand($input: RunCommandInput!) {\n  runCommand(input: $input) {\n    __typename\n    ... on RunCommandPayload {\n      command {\n        ...PortalCommand\n      }\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}"): typeof import('./graphql.ts').RunCommandDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    __typename\n    ... on SignInPayload {\n      token\n      expiresAt\n      identity {\n        name\n        role\n      }\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}"): typeof import('./graphql.ts').SignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SignOut {\n  signOut {\n    signedOut\n  }\n}"): typeof import('./graphql.ts').SignOutDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
