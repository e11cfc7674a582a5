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
    "mutation CreateEnrolmentToken($input: CreateEnrolmentTokenInput!) {\n  createEnrolmentToken(input: $input) {\n    __typename\n    ... on CreateEnrolmentTokenPayload {\n      token\n      expiresAt\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}\n\nmutation CreateSignInCode {\n  createSignInCode {\n    code\n    expiresAt\n  }\n}\n\nquery LocalHost($name: String!) {\n  host(name: $name) {\n    connected\n    assignments(first: 100) {\n      edges {\n        node {\n          status\n        }\n      }\n    }\n  }\n}\n\nmutation AssignExample($input: AssignProgramInput!) {\n  assignProgram(input: $input) {\n    __typename\n    ... on AssignProgramPayload {\n      assignment {\n        id\n      }\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}\n\nmutation ApplyExamples($input: RunCommandInput!) {\n  runCommand(input: $input) {\n    __typename\n    ... on RunCommandPayload {\n      command {\n        id\n      }\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}\n\nquery LocalCommand($id: ID!) {\n  command(id: $id) {\n    state\n    message\n  }\n}": typeof types.CreateEnrolmentTokenDocument,
};
const documents: Documents = {
    "mutation CreateEnrolmentToken($input: CreateEnrolmentTokenInput!) {\n  createEnrolmentToken(input: $input) {\n    __typename\n    ... on CreateEnrolmentTokenPayload {\n      token\n      expiresAt\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}\n\nmutation CreateSignInCode {\n  createSignInCode {\n    code\n    expiresAt\n  }\n}\n\nquery LocalHost($name: String!) {\n  host(name: $name) {\n    connected\n    assignments(first: 100) {\n      edges {\n        node {\n          status\n        }\n      }\n    }\n  }\n}\n\nmutation AssignExample($input: AssignProgramInput!) {\n  assignProgram(input: $input) {\n    __typename\n    ... on AssignProgramPayload {\n      assignment {\n        id\n      }\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}\n\nmutation ApplyExamples($input: RunCommandInput!) {\n  runCommand(input: $input) {\n    __typename\n    ... on RunCommandPayload {\n      command {\n        id\n      }\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}\n\nquery LocalCommand($id: ID!) {\n  command(id: $id) {\n    state\n    message\n  }\n}": types.CreateEnrolmentTokenDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateEnrolmentToken($input: CreateEnrolmentTokenInput!) {\n  createEnrolmentToken(input: $input) {\n    __typename\n    ... on CreateEnrolmentTokenPayload {\n      token\n      expiresAt\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}\n\nmutation CreateSignInCode {\n  createSignInCode {\n    code\n    expiresAt\n  }\n}\n\nquery LocalHost($name: String!) {\n  host(name: $name) {\n    connected\n    assignments(first: 100) {\n      edges {\n        node {\n          status\n        }\n      }\n    }\n  }\n}\n\nmutation AssignExample($input: AssignProgramInput!) {\n  assignProgram(input: $input) {\n    __typename\n    ... on AssignProgramPayload {\n      assignment {\n        id\n      }\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}\n\nmutation ApplyExamples($input: RunCommandInput!) {\n  runCommand(input: $input) {\n    __typename\n    ... on RunCommandPayload {\n      command {\n        id\n      }\n    }\n    ... on Error {\n      message\n      nextStep\n    }\n  }\n}\n\nquery LocalCommand($id: ID!) {\n  command(id: $id) {\n    state\n    message\n  }\n}"): typeof import('./graphql.ts').CreateEnrolmentTokenDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
