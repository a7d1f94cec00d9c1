using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;

namespace RiskPlanner.Web.Tests.Support;

/// <summary>Plans with their verdicts and key-loss windows, computed as runs compute them.</summary>
internal static class Assessed
{
    private static readonly ConcurrentDictionary<(string Text, RunKind Kind), byte[]> Results = [];

    /// <summary>The sample, which states targets and values.</summary>
    public static string Text => Some.SampleText;

    /// <summary>The sample without any target or value.</summary>
    public static string WithoutTargets { get; } = string.Join('\n', Some.SampleText.Split('\n').Where(line => !new[] { "rpo:", "rto:", "dataValue:" }.Any(line.TrimStart().StartsWith)));

    /// <summary>The sample with an application whose only data set is like one of the ledger's, and which states targets that the ledger does not.</summary>
    public static string WithTwoTargets { get; } = Some.SampleText
        .Replace("  - name: HISTORY\n    criticality", "  - name: RATES\n    criticality: vital\n    description: Rates\n    rpo: PT1H\n    rto: PT1H\n  - name: HISTORY\n    criticality", StringComparison.Ordinal)
        .Replace(BlockOf("LEDGER.RATES.DAILY"), BlockOf("LEDGER.RATES.DAILY") + BlockOf("LEDGER.RATES.DAILY").Replace("DAILY\n", "HOURLY\n", StringComparison.Ordinal).Replace("application: LEDGER", "application: RATES", StringComparison.Ordinal), StringComparison.Ordinal);

    /// <summary>A generated plan: four applications of all criticalities with values, and no two data sets alike.</summary>
    public static string Generated { get; } = Interchange.PlanFile.Write(RiskPlanner.Testing.LargeEstate.Make(seed: 3, dataSets: 12, keys: 8, applications: 4, structuralClasses: 12));

    /// <summary>The verdicts of a plan.</summary>
    public static async Task<TablesDocument> TablesAsync(string text)
    {
        await using var web = new WebContext();
        await web.KeepAsync(text, Some.Sample);
        return DocumentJson.Read<TablesDocument>(await ResultAsync(web, text, VerdictsRun.Kind));
    }

    /// <summary>Keeps a plan with both results.</summary>
    public static async Task KeepAsync(WebContext web, string text)
    {
        await web.KeepAsync(text, Some.Sample);
        foreach (var kind in new[] { VerdictsRun.Kind, AlignmentRun.Kind }) web.Runs.AddStored(kind, await ResultAsync(web, text, kind), Some.Sample, 1);
    }

    /// <summary>Keeps the result of a run of a kind of the kept plan, whose text is given, in its first version.</summary>
    public static async Task AddAsync(WebContext web, string text, RunKind kind) => web.Runs.AddStored(kind, await ResultAsync(web, text, kind), Some.Sample, 1);

    private static string BlockOf(string dataSet)
    {
        var from = Some.SampleText.IndexOf($"  - name: {dataSet}\n", StringComparison.Ordinal);
        return Some.SampleText[from..Some.SampleText.IndexOf("  - name:", from + 1, StringComparison.Ordinal)];
    }

    private static async Task<byte[]> ResultAsync(WebContext web, string text, RunKind kind)
    {
        if (Results.TryGetValue((text, kind), out var known)) return known;
        var parameters = new RunParameters { Kind = kind, Plan = Some.Sample, PlanVersion = 1, Date = "2026-11-21" };
        var progress = new Progress<Simulation.Tables.WorkProgress>();
        return Results[(text, kind)] = await Task.Run(() => web.Services.GetRequiredService<RunExecutor>().ExecuteAsync(parameters, progress, CancellationToken.None));
    }
}
