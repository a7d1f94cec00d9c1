using System.CommandLine;
using System.Text;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.Findings.Output;
using RiskPlanner.Application.Providers;
using RiskPlanner.Cli.Input;
using RiskPlanner.Cli.Naming;
using RiskPlanner.Cli.Output;
using RiskPlanner.Interchange;
using RiskPlanner.Reports.Files;

namespace RiskPlanner.Cli.Findings;

/// <summary><c>riskplanner findings</c>: the one list of what may be wrong with a plan.</summary>
internal static class FindingsVerb
{
    public static Command Create(CommandLineHost host)
    {
        var service = new FindingsService(FindingProviders.All());
        var words = string.Join(",", service.Sources.Select(SourceWords.Of));
        var plan = CommonOptions.PlanArgument();
        var source = new Option<string?>("--source") { Description = $"What to look by, with commas between ({words}); all if not given.", HelpName = "SOURCES" };
        source.Validators.Add(result =>
        {
            foreach (var word in Split(result.GetValueOrDefault<string?>()).Where(word => SourceWords.Find(word) is null)) result.AddError($"--source: '{word}' is no source. Expected: {words}.");
        });
        var failOn = new Option<string>("--fail-on") { Description = "End with 1 when there is a finding of this severity or above.", DefaultValueFactory = _ => "warning" };
        failOn.AcceptOnlyFromAmong("error", "warning", "note", "never");
        var baseline = new Option<string?>("--baseline") { Description = "Findings of an earlier run, which are known.", HelpName = "FILE" };
        var writeBaseline = new Option<string?>("--write-baseline") { Description = "Write the findings as a baseline for later runs.", HelpName = "FILE" };
        var format = CommonOptions.Format("text", "json", "sarif", "csv");
        var file = new Option<string?>("--out") { Description = "The file to write; standard output if not given.", HelpName = "FILE" };
        var seed = CommonOptions.Seed();
        var command = new Command("findings",
            """
            List all that may be wrong with a plan: advice, what its data does not survive, targets that are missed, keys that can be
            gone before anybody misses them, and names of keys (docs/findings.md). What the plan accepts stays in the list, marked.
            Ends with 1 when there is a finding of the severity that --fail-on names, or above, that is neither known by the
            baseline nor accepted.

            Examples:
              riskplanner findings samples/payroll-two-sites.yaml
              riskplanner findings my-plan.yaml --source advice,naming --fail-on error
              riskplanner findings my-plan.yaml --baseline known.json --format sarif --out findings.sarif
            """) { plan, source, failOn, baseline, writeBaseline, format, file, seed };
        command.SetAction(async (parsed, cancellation) =>
        {
            var read = await PlanForFindings.ReadAsync(host, parsed.GetValue(plan)!, cancellation);
            var isSound = read is not null;
            FindingBaseline? known = null;
            if (parsed.GetValue(baseline) is { } baselineFile) isSound &= (known = await NamingInput.ReadBaselineAsync(host, baselineFile, cancellation)) is not null;
            if (!isSound) return ExitCode.BadInput;

            var sources = parsed.GetValue(source) is { } asked ? Split(asked).Select(word => SourceWords.Find(word)!.Value).ToHashSet() : null;
            var report = service.Find(read!.Question with { Baseline = known, Seed = parsed.GetValue(seed), Progress = ProgressLine.For(host) }, sources, cancellation);
            await WriteAsync(host, report, read.File, parsed.GetValue(format)!, parsed.GetValue(file), cancellation);
            if (parsed.GetValue(writeBaseline) is { } writtenTo)
            {
                using var whole = FileInTheMaking.Begin(writtenTo);
                await whole.WriteAsync(FindingBaseline.Write(report.Known(read.File)), cancellation);
                whole.Keep();
            }

            return LintOptions.LeastFailing(parsed.GetValue(failOn)!) is { } least && report.Worst >= least ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static string[] Split(string? sources) => (sources ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static async Task WriteAsync(CommandLineHost host, FindingReport report, string planFile, string format, string? file, CancellationToken cancellation)
    {
        // Only the text and SARIF have room for it.
        if (format is "json" or "csv")
        {
            foreach (var needs in report.NotRun.GroupBy(notRun => notRun.Needs, StringComparer.Ordinal))
                await host.Error.WriteLineAsync($"riskplanner: Not run: {string.Join(", ", needs.Select(notRun => notRun.Rule.Id))}: needs {needs.Key}.");
        }

        if (format == "sarif")
        {
            await LintVerb.WriteAsync(host, file, output => FindingFiles.WriteSarif(output, report, planFile));
            return;
        }

        await ResultWriter.WriteTextAsync(host, writer => writer.Write(format switch
        {
            "json" => Encoding.UTF8.GetString(FindingFiles.Json(report)) + "\n",
            "csv" => FindingFiles.Csv(report.Findings),
            _ => FindingFiles.Text(report, planFile),
        }), file, cancellation);
    }
}
