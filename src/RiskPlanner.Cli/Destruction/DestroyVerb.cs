using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Analysis.Destruction;
using RiskPlanner.Cli.Output;
using RiskPlanner.Cli.Verbs;
using RiskPlanner.Model;

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
            var faults = new List<string>();
            var moment = MomentOf(read.Plan, parsed.GetValue(at)!, faults);
            CheckName("--key", "key label", parsed.GetValue(key), read.Plan.Keys.Select(known => known.Label.Text), faults);
            CheckName("--data-set", "data set", parsed.GetValue(dataSet), read.Plan.DataSets.Select(known => known.Name.Text), faults);
            foreach (var fault in faults) await host.Error.WriteLineAsync($"riskplanner: {fault}");
            if (faults.Count > 0) return ExitCode.BadInput;

            var report = parsed.GetValue(key) is { } label
                ? DestructionAnalysis.OfKey(read.Plan, new KeyLabel(label), moment!.Value)
                : DestructionAnalysis.OfDataSet(read.Plan, new DataSetName(parsed.GetValue(dataSet)!), moment!.Value);
            await ResultWriter.WriteTextAsync(host, writer =>
            {
                if (parsed.GetValue(format) == "json") DestructionOutput.WriteJson(writer, report);
                else DestructionOutput.WriteText(writer, report);
            }, parsed.GetValue(file), cancellation);
            return report.UnreadableAfter is null ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static Instant? MomentOf(Plan plan, string text, List<string> faults)
    {
        var parsed = InstantPattern.ExtendedIso.Parse(text);
        if (parsed.Success && parsed.Value >= plan.From && parsed.Value <= plan.Until) return parsed.Value;
        faults.Add(parsed.Success
            ? $"--at '{text}': The time is outside the plan's horizon. Expected: from {InstantPattern.General.Format(plan.From)} to {InstantPattern.General.Format(plan.Until)}."
            : $"--at '{text}': That is no time. Expected: ISO 8601 in UTC, such as 2026-03-01T12:00:00Z.");
        return null;
    }

    private static void CheckName(string option, string what, string? name, IEnumerable<string> known, List<string> faults)
    {
        if (name is null) return;
        var names = known.ToList();
        if (names.Contains(name)) return;
        var listed = names.Count == 0 ? "nothing: the plan has none" : $"one of {string.Join(", ", names.Take(10))}{(names.Count > 10 ? $" … ({names.Count} in all)" : "")}";
        faults.Add($"{option} '{name}': The plan has no {what} of that name. Expected: {listed}.");
    }
}
