using System.CommandLine;
using RiskPlanner.Cli.Input;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Cli.Naming;

/// <summary>The options of <c>riskplanner lint</c>.</summary>
internal sealed class LintOptions
{
    public LintOptions(CommandLineHost host)
    {
        From.AcceptOnlyFromAmong(NamingInput.FormatWords(host));
        FailOn.AcceptOnlyFromAmong("error", "warning", "note", "never");
    }

    public Argument<string[]> Files { get; } = new("FILE") { Description = "Lists of key labels; - reads standard input.", Arity = ArgumentArity.ZeroOrMore };

    public Option<string> From { get; } = new("--from") { Description = "The form of the lists.", DefaultValueFactory = _ => NamingInput.Auto };

    public Option<string?> Standard { get; } = new("--standard") { Description = "The naming standard (docs/naming/standards.md); the plan's own if not given.", HelpName = "S.yaml" };

    public Option<string?> Plan { get; } = new("--plan") { Description = "The plan whose data sets and backups use the keys; a list that is a plan serves by itself.", HelpName = "PLAN.yaml" };

    public Option<string> FailOn { get; } = new("--fail-on") { Description = "End with 1 when there is a finding of this severity or above.", DefaultValueFactory = _ => "warning" };

    public Option<string?> Baseline { get; } = new("--baseline") { Description = "Findings of an earlier run, which are known.", HelpName = "FILE" };

    public Option<string?> WriteBaseline { get; } = new("--write-baseline") { Description = "Write the findings as a baseline for later runs.", HelpName = "FILE" };

    public Option<string?> Suppressions { get; } = new("--suppressions") { Description = "Findings that somebody answers for.", HelpName = "FILE" };

    public Option<string> Format { get; } = CommonOptions.Format("text", "json", "sarif", "github", "junit");

    public Option<string?> Out { get; } = new("--out") { Description = "The file to write; standard output if not given.", HelpName = "FILE" };

    public Option<bool> Rules { get; } = new("--rules") { Description = "List the rules." };

    public Option<string?> Explain { get; } = new("--explain") { Description = "Print a rule's page.", HelpName = "RULE" };

    public Option<bool> ProposeStandard { get; } = new("--propose-standard") { Description = "Write a standard that the labels suggest, with what does not fit." };

    public Option<bool> RenamePlan { get; } = new("--rename-plan") { Description = "Write the steps by which labels get names that follow the standard." };

    public Option<string?> RenamedPlan { get; } = new("--renamed-plan") { Description = "With --rename-plan: also write the plan with the renaming carried out to this file, in the canonical form and with the comments of the plan.", HelpName = "OUT.yaml" };

    public Option<string?> RenameFrom { get; } = new("--rename-from") { Description = "With --renamed-plan: when the renaming begins (ISO 8601, UTC), within the plan's horizon.", HelpName = "TIME" };

    /// <summary>The least severity that fails; null when none does.</summary>
    public static FindingSeverity? LeastFailing(string word) => word switch
    {
        "error" => FindingSeverity.Error,
        "warning" => FindingSeverity.Warning,
        "note" => FindingSeverity.Note,
        _ => null,
    };

    public void AddTo(Command command)
    {
        command.Add(Files);
        foreach (var option in new Option[] { From, Standard, Plan, FailOn, Baseline, WriteBaseline, Suppressions, Format, Out, Rules, Explain, ProposeStandard, RenamePlan, RenamedPlan, RenameFrom }) command.Add(option);
        command.Validators.Add(result =>
        {
            var files = result.GetValue(Files) ?? [];
            var needsNone = result.GetValue(Rules) || result.GetResult(Explain) is not null;
            if (files.Length == 0 && !needsNone) result.AddError("There is nothing to look at. Expected: FILE, or - for standard input.");
            if (result.GetValue(RenamePlan) && result.GetResult(Standard) is null) result.AddError("--rename-plan needs --standard.");
            if (result.GetValue(RenamePlan) && result.GetResult(Format)?.Tokens is [{ Value: not ("text" or "json") }]) result.AddError("--rename-plan has the formats text and json.");
            if (result.GetValue(RenamePlan) && result.GetValue(ProposeStandard)) result.AddError("Expected: either --propose-standard or --rename-plan.");
            if (result.GetResult(RenamedPlan) is not null && !result.GetValue(RenamePlan)) result.AddError("--renamed-plan needs --rename-plan.");
            if (result.GetResult(RenamedPlan) is null != result.GetResult(RenameFrom) is null) result.AddError("Expected: --renamed-plan and --rename-from, both or neither.");
            if (files.Count(file => file == NamingInput.StandardInput) > 1) result.AddError("- stands once.");
        });
    }
}
