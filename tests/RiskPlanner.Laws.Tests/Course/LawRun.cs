using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Agreement.Tests.Cases;
using Xunit.Abstractions;

namespace RiskPlanner.Laws.Tests.Course;

/// <summary>
/// Tries a law on generated cases and on its mutants. <c>RISKPLANNER_LAWS</c> says on how many cases, <c>RISKPLANNER_LAWS_SEED</c>
/// from which seed. Writes artifacts/laws/summary.json.
/// </summary>
internal static class LawRun
{
    private const int UsualCases = 1_000;

    private static readonly Lock Gate = new();
    private static readonly SortedDictionary<(int Law, string World, string Part), object> Summary = [];
    private static readonly Lazy<IReadOnlyList<ReplayCase>> Generated = new(() => Generate(Math.Max(Cases, UsualCases)));

    private static int Cases => Number("RISKPLANNER_LAWS", UsualCases);

    public static int Seed => Number("RISKPLANNER_LAWS_SEED", 1);

    public static void Try(ITestOutputHelper output, int law, Func<Subject, ReplayCase, LawResult> holds, IReadOnlyList<Subject> mutants, string part = "whole")
    {
        Try(output, law, "tokens", part, Subject.Product, [.. Generated.Value.Take(Cases)], holds, mutants);
    }

    /// <summary>A law on so many cases in the emulator, without mutants: these are the world of tokens' affair.</summary>
    public static void TryInTheEmulator(ITestOutputHelper output, int law, int of, Func<Subject, ReplayCase, LawResult> holds, string part = "whole") =>
        Try(output, law, "emulator", part, Subject.Product with { Worlds = new Emulator.World.EmulatedWorldFactory() }, [.. Generated.Value.Take(of)], holds, []);

    private static void Try(ITestOutputHelper output, int law, string world, string part, Subject product, IReadOnlyList<ReplayCase> cases, Func<Subject, ReplayCase, LawResult> holds, IReadOnlyList<Subject> mutants)
    {
        var (applied, failed) = (0, 0);
        ReplayCase? first = null;
        foreach (var replay in cases)
        {
            var result = holds(product, replay);
            if (result.Applies) applied++;
            if (result.Fault is null) continue;
            failed++;
            first ??= replay;
        }

        var caught = mutants.Select(mutant => (mutant.Name, After: CaughtAfter(mutant, Generated.Value, holds))).ToList();
        output.WriteLine($"law {law} ({world}, {part}): {cases.Count} cases, applied in {applied}, failed in {failed}");
        foreach (var (name, after) in caught) output.WriteLine($"{name}: {(after is { } number ? $"caught after {number} cases" : "not caught")}");
        Write(law, world, part, new
        {
            law,
            world,
            part,
            cases = cases.Count,
            applied,
            failed,
            seed = Seed,
            mutants = caught.Select(mutant => new { name = mutant.Name, caughtAfter = mutant.After }).ToList(),
        });
        if (first is not null) Assert.Fail($"Law {law} fails in {failed} of {cases.Count} cases. The smallest found:\n{Shrunk(law, product, first, holds)}");
        Assert.True(applied * 5 >= cases.Count, $"Law {law} says something in {applied} of {cases.Count} cases only.");
        Assert.All(caught, mutant => Assert.True(mutant.After is not null, $"Law {law} does not notice: {mutant.Name}"));
    }

    /// <summary>Mutants get the usual number of cases however short the run is.</summary>
    private static int? CaughtAfter(Subject mutant, IReadOnlyList<ReplayCase> cases, Func<Subject, ReplayCase, LawResult> holds)
    {
        for (var index = 0; index < cases.Count; index++)
        {
            if (holds(mutant, cases[index]).Fault is not null) return index + 1;
        }

        return null;
    }

    private static string Shrunk(int law, Subject product, ReplayCase replay, Func<Subject, ReplayCase, LawResult> holds)
    {
        while (SmallerCases.Of(replay).FirstOrDefault(smaller => holds(product, smaller).Fault is not null) is { } next) replay = next;
        return $"{holds(product, replay).Fault}\n{CaseFile.Write(replay, $"law{law}")}";
    }

    private static List<ReplayCase> Generate(int count)
    {
        var cases = new List<ReplayCase>();
        var config = Config.Quick.WithMaxTest(count)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd((ulong)Seed, 1), FSharpOption<int>.None)));
        Check.One(config, Prop.ForAll(CaseArbitrary.All, replay =>
        {
            cases.Add(replay);
            return true;
        }));
        return cases;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) && number > 0 ? number : otherwise;

    /// <summary>Puts what became of a law into the summary.</summary>
    public static void Write(int law, string world, string part, object entry)
    {
        lock (Gate)
        {
            Summary[(law, world, part)] = entry;
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RiskPlanner.sln"))) folder = folder.Parent;
            var laws = Directory.CreateDirectory(Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "artifacts", "laws"));
            File.WriteAllText(Path.Combine(laws.FullName, "summary.json"), JsonSerializer.Serialize(Summary.Values, Indented));
        }
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
}
