using System.CommandLine;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Providers;
using RiskPlanner.Application.Threats;
using RiskPlanner.Cli.Input;
using RiskPlanner.Cli.Output;
using RiskPlanner.Simulation.EveryMoment;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Cli.Verbs;

/// <summary><c>riskplanner verdicts</c>: the threat tables of a plan.</summary>
internal static class VerdictsVerb
{
    private const string Every = "every";
    private const string Last = "last";

    public static Command Create(CommandLineHost host)
    {
        var plan = CommonOptions.PlanArgument();
        var format = CommonOptions.Format("text", "json", "html", "pdf");
        var file = CommonOptions.Out();
        var seed = CommonOptions.Seed();
        var date = CommonOptions.Date(host);
        var moments = new Option<string>("--moments")
        {
            Description = "When events strike. last: an hour after the last scheduled operation, and they are noticed an hour later. "
                + "every: at every moment from the first cycle of each policy on, and they are noticed as the plan has it; a cell says the worst, and when.",
            DefaultValueFactory = _ => Last,
        };
        moments.AcceptOnlyFromAmong(Every, Last);
        var events = new Option<int>("--events")
        {
            Description = "How many events strike together: 1 or 2. With 2, for each pair of threats the worst choice of targets and the worse order, and both on the production side.",
            DefaultValueFactory = _ => 1,
            HelpName = "1|2",
        };
        events.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is not (1 or 2)) result.AddError("--events is 1 or 2.");
        });
        var applications = new Option<string[]>("--application") { Description = "Judge this application alone; may be repeated. All if not given.", HelpName = "A" };
        var threats = new Option<string[]>("--threat") { Description = "Judge this threat alone, by the kind of its event; may be repeated. All if not given.", HelpName = "KIND" };
        var baseline = new VerdictBaseline();
        var command = new Command("verdicts",
            """
            Derive what each data set of a plan survives, and which change would help where it does not.

            Ends with 1 when something is lost or unavailable, or misses a target of its application; with --baseline only when
            something is worse than the baseline knows it (docs/threat-tables.md, "New Nos only"). Examples:
              riskplanner verdicts samples/payroll-two-sites.yaml
              riskplanner verdicts my-plan.yaml --format pdf --out verdicts.pdf
              riskplanner verdicts my-plan.yaml --moments every --application PAYROLL --threat file-corruption
              riskplanner verdicts my-plan.yaml --events 2 --threat key-loss
              riskplanner verdicts my-plan.yaml --events 2 --moments every --application PAYROLL
              riskplanner verdicts my-plan.yaml --write-baseline known.json
              riskplanner verdicts my-plan.yaml --baseline known.json
            """) { plan, format, file, seed, date, moments, events, applications, threats, baseline.Baseline, baseline.WriteBaseline };
        CommonOptions.RequireFileForPdf(command, format, file);
        threats.Validators.Add(result =>
        {
            foreach (var kind in result.GetValueOrDefault<string[]>() ?? [])
            {
                if (!PlanVerdicts.Rows.Any(row => row.Threat.Kind == kind))
                    result.AddError($"--threat: '{kind}' is no threat of verdicts. Expected: {string.Join(", ", PlanVerdicts.Rows.Select(row => row.Threat.Kind))}.");
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(plan)!;
            if (await PlanInput.ReadAsync(host, path, cancellation) is not { } read) return ExitCode.BadInput;
            var choices = new VerdictChoices { Applications = parsed.GetValue(applications) ?? [], Threats = parsed.GetValue(threats) ?? [] };
            List<string> unknown = [.. choices.Applications.Where(name => !read.Plan.Applications.Any(application => application.Name == name)).Distinct()];
            foreach (var name in unknown)
                await host.Error.WriteLineAsync($"riskplanner: --application '{name}': The plan has no application of that name. Expected: one of {string.Join(", ", read.Plan.Applications.Select(application => application.Name))}.");
            var (isSound, known) = await baseline.ReadAsync(host, parsed, cancellation);
            if (unknown.Count > 0 || !isSound) return ExitCode.BadInput;

            var document = parsed.GetValue(events) == 2 && parsed.GetValue(moments) == Every
                ? Witnessed(new ThreatTableService().DeriveForPairsAtEveryMoment(
                    read.Plan, read.Sha256, choices, parsed.GetValue(date)!, Environment.ProcessorCount, ProgressLine.For(host), cancellation), path)
                : parsed.GetValue(events) == 2
                ? Witnessed(new ThreatTableService().DeriveForPairs(
                    read.Plan, read.Sha256, choices, parsed.GetValue(date)!, Environment.ProcessorCount, ProgressLine.For(host), cancellation), path)
                : parsed.GetValue(moments) == Every
                ? Witnessed(new ThreatTableService().DeriveAtEveryMoment(
                    read.Plan, read.Sha256, choices, parsed.GetValue(date)!, Environment.ProcessorCount, ProgressLine.For(host), cancellation), path)
                : Chosen(new ThreatTableService().DeriveForPlan(
                    read.Plan, read.Sha256, parsed.GetValue(seed), parsed.GetValue(date)!, Environment.ProcessorCount, ProgressLine.For(host), cancellation), choices);
            if (baseline.IsAsked(parsed))
            {
                var scope = (VerdictScope)((parsed.GetValue(moments) == Every ? 1 : 0) + (parsed.GetValue(events) == 2 ? 2 : 0));
                var isWhole = choices.Applications.Count == 0 && choices.Threats.Count == 0;
                var compared = await baseline.CompareAsync(host, parsed, known, read, path, document, scope, isWhole, cancellation);
                if (known is not null) return await WriteAsync(host, compared, parsed.GetValue(format)!, parsed.GetValue(file), cancellation);
            }

            var written = await ResultWriter.WriteAsync(host, document, parsed.GetValue(format)!, parsed.GetValue(file), cancellation);
            if (written != ExitCode.Done) return written;
            var found = document.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Any(cell => cell.Detail is { IsFinding: true });
            return found ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    // Only the text has room for what is gone.
    private static async Task<int> WriteAsync(CommandLineHost host, KnownVerdicts verdicts, string format, string? file, CancellationToken cancellation)
    {
        var written = await ResultWriter.WriteAsync(host, verdicts.Document, format, file, cancellation, writer => KnownVerdictOutput.Write(writer, verdicts));
        if (written != ExitCode.Done) return written;
        if (format != "text") KnownVerdictOutput.Write(host.Error, verdicts);
        return verdicts.New.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static TablesDocument Chosen(TablesDocument document, VerdictChoices choices) => document with
    {
        Tables =
        [
            .. document.Tables.Where(table => choices.Applications.Count == 0 || choices.Applications.Contains(table.Id))
                .Select(table => table with { Rows = [.. table.Rows.Where(row => choices.Threats.Count == 0 || choices.Threats.Contains(row.Event!))] }),
        ],
    };

    /// <summary>The commands that replay the worst moments, with the file that was given.</summary>
    private static TablesDocument Witnessed(TablesDocument document, string path)
    {
        return document with
        {
            Tables = [.. document.Tables.Select(table => table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(Of)] })] })],
        };

        EvidenceCell Of(EvidenceCell cell) => cell.Detail is not { } detail ? cell : cell with
        {
            Detail = detail with
            {
                Witness = ReplayCommands.For(path, detail.Witness),
                Moments = detail.Moments is { } moments ? moments with { Witness = ReplayCommands.For(path, moments.Witness) } : null,
            },
        };
    }
}
