namespace RiskPlanner.Laws.Tests.Course;

/// <summary>What a law says of a case.</summary>
/// <param name="Applies">Whether its precondition held.</param>
/// <param name="Fault">How it is broken; null where it holds.</param>
internal readonly record struct LawResult(bool Applies, string? Fault)
{
    public static LawResult SaysNothing { get; } = new(false, null);

    public static LawResult Holds { get; } = new(true, null);

    public static LawResult Broken(string fault) => new(true, fault);
}
