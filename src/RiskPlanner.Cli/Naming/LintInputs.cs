using System.CommandLine;
using RiskPlanner.Cli.Input;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Cli.Naming;

/// <summary>What <c>riskplanner lint</c> was given, read.</summary>
internal sealed record LintInputs(LabelList Labels, StandardReadResult? Standard, (Plan Plan, string Text, string File)? Plan, FindingBaseline? Baseline, SuppressionList? Suppressions)
{
    /// <summary>The exceptions of the standard, with their places in the file that has it.</summary>
    public IReadOnlyList<PlacedException> Exceptions { get; init; } = [];

    /// <summary>Reads everything; null when something is wrong, all of which is then on standard error.</summary>
    public static async Task<LintInputs?> ReadAsync(CommandLineHost host, ParseResult parsed, LintOptions options, CancellationToken cancellation)
    {
        var labels = await NamingInput.ReadLabelsAsync(host, parsed.GetValue(options.Files)!, parsed.GetValue(options.From)!, cancellation);
        var sound = labels is not null;

        StandardReadResult? standard = null;
        if (parsed.GetValue(options.Standard) is { } standardFile) sound &= (standard = await NamingInput.ReadStandardAsync(host, standardFile, cancellation)) is not null;
        var plan = labels?.Plan;
        if (parsed.GetValue(options.Plan) is { } planFile) sound &= (plan = await NamingInput.ReadPlanAsync(host, planFile, cancellation)) is not null;
        if (plan is { } named && parsed.GetValue(options.Standard) is null)
        {
            (var isSound, standard) = await PlanStandard.ReadAsync(host, named.Plan, named.File, cancellation);
            sound &= isSound;
        }

        FindingBaseline? baseline = null;
        if (parsed.GetValue(options.Baseline) is { } baselineFile) sound &= (baseline = await NamingInput.ReadBaselineAsync(host, baselineFile, cancellation)) is not null;
        SuppressionList? suppressions = null;
        if (parsed.GetValue(options.Suppressions) is { } suppressionsFile) sound &= (suppressions = await ReadSuppressionsAsync(host, suppressionsFile, cancellation)) is not null;
        if (plan is { Plan.Accepted: { Count: > 0 } accepted } said) suppressions = (suppressions ?? SuppressionList.Of([])).With(accepted, said.File, new PlanPlaces(said.Text));
        return sound ? new LintInputs(labels!.Labels, standard, plan, baseline, suppressions) { Exceptions = ExceptionsOf(parsed.GetValue(options.Standard), standard, plan) } : null;
    }

    private static IReadOnlyList<PlacedException> ExceptionsOf(string? standardFile, StandardReadResult? standard, (Plan Plan, string Text, string File)? plan)
    {
        if (standard?.Standard is not { Source.Exceptions.Count: > 0 }) return [];
        if (standardFile is not null) return PlacedException.Of(standard, standardFile);
        if (plan is not { } said) return [];
        return PlanStandard.FileOf(said.Plan, said.File) is { } beside ? PlacedException.Of(standard, beside) : PlacedException.Of(said.Plan, said.File, new PlanPlaces(said.Text));
    }

    private static async Task<SuppressionList?> ReadSuppressionsAsync(CommandLineHost host, string file, CancellationToken cancellation)
    {
        if (!await InputFile.ExistsAsync(host, file, "a list of suppressions, see docs/naming/README.md")) return null;
        if (await NamingInput.ReadTextAsync(host, file, cancellation) is not { } text) return null;
        var (list, faults) = SuppressionList.Read(text, file);
        if (list is null) await PlanInput.WriteFaultsAsync(host, file, faults);
        return list;
    }
}
