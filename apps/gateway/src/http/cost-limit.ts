import { getOperationAST, GraphQLError, type ExecutionArgs, type OperationDefinitionNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { measureDocument } from './document-cost.ts';

/** Values that one answer may have: the portal's largest page asks for 29,000. */
const MOST_VALUES = 50_000;

/** The cost of operations in which no variable says how large a page is. */
const fixed = new WeakMap<OperationDefinitionNode, number>();

function findCost({ schema, document, operationName, variableValues }: ExecutionArgs): number {
  const operation = getOperationAST(document, operationName);
  if (!operation) return 0;
  const known = fixed.get(operation);
  if (known !== undefined) return known;
  const { cost, isByVariables } = measureDocument(schema, document, operation, variableValues ?? {});
  if (!isByVariables) fixed.set(operation, cost);
  return cost;
}

function refuse(args: ExecutionArgs): GraphQLError | undefined {
  const cost = findCost(args);
  if (cost <= MOST_VALUES) return undefined;
  return new GraphQLError(
    `The answer could have ${cost} values; the cost limit is ${MOST_VALUES}. Ask for smaller pages (first), or fewer fields at once.`,
    { extensions: { code: 'TOO_COSTLY' } },
  );
}

/** Refuses what asks for too much before anything of it is done. Validation can't: it does not see variables. */
export function useCostLimit(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const refusal = refuse(args);
      if (refusal) setResultAndStopExecution({ errors: [refusal] });
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const refusal = refuse(args);
      if (refusal) setResultAndStopExecution({ errors: [refusal] });
    },
  };
}
