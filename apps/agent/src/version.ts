import manifest from '../package.json' with { type: 'json' };

/** The version that the agent tells the gateway. */
export const AGENT_VERSION: string = manifest.version;
