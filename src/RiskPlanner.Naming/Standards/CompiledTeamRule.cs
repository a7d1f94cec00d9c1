using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>A rule of a team's own with its expression made usable.</summary>
internal sealed record CompiledTeamRule(TeamRule Source, LabelAutomaton Automaton, bool TakesNothing);
