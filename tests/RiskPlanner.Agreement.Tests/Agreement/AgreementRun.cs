using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using RiskPlanner.Agreement.Tests.Cases;

namespace RiskPlanner.Agreement.Tests.Agreement;

/// <summary>
/// One run over the generated cases, which all tests of a run share: FsCheck generates, both worlds replay, a disagreement is
/// shrunk. The seed is fixed; <c>RISKPLANNER_AGREEMENT_CASES</c> and <c>RISKPLANNER_AGREEMENT_SEED</c> make it longer or other.
/// </summary>
public sealed class AgreementRun
{
    /// <summary>Within so many cases the generator must reach everything, and each mutant must be caught.</summary>
    public const int LeastCases = 2_000;

    private readonly List<JudgedCase> _cases = [];

    public AgreementRun()
    {
        var config = Config.Quick
            .WithMaxTest(Generated.Cases(LeastCases))
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd((ulong)Generated.Seed(20261121), 1), FSharpOption<int>.None)))
            .WithRunner(new QuietRunner(result => Failure = result));
        Check.One(config, Prop.ForAll(CaseArbitrary.All, Agree));
        if (Failure is not null && LastDisagreement is { } smallest)
            Failure = $"{string.Join("\n\n", smallest.Differences)}\n\n{CaseFile.Write(smallest.Case, "smallest")}\n\n{Failure}";
    }

    /// <summary>The cases up to the first disagreement, with what the emulator says.</summary>
    public IReadOnlyList<JudgedCase> Cases => _cases;

    /// <summary>What FsCheck says where the worlds disagree; null where they never do.</summary>
    public string? Failure { get; private set; }

    // FsCheck shrinks to ever smaller cases that still fail, so the last one is the smallest.
    private (ReplayCase Case, IReadOnlyList<string> Differences)? LastDisagreement { get; set; }

    private bool Agree(ReplayCase replay)
    {
        var emulated = Judges.Emulated(replay);
        var differences = Judges.Differences(emulated, Judges.Symbolic(replay));
        if (LastDisagreement is null) _cases.Add(new JudgedCase(replay, emulated));
        if (differences.Count > 0) LastDisagreement = (replay, differences);
        return differences.Count == 0;
    }
}
