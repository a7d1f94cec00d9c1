using System.CommandLine;
using RiskPlanner.Application.Threats;
using RiskPlanner.Cli.Output;

namespace RiskPlanner.Cli.Verbs;

/// <summary><c>riskplanner verdicts</c>: the threat tables of a plan.</summary>
internal static class VerdictsVerb
{
    public static Command Create(CommandLineHost host)
    {
        var plan = CommonOptions.PlanArgument();
        var format = CommonOptions.Format("text", "json", "html", "pdf");
        var file = CommonOptions.Out();
        var seed = CommonOptions.Seed();
        var date = CommonOptions.Date(host);
        var command = new Command("verdicts",
            """
            Derive what each data set of a plan survives, and which change would help where it does not.

            Ends with 1 when something is lost or unavailable, or misses a target of its application. Examples:
              riskplanner verdicts samples/payroll-two-sites.yaml
              riskplanner verdicts my-plan.yaml --format pdf --out verdicts.pdf
            """) { plan, format, file, seed, date };
        CommonOptions.RequireFileForPdf(command, format, file);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await PlanInput.ReadAsync(host, parsed.GetValue(plan)!, cancellation) is not { } read) return ExitCode.BadInput;
            var document = new ThreatTableService().DeriveForPlan(
                read.Plan, read.Sha256, parsed.GetValue(seed), parsed.GetValue(date)!, Environment.ProcessorCount, ProgressLine.For(host), cancellation);
            var written = await ResultWriter.WriteAsync(host, document, parsed.GetValue(format)!, parsed.GetValue(file), cancellation);
            if (written != ExitCode.Done) return written;
            var found = document.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Any(cell => cell.Detail is { IsFinding: true });
            return found ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }
}
