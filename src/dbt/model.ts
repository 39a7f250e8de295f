/** How the projects of a Hex workspace are recognised. */
export interface HexWorkspace {
  /** Such as `app.hex.tech`. */
  host: string;
  /** The UUID of a project, from a URL of the workspace or an ID; undefined if there is none in it. */
  projectIdOf(text: string): string | undefined;
}

/** An exposure that is a Hex project. */
export interface HexExposure {
  uniqueId: string;
  /** As in dbt; with its package before it if another has the same. */
  name: string;
  /** What dbt shows to people in place of the name. */
  label?: string;
  projectId: string;
}

/** A manifest's exposures by what they refer to. Those that have nothing to do with Hex are left out. */
export interface FoundExposures {
  /** In the manifest's order. */
  exposures: HexExposure[];
  /** Exposures that refer to a Hex project in a way that cannot be read. */
  unreadable: UnreadableExposure[];
  /** Exposures whose URL is on another host than the workspace. */
  onOtherHosts: { name: string; host: string }[];
}

export interface UnreadableExposure {
  name: string;
  reason: UnreadableReason;
}

export type UnreadableReason =
  /** `value` is what its `meta` has under `hex.project_id`. */
  | { kind: 'project-id'; value: unknown }
  /** `meta` is what it has under other keys that may mean a Hex project. */
  | { kind: 'other-meta'; meta: Record<string, unknown> }
  | { kind: 'no-project-in-url'; url: string }
  | { kind: 'several-projects-in-url'; url: string };

/** Which Hex projects are to run after dbt, and why. Every list is in the manifest's order, each project once. */
export interface DbtSelection {
  selected: DbtProject[];
  /** Projects with an exposure downstream of a failure. */
  held: DbtProject[];
  /** Projects upstream of which nothing was built. */
  untouched: DbtProject[];
  /** A sentence that says why nothing is selected; undefined if something is. */
  nothing: string | undefined;
  /** Sentences for annotations: what the user should mend in dbt. */
  warnings: string[];
  /** Sentences for the log: what does not fit together in the files. */
  notes: string[];
}

/** A Hex project, and the exposures that name it. */
export interface DbtProject {
  projectId: string;
  exposures: Exposure[];
}

/** A Hex project's exposure, and what the results say of the nodes upstream, the nearest first. */
export interface Exposure extends HexExposure {
  /** Nodes upstream, at any depth, that were built with success. */
  changed: string[];
  /** Why it is not to run: the causes, or where none is known, what was skipped because of them. */
  heldBy: HeldBy[];
}

/** A reason upstream of an exposure not to run it. */
export type HeldBy =
  /** A node that failed or was skipped. */
  | { kind: 'node'; uniqueId: string; status: string }
  | { kind: 'test'; uniqueId: string; status: string; of: string }
  /** Built with `--empty`. */
  | { kind: 'empty'; uniqueId: string }
  /** Not built, because dbt stopped at the first failure. */
  | { kind: 'unreached'; uniqueId: string };
