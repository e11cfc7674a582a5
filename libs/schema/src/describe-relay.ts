import { isObjectType, isInterfaceType, type GraphQLSchema } from 'graphql';

/** What the parts that Relay's rules add mean; the plugin makes them without a description. */
const FIELDS: Readonly<Record<string, string>> = {
  id: 'Its id, unique over all types.',
  ids: 'Ids of any type.',
  edges: 'The page.',
  pageInfo: 'Where the page lies.',
  totalCount: 'How many there are in all, whatever the page.',
  node: 'The object.',
  nodes: 'The objects of these ids, null where there is none.',
  cursor: 'Its place in the list, for `after` and `before`.',
  endCursor: 'The last one’s cursor.',
  startCursor: 'The first one’s cursor.',
  hasNextPage: 'Whether more follow.',
  hasPreviousPage: 'Whether more come before.',
};

const PARAMETERS: Readonly<Record<string, string>> = {
  first: 'At most so many from the start: 20 when absent, 100 at the most.',
  last: 'At most so many from the end.',
  after: 'Only what follows this cursor.',
  before: 'Only what comes before this cursor.',
  id: 'An id of any type.',
  ids: 'Ids of any type.',
};

/** Gives what Relay's rules add its descriptions. */
export function describeRelay(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    if (type.name.startsWith('__')) continue;
    if (type.name === 'Node') type.description ??= 'Whatever can be fetched again by its id.';
    if (type.name === 'PageInfo') type.description ??= 'Where a page lies in its list.';
    if (type.name.endsWith('Connection')) type.description ??= 'A page of a list.';
    if (type.name.endsWith('ConnectionEdge')) type.description ??= 'One of a list, with its place.';
    for (const field of Object.values(type.getFields())) {
      field.description ??= FIELDS[field.name];
      for (const parameter of field.args) parameter.description ??= PARAMETERS[parameter.name];
    }
  }
  return schema;
}
