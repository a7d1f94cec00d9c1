using FsCheck;
using FsCheck.Fluent;
using RiskPlanner.Model;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Generated cases, each valid, that shrink to smaller valid ones.</summary>
internal static class CaseArbitrary
{
    private const int Numbers = 320;

    public static Arbitrary<ReplayCase> All { get; } = Arb.From(
        Gen.Choose(0, 1_000_000).ArrayOf(Numbers).Select(CaseMaker.Make).Where(IsValid),
        SmallerCases.Of);

    public static bool IsValid(ReplayCase replay) => PlanValidator.Validate(replay.Plan).Count == 0;
}
