using RiskPlanner.Application.Findings;

namespace RiskPlanner.Application.Providers;

/// <summary>The providers of findings that the program has.</summary>
public static class FindingProviders
{
    /// <summary>A new one of each.</summary>
    public static IReadOnlyList<IFindingProvider> All() => [new AdviceFindings(), new PeopleFindings(), new VerdictFindings(), new AlignmentFindings(), new NamingFindings(), new ExposureFindings()];
}
