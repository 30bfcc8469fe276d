import type { CommandContext, ShellPipeline } from './model.ts';

/** How a command stands that nothing is around. */
export const TOP: CommandContext = {
  tested: false,
  subshell: false,
  substitution: false,
  inFunction: false,
  conditional: false,
};

/** In a condition, or before `||`. */
export function tested(context: CommandContext): CommandContext {
  return context.tested ? context : { ...context, tested: true };
}

/** In a branch or a loop, or behind `||`. */
export function conditional(context: CommandContext): CommandContext {
  return context.conditional ? context : { ...context, conditional: true };
}

export function inPipeline(context: CommandContext, pipeline: ShellPipeline, pipelineIndex: number): CommandContext {
  return { ...context, pipeline, pipelineIndex };
}

/** Inside `$( )`, backticks or `<( )`: what is around it does not look at its status. */
export function inSubstitution({ subshell, inFunction, conditional: depends }: CommandContext): CommandContext {
  return { tested: false, subshell, substitution: true, inFunction, conditional: depends };
}
