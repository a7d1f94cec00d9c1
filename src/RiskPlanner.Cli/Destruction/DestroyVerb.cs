using System.CommandLine;
using RiskPlanner.Application.Destruction;
using RiskPlanner.Cli.Input;
using RiskPlanner.Cli.Output;

namespace RiskPlanner.Cli.Destruction;

/// <summary><c>riskplanner destroy</c>: what is left of data after its key was destroyed on purpose.</summary>
internal static class DestroyVerb
{
    public static Command Create(CommandLineHost host)
    {
        var plan = CommonOptions.PlanArgument();
        var key = new Option<string?>("--key") { Description = "The label of the key to destroy.", HelpName = "LABEL" };
        var dataSet = new Option<string?>("--data-set") { Description = "The data set to destroy by its key.", HelpName = "NAME" };
        var at = new Option<string>("--at") { Description = "When its key record is deleted, such as 2026-03-01T12:00:00Z.", HelpName = "ISO-TIME", Required = true };
        var format = CommonOptions.Format("text", "json");
        var file = CommonOptions.Out();
        var command = new Command("destroy",
            """
            List every way in which data could still be read after its key was destroyed on purpose, when each of them ends, and
            from when on nobody can read it. Nothing is destroyed. Ends with 1 when the plan never ends one of the ways
            (docs/theory/destruction.md). Examples:
              riskplanner destroy samples/payroll-two-sites.yaml --key DSET.PRIM.HISTORY.KEY001 --at 2026-02-01T00:00:00Z
              riskplanner destroy my-plan.yaml --data-set PAYROLL.OLD --at 2026-02-01T00:00:00Z --format json
            """) { plan, key, dataSet, at, format, file };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(key) is null) == (result.GetResult(dataSet) is null)) result.AddError("Expected: either --key LABEL or --data-set NAME.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await PlanInput.ReadAsync(host, parsed.GetValue(plan)!, cancellation) is not { } read) return ExitCode.BadInput;
            var answer = new DestructionQuestion(parsed.GetValue(key), parsed.GetValue(dataSet), parsed.GetValue(at)!).Ask(read.Plan);
            foreach (var fault in answer.Faults)
                await host.Error.WriteLineAsync($"riskplanner: {OptionOf(fault.Part)} '{fault.Value}': {fault.Rule} Expected: {fault.Expected}.");
            if (answer.Report is not { } report) return ExitCode.BadInput;

            await ResultWriter.WriteTextAsync(host, writer =>
            {
                if (parsed.GetValue(format) == "json") DestructionOutput.WriteJson(writer, DestructionMapper.Of(read.Plan, read.Sha256, report));
                else DestructionOutput.WriteText(writer, report);
            }, parsed.GetValue(file), cancellation);
            return report.UnreadableAfter is null ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static string OptionOf(DestructionPart part) => part switch
    {
        DestructionPart.Key => "--key",
        DestructionPart.DataSet => "--data-set",
        _ => "--at",
    };
}
