using FsCheck;
using Microsoft.FSharp.Core;

namespace RiskPlanner.Model.Tests;

/// <summary>How properties are tried: two thousand cases from one seed, the first counterexample as an exception.</summary>
internal static class Property
{
    public static Config Config { get; } = Config.QuickThrowOnFailure
        .WithMaxTest(2_000)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261121, 1), FSharpOption<int>.None)));
}
