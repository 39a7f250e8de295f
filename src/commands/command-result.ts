/** How a command has ended. */
export interface CommandResult {
  succeeded: boolean;
  /** What it has to tell in a comment, as Markdown, the fullest form first; nothing where inputs were refused. */
  forms: string[];
}

/** After bad inputs. */
export const REFUSED: CommandResult = { succeeded: false, forms: [] };
