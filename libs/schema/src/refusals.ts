/** Options of a mutation that may refuse: its result is the union `NAMEResult` of the payload and these errors. */
export function refusals<Name extends string, ErrorType>(name: Name, types: ErrorType[]) {
  return {
    types,
    directResult: true,
    union: {
      name: `${name}Result`,
      description: `What ${name} answers: the payload, or why it was refused.`,
    },
  } as const;
}
