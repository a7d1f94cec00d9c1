using System.CommandLine;
using RiskPlanner.Cli.Formatting;

namespace RiskPlanner.Cli.Verbs;

/// <summary><c>riskplanner format</c>: plan files in the one canonical form, comments kept.</summary>
internal static class FormatVerb
{
    public static Command Create(CommandLineHost host)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Plan files (docs/plan-file.md); - reads standard input and writes standard output.",
            Arity = ArgumentArity.OneOrMore,
        };
        var check = new Option<bool>("--check") { Description = "Change nothing; print the files that are not in the canonical form, and end with 1 when there are any." };
        var stdout = new Option<bool>("--stdout") { Description = "Write the canonical form of one file to standard output and leave the file as it is." };
        var command = new Command("format",
            """
            Bring plan files into the one canonical form: keys in a fixed order, defaults left out, comments kept.

            A file is replaced as a whole or not at all. When one of the files has faults, they are listed and no file is
            changed. Examples:
              riskplanner format my-plan.yaml
              riskplanner format --check plans/*.yaml
              riskplanner format - < my-plan.yaml > canonical.yaml
            """) { files, check, stdout };
        command.Validators.Add(result =>
        {
            var names = result.GetValue(files) ?? [];
            if (result.GetValue(check) && result.GetValue(stdout)) result.AddError("--check writes nothing. Expected: either --check or --stdout.");
            else if (result.GetValue(stdout) && names.Length > 1) result.AddError($"--stdout takes one file; these are {names.Length}.");
            else if (names.Length > 1 && names.Contains(FormattedPlan.StandardInput)) result.AddError("- stands alone. Expected: standard input or files, not both.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var plans = await FormattedPlan.ReadAllAsync(host, [.. parsed.GetValue(files)!.Distinct()], cancellation);
            if (plans is null) return ExitCode.BadInput;
            if (parsed.GetValue(check)) return await CheckAsync(host, plans);
            foreach (var plan in plans)
            {
                if (parsed.GetValue(stdout) || plan.IsStandardInput) await host.Out.WriteAsync(plan.Canonical);
                else if (await plan.ReplaceAsync(cancellation)) await host.Out.WriteLineAsync($"{plan.File}: made canonical");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<int> CheckAsync(CommandLineHost host, IReadOnlyList<FormattedPlan> plans)
    {
        var others = plans.Where(plan => !plan.IsCanonical).ToList();
        foreach (var plan in others) await host.Out.WriteLineAsync($"{plan.File}: not canonical");
        return others.Count == 0 ? ExitCode.Done : ExitCode.Findings;
    }
}
