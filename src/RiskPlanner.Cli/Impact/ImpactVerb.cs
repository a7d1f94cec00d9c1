using System.CommandLine;
using System.Text;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Impact;
using RiskPlanner.Application.Replays;
using RiskPlanner.Cli.Output;
using RiskPlanner.Cli.Verbs;

namespace RiskPlanner.Cli.Impact;

/// <summary><c>riskplanner impact</c>: the blast radius of an event.</summary>
internal static class ImpactVerb
{
    public static Command Create(CommandLineHost host)
    {
        var plan = CommonOptions.PlanArgument();
        var format = CommonOptions.Format("text", "json");
        var file = CommonOptions.Out();
        var occurrence = new Option<string>("--event")
        {
            Description = "What is struck: an event as 'riskplanner replay' reads it, 'KIND target=NAME [in=KEYSTORE] [at=ISO-TIME] [discovered=…]'; 'riskplanner events' lists the kinds. "
                + "Without a time it strikes at noon in the middle of the plan's horizon.",
            HelpName = "EVENT",
            Required = true,
        };
        var command = new Command("impact",
            """
            The blast radius of an event: which data sets are lost, unavailable or exposed with the key, label, volume, site or
            authority that it strikes, by name, and summed up by application. Derived by replay; data sets that are alike are
            replayed once (docs/impact.md).

            Ends with 1 when something is lost or unavailable. Examples:
              riskplanner impact samples/payroll-two-sites.yaml --event 'key-destruction target=DSET.PRIM.LEDGER.KEY001'
              riskplanner impact my-plan.yaml --event 'site-loss target=PROD' --format json
              riskplanner impact my-plan.yaml --event 'access-removed target=BACKUP at=2026-03-01T12:00:00Z'
            """) { plan, occurrence, format, file };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await PlanInput.ReadAsync(host, parsed.GetValue(plan)!, cancellation) is not { } read) return ExitCode.BadInput;
            var strikes = EventParser.Parse(read.Plan, [parsed.GetValue(occurrence)!], out var faults);
            foreach (var fault in faults) await host.Error.WriteLineAsync($"riskplanner: {fault}");
            if (faults.Count > 0) return ExitCode.BadInput;
            var impact = new ImpactService().Of(read.Plan, read.Sha256, strikes[0], ProgressLine.For(host), cancellation);
            var written = await ResultWriter.WriteTextAsync(host, writer =>
            {
                if (parsed.GetValue(format) == "json") writer.WriteLine(Encoding.UTF8.GetString(DocumentJson.Write(impact, indented: true)));
                else ImpactOutput.Write(writer, impact);
            }, parsed.GetValue(file), cancellation);
            return written == ExitCode.Done && impact.IsFinding() ? ExitCode.Findings : written;
        });
        return command;
    }
}
