namespace RiskPlanner.Analysis.Mitigation;

/// <summary>How much a search may do. None of it is a time by the clock, so that an answer is the same on every machine.</summary>
/// <param name="Rounds">How many choices are tried at most, 1 or more.</param>
/// <param name="SolverEffort">The limit of each solution of the cover problem, in CP-SAT's deterministic time (about seconds).</param>
public sealed record MitigationLimits(int Rounds, double SolverEffort)
{
    /// <summary>Where nobody says.</summary>
    public static MitigationLimits Default { get; } = new(1_000, 60);
}
