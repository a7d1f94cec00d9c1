using System.CommandLine;
using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.Providers;
using RiskPlanner.Cli.Input;
using RiskPlanner.Cli.Naming;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Reports.Files;

namespace RiskPlanner.Cli.Verbs;

/// <summary>The options by which verdicts are compared with those of an earlier run, and kept for a later one.</summary>
internal sealed class VerdictBaseline
{
    public Option<string?> Baseline { get; } = new("--baseline") { Description = "Verdicts of an earlier run: what is as bad there, or worse, is known and does not fail.", HelpName = "FILE" };

    public Option<string?> WriteBaseline { get; } = new("--write-baseline") { Description = "Write the verdicts as a baseline for later runs.", HelpName = "FILE" };

    /// <summary>Whether a baseline was asked for or is wanted.</summary>
    public bool IsAsked(ParseResult parsed) => parsed.GetValue(Baseline) is not null || parsed.GetValue(WriteBaseline) is not null;

    /// <summary>Reads the baseline; not sound when something is wrong with it, which is then on standard error.</summary>
    public async Task<(bool IsSound, FindingBaseline? Known)> ReadAsync(CommandLineHost host, ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(Baseline) is not { } file) return (true, null);
        var known = await NamingInput.ReadBaselineAsync(host, file, cancellation);
        return (known is not null, known);
    }

    /// <summary>Compares verdicts, and writes them as a baseline where that is asked for.</summary>
    public async Task<KnownVerdicts> CompareAsync(
        CommandLineHost host, ParseResult parsed, FindingBaseline? known, (Plan Plan, string Sha256) read, string file, TablesDocument document, VerdictScope scope, bool isWhole, CancellationToken cancellation)
    {
        var question = new FindingQuestion(read.Plan, read.Sha256, LocalDate.FromDateTime(host.Clock.GetUtcNow().UtcDateTime))
        {
            Places = new PlanPlaces((await PlanInput.TextAsync(file, cancellation)).Text),
            Baseline = known,
        };
        var verdicts = KnownVerdicts.Of(question, document, scope, isWhole, file);
        if (parsed.GetValue(WriteBaseline) is not { } written) return verdicts;
        using var whole = FileInTheMaking.Begin(written);
        await whole.WriteAsync(FindingBaseline.Write(verdicts.Known(isWhole && scope == VerdictScope.LastMoment ? AsFindings(question, document, file, cancellation) : null)), cancellation);
        whole.Keep();
        return verdicts;
    }

    // What the verb findings makes of the same verdicts.
    private static List<KnownFinding> AsFindings(FindingQuestion question, TablesDocument document, string file, CancellationToken cancellation) =>
        [.. new FindingsService(FindingProviders.All()).Find(question with { Baseline = null, Verdicts = document }, new HashSet<FindingSource> { FindingSource.Verdicts, FindingSource.Targets }, cancellation).Known(file)];
}
