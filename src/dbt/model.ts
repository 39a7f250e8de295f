/** How Hex projects are recognised. */
export interface HexNames {
  /** The workspace's host, such as `app.hex.tech`. */
  host: string;
  /** A project's UUID from what names it, such as a URL of the workspace; undefined where none can be read. */
  projectIdOf(given: string): string | undefined;
}

/** An exposure that is a Hex project. */
export interface HexExposure {
  uniqueId: string;
  /** As in dbt; with its package before it where two have the same. */
  name: string;
  /** What dbt shows to people in place of the name. */
  label?: string;
  projectId: string;
}

export interface FoundExposures {
  /** In the manifest's order. */
  exposures: HexExposure[];
  /** A sentence on each exposure that is a Hex project of which nobody can say which. */
  warnings: string[];
  /** The other hosts that exposures have their URLs on. */
  otherHosts: string[];
  /** A sentence on each other host of Hex's that exposures have their URLs on. */
  notes: string[];
}

/** Which Hex projects are to run after dbt, and why. Every list is in the manifest's order, without double projects. */
export interface DbtSelection {
  selected: DbtProject[];
  /** Projects of which an exposure is downstream of a failure. */
  held: DbtProject[];
  /** Projects upstream of which nothing was built. */
  untouched: DbtProject[];
  /** A sentence that says why nothing is selected; undefined where something is. */
  nothing: string | undefined;
  /** Sentences for annotations: what the user should mend in dbt. */
  warnings: string[];
  /** Sentences for the log: what does not quite fit together. */
  notes: string[];
}

/** A Hex project, and the exposures that name it. */
export interface DbtProject {
  projectId: string;
  exposures: Exposure[];
}

/** An exposure that is a Hex project, and what the results say of what it depends on, the nearest first. */
export interface Exposure extends HexExposure {
  /** Nodes upstream, at any depth, that were built with success. */
  changed: string[];
  /** What holds it back: the causes first, then what was skipped. */
  heldBy: HeldBy[];
}

/** What failed, or was skipped, upstream of an exposure. */
export type HeldBy =
  | { kind: 'node'; uniqueId: string; status: string }
  | { kind: 'test'; uniqueId: string; status: string; of: string }
  /** Built with `--empty`. */
  | { kind: 'empty'; uniqueId: string }
  /** Never reached, because dbt stopped at the first failure. */
  | { kind: 'unreached'; uniqueId: string };
