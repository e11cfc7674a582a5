import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isInterfaceType,
  Kind,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** As the schema's connections are: rows of a page where nothing is said, and at most. */
const PAGE = 20;
const LARGEST_PAGE = 100;

type Variables = Readonly<Record<string, unknown>>;

/** What a document costs, and whether that depends on its variables. */
export interface DocumentCost {
  readonly cost: number;
  readonly isByVariables: boolean;
}

/**
 * How many values the answer to an operation can have: each field counts once for each row of all the pages that it is
 * in. Pages count as they are asked for: by a number, by a variable, or by the schema's default. The document is valid.
 */
export function measureDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): DocumentCost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const costOfFragment = new Map<string, number>();
  let isByVariables = false;

  /** Undefined: it is not said, or null. */
  const read = (value: ValueNode | undefined): unknown => {
    if (value?.kind === Kind.INT) return Number(value.value);
    if (value?.kind === Kind.LIST) return value.values;
    if (value?.kind !== Kind.VARIABLE) return undefined;
    isByVariables = true;
    const name = value.name.value;
    const given = variables[name];
    if (given !== undefined) return given;
    return read(
      operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue,
    );
  };
  const readArgument = (node: FieldNode, name: string): unknown =>
    read(node.arguments?.find((argument: ArgumentNode) => argument.name.value === name)?.value);

  const countRows = (field: GraphQLField<unknown, unknown>, node: FieldNode): number => {
    if (field.args.some(({ name }) => name === 'first')) {
      const sizes = [readArgument(node, 'first'), readArgument(node, 'last')].filter(
        (size) => typeof size === 'number',
      );
      return Math.min(LARGEST_PAGE, sizes.length > 0 ? Math.max(0, ...sizes) : PAGE);
    }
    if (!field.args.some(({ name }) => name === 'ids')) return 1;
    const ids = readArgument(node, 'ids');
    return Array.isArray(ids) ? ids.length : 1;
  };

  const costOfField = (node: FieldNode, parent: GraphQLNamedType): number => {
    if (!node.selectionSet) return 1;
    // what describes the schema is not read from the database, and its documents are deep by nature
    if (node.name.value.startsWith('__') || !(isObjectType(parent) || isInterfaceType(parent))) return 1;
    const field = parent.getFields()[node.name.value];
    if (!field) return 1;
    return 1 + countRows(field, node) * costOf(node.selectionSet, getNamedType(field.type));
  };

  const costOf = ({ selections }: SelectionSetNode, parent: GraphQLNamedType): number => {
    let sum = 0;
    for (const node of selections) {
      if (node.kind === Kind.FIELD) sum += costOfField(node, parent);
      else if (node.kind === Kind.INLINE_FRAGMENT)
        sum += costOf(node.selectionSet, schema.getType(node.typeCondition?.name.value ?? '') ?? parent);
      else sum += costOfSpread(node.name.value);
    }
    return sum;
  };

  const costOfSpread = (name: string): number => {
    const known = costOfFragment.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const type = schema.getType(fragment?.typeCondition.name.value ?? '');
    const cost = fragment && isCompositeType(type) ? costOf(fragment.selectionSet, type) : 0;
    costOfFragment.set(name, cost);
    return cost;
  };

  const root = schema.getRootType(operation.operation);
  return { cost: root ? costOf(operation.selectionSet, root) : 0, isByVariables };
}
