import agent from './generated/agent/persisted-documents.json' with { type: 'json' };
import portal from './generated/portal/persisted-documents.json' with { type: 'json' };

/**
 * The texts of the documents that agents and the portal send by id, by that id: `sha256:` and hexadecimal digits. Written
 * by codegen; from the first release on, those of released agents have to stay, because hosts are updated after the gateway.
 */
export const trustedDocuments: ReadonlyMap<string, string> = new Map(Object.entries({ ...agent, ...portal }));
