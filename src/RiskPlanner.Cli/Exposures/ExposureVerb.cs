using System.CommandLine;
using System.Text;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Exposures;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.Findings.Output;
using RiskPlanner.Application.Providers;
using RiskPlanner.Cli.Findings;
using RiskPlanner.Cli.Input;
using RiskPlanner.Cli.Naming;
using RiskPlanner.Cli.Output;

namespace RiskPlanner.Cli.Exposures;

/// <summary><c>riskplanner exposure</c>: where data goes, and where it can be read on the way.</summary>
internal static class ExposureVerb
{
    public static Command Create(CommandLineHost host)
    {
        var plan = CommonOptions.PlanArgument();
        var failOn = new Option<string>("--fail-on") { Description = "End with 1 when there is a finding of this severity or above that the plan does not accept.", DefaultValueFactory = _ => "warning" };
        failOn.AcceptOnlyFromAmong("error", "warning", "note", "never");
        var format = CommonOptions.Format("text", "json", "sarif");
        var file = CommonOptions.Out();
        var seed = CommonOptions.Seed();
        var command = new Command("exposure",
            """
            Where data goes, and where it can be read on the way: every backup and every transfer of a plan, place by place, clear or
            encrypted and under which label, at rest or in flight, and who may read it there. A marker is planted in the data of the
            emulated data set and looked for in the bytes at each place. Beside each finding stand the safe route and the change to
            make (docs/exposure.md).

            Examples:
              riskplanner exposure samples/payroll-two-sites.yaml
              riskplanner exposure my-plan.yaml --fail-on error --format json --out exposure.json
            """) { plan, failOn, format, file, seed };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await PlanForFindings.ReadAsync(host, parsed.GetValue(plan)!, cancellation) is not { } read) return ExitCode.BadInput;
            var report = new FindingsService(FindingProviders.All()).Find(read.Question, new HashSet<FindingSource> { FindingSource.Exposure }, cancellation);
            if (parsed.GetValue(format) == "sarif") await LintVerb.WriteAsync(host, parsed.GetValue(file), output => FindingFiles.WriteSarif(output, report, read.File));
            else
            {
                var document = new ExposureService().Of(read.Question.Plan, read.Question.PlanSha256, parsed.GetValue(seed), ProgressLine.For(host), cancellation).With(report);
                await ResultWriter.WriteTextAsync(host, writer =>
                {
                    if (parsed.GetValue(format) == "json") writer.WriteLine(Encoding.UTF8.GetString(DocumentJson.Write(document, indented: true)));
                    else ExposureOutput.Write(writer, document);
                }, parsed.GetValue(file), cancellation);
            }

            return LintOptions.LeastFailing(parsed.GetValue(failOn)!) is { } least && report.Worst >= least ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }
}
