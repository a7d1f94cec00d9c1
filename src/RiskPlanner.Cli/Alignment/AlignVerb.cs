using System.CommandLine;
using RiskPlanner.Analysis.Alignment;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Cli.Input;
using RiskPlanner.Cli.Output;

namespace RiskPlanner.Cli.Alignment;

/// <summary><c>riskplanner align</c>: whether the loss of a key is noticed while the key can still be put back.</summary>
internal static class AlignVerb
{
    public static Command Create(CommandLineHost host)
    {
        var plan = CommonOptions.PlanArgument();
        var format = CommonOptions.Format("text", "json");
        var file = CommonOptions.Out();
        var command = new Command("align",
            """
            Compare, for every encrypted data set, how long a lost key can be put back with how long its loss can stay unnoticed.
            The worst margin comes first; below zero, the key can be gone before anybody misses it. Ends with 1 when there is
            such a data set (docs/theory/alignment.md). Examples:
              riskplanner align samples/payroll-two-sites.yaml
              riskplanner align my-plan.yaml --format json --out alignment.json
            """) { plan, format, file };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await PlanInput.ReadAsync(host, parsed.GetValue(plan)!, cancellation) is not { } read) return ExitCode.BadInput;
            var report = new AlignmentAnalysis(new SymbolicWorldFactory()).Analyse(read.Plan, Environment.ProcessorCount, ProgressLine.For(host), cancellation);
            await ResultWriter.WriteTextAsync(host, writer =>
            {
                if (parsed.GetValue(format) == "json") AlignmentOutput.WriteJson(writer, AlignmentMapper.Of(read.Plan, read.Sha256, report));
                else AlignmentOutput.WriteText(writer, report);
            }, parsed.GetValue(file), cancellation);
            return report.HasFindings ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }
}
