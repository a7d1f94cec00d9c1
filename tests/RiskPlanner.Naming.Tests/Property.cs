using FsCheck;
using Microsoft.FSharp.Core;

namespace RiskPlanner.Naming.Tests;

/// <summary>How properties are tried: a number of cases from one seed, the first counterexample as an exception.</summary>
internal static class Property
{
    public static Config Config { get; } = Config.QuickThrowOnFailure
        .WithMaxTest(2_000)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261128, 1), FSharpOption<int>.None)));
}
