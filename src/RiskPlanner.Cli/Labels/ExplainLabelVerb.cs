using System.CommandLine;
using RiskPlanner.Cli.Input;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Cli.Labels;

/// <summary><c>riskplanner explain-label</c>: which key label a new data set gets, and why.</summary>
internal static class ExplainLabelVerb
{
    public static Command Create(CommandLineHost host)
    {
        var plan = CommonOptions.PlanArgument();
        var name = new Argument<string>("DSNAME") { Description = "The name of the data set that is to be allocated." };
        var label = new Option<string?>("--job-label") { Description = "The label that the job states (DSKEYLBL, DEFINE CLUSTER KEYLABEL).", HelpName = "LABEL" };
        var dataClass = new Option<string?>("--data-class") { Description = "The data class that the job states; the plan's allocation rules choose if not given.", HelpName = "CLASS" };
        var words = Enum.GetValues<DataSetOrganisation>().ToDictionary(Kebab.Of);
        var organisation = new Option<string?>("--organisation") { Description = "How it is organised; as the plan's data set of that name, or sequential-extended, if not given.", HelpName = "ORGANISATION" };
        organisation.AcceptOnlyFromAmong([.. words.Keys]);
        var format = CommonOptions.Format("text", "json");
        var command = new Command("explain-label",
            """
            Say which key label a new data set on disk gets, and why: by DATAKEY of the RACF profile that covers it, else by the job, else by
            the data class, else none; and whether its type can be encrypted at all.

            Examples:
              riskplanner explain-label my-plan.yaml PAYROLL.BACKUP.MASTER --job-label DSET.BACK.PAYROLL.KEY001
              riskplanner explain-label my-plan.yaml PAYROLL.LOAD --organisation pds --format json
            """) { plan, name, label, dataClass, organisation, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await PlanInput.ReadAsync(host, parsed.GetValue(plan)!, cancellation) is not { } read) return ExitCode.BadInput;
            var faults = Faults(read.Plan, parsed.GetValue(name)!, parsed.GetValue(label), parsed.GetValue(dataClass)).ToList();
            foreach (var fault in faults) await host.Error.WriteLineAsync($"riskplanner: {fault}");
            if (faults.Count > 0) return ExitCode.BadInput;
            var dataSet = new DataSetName(parsed.GetValue(name)!);
            var decision = LabelAllocation.Of(read.Plan).Decide(new NewDataSet(dataSet)
            {
                Organisation = parsed.GetValue(organisation) is { } word
                    ? words[word]
                    : read.Plan.DataSets.FirstOrDefault(known => known.Name == dataSet)?.Organisation ?? DataSetOrganisation.SequentialExtended,
                StatedLabel = parsed.GetValue(label) is { } stated ? new KeyLabel(stated) : null,
                StatedDataClass = parsed.GetValue(dataClass),
            });
            await host.Out.WriteLineAsync(parsed.GetValue(format) == "json" ? LabelOutput.Json(dataSet, decision) : LabelOutput.Text(dataSet, decision));
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<string> Faults(Plan plan, string name, string? label, string? dataClass)
    {
        if (!DataSetName.IsValid(name)) yield return $"DSNAME '{name}': This is no data set name. Expected: {DataSetName.Rule}.";
        if (label is not null && !KeyLabel.IsValid(label)) yield return $"--job-label '{label}': This is no key label. Expected: {KeyLabel.Rule}.";
        if (dataClass is not null && !plan.DataClasses.Any(known => known.Name == dataClass))
            yield return $"--data-class '{dataClass}': The plan has no data class of that name. Expected: {(plan.DataClasses.Count == 0 ? "nothing: the plan has none" : $"one of {string.Join(", ", plan.DataClasses.Take(10).Select(known => known.Name))}")}.";
    }
}
