using System.CommandLine;
using NodaTime;
using RiskPlanner.Cli.Verbs;
using RiskPlanner.Interchange;
using RiskPlanner.Naming;
using RiskPlanner.Reports.Files;

namespace RiskPlanner.Cli.Naming;

/// <summary><c>riskplanner lint</c>: key labels against a naming standard.</summary>
internal static class LintVerb
{
    public static Command Create(CommandLineHost host)
    {
        var options = new LintOptions(host);
        var command = new Command("lint",
            """
            Look at key labels by a naming standard, and at what a plan does with them (docs/naming). Several files are parts of one
            CKDS. Ends with 1 when there is a finding of the severity that --fail-on names, or above, that is neither known by the
            baseline nor suppressed.

            Examples:
              riskplanner lint labels.txt --standard samples/standards/paper.yaml
              riskplanner lint ckds.lst --standard our-standard.yaml --plan our-plan.yaml --format sarif --out lint.sarif
              riskplanner lint labels.txt --propose-standard --out our-standard.yaml
              riskplanner lint our-plan.yaml --standard our-standard.yaml --rename-plan --renamed-plan renamed.yaml --rename-from 2026-06-01T00:00:00Z
              riskplanner lint --rules
              riskplanner lint --explain RP0003
            """);
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(options.Rules)) return RuleOutput.WriteRules(host, parsed.GetValue(options.Format)!);
            if (parsed.GetValue(options.Explain) is { } rule) return await RuleOutput.ExplainAsync(host, rule);
            if (await LintInputs.ReadAsync(host, parsed, options, cancellation) is not { } inputs) return ExitCode.BadInput;
            if (parsed.GetValue(options.ProposeStandard)) return await ProposeAsync(host, parsed, options, inputs);
            return await LintAsync(host, parsed, options, inputs, cancellation);
        });
        return command;
    }

    private static async Task<int> LintAsync(CommandLineHost host, ParseResult parsed, LintOptions options, LintInputs inputs, CancellationToken cancellation)
    {
        var today = LocalDate.FromDateTime(host.Clock.GetUtcNow().UtcDateTime);
        var report = NamingLinter.Lint(new LintQuestion(inputs.Labels) { Standard = inputs.Standard?.Standard, Plan = inputs.Plan?.Plan, Today = today });
        if (parsed.GetValue(options.RenamePlan)) return await RenameVerb.RunAsync(host, parsed, options, inputs.Plan, RenamePlan.Make(report), cancellation);

        var results = new NamingResults(report, inputs.Plan?.File ?? "", inputs.Plan?.Text, inputs.Baseline, inputs.Suppressions, inputs.Exceptions);
        var source = new LintSource(inputs.Standard?.Standard!.Source.Name, inputs.Standard?.Sha256, ProgramVersion.Text);
        await WriteAsync(host, parsed.GetValue(options.Out), output => Write(output, parsed.GetValue(options.Format)!, results, source));
        if (parsed.GetValue(options.WriteBaseline) is { } baseline)
        {
            using var whole = FileInTheMaking.Begin(baseline);
            await whole.WriteAsync(FindingBaseline.Write(results.Known()), cancellation);
            whole.Keep();
        }

        return LintOptions.LeastFailing(parsed.GetValue(options.FailOn)!) is { } least && results.Worst() >= least ? ExitCode.Findings : ExitCode.Done;
    }

    private static async Task<int> ProposeAsync(CommandLineHost host, ParseResult parsed, LintOptions options, LintInputs inputs)
    {
        var proposal = StandardProposal.Of(inputs.Labels, ShippedStandards.Compiled);
        if (proposal.Standard is null)
        {
            await host.Error.WriteLineAsync("riskplanner: These labels suggest no standard. Expected: a list with key labels of which several look alike.");
            return ExitCode.BadInput;
        }

        await WriteAsync(host, parsed.GetValue(options.Out), output => output.Write(System.Text.Encoding.UTF8.GetBytes(ProposalFile.Write(proposal))));
        return ExitCode.Done;
    }

    private static void Write(Stream output, string format, NamingResults results, LintSource source)
    {
        switch (format)
        {
            case "json":
                NamingJson.Write(output, results, source);
                break;
            case "sarif":
                NamingSarif.Write(output, results, source);
                break;
            case "github":
                NamingGitHub.Write(output, results);
                break;
            case "junit":
                NamingJUnit.Write(output, results);
                break;
            default:
                NamingTextOutput.Write(output, results, source);
                break;
        }
    }

    /// <summary>Writes to standard output or, whole or not at all, to a file.</summary>
    internal static async Task WriteAsync(CommandLineHost host, string? file, Action<Stream> write)
    {
        if (file is null)
        {
            await using var output = OutputStreams.Open(host);
            write(output);
            return;
        }

        using var whole = FileInTheMaking.Begin(file);
        write(whole.Content);
        whole.Keep();
    }
}
