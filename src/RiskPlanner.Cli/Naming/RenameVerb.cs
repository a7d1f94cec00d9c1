using System.CommandLine;
using RiskPlanner.Application.Naming;
using RiskPlanner.Cli.Output;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Cli.Naming;

/// <summary><c>riskplanner lint --rename-plan</c>: the steps of a renaming, and the plan in which they are carried out.</summary>
internal static class RenameVerb
{
    public static async Task<int> RunAsync(CommandLineHost host, ParseResult parsed, LintOptions options, (Plan Plan, string Text, string File)? given, RenamePlan renaming, CancellationToken cancellation)
    {
        RenamedPlan? renamed = null;
        if (parsed.GetValue(options.RenamedPlan) is { } file)
        {
            if (given is not { } plan)
            {
                await host.Error.WriteLineAsync("riskplanner: --renamed-plan: there is no plan to carry the renaming out in. Expected: --plan PLAN.yaml, or a list that is a plan.");
                return ExitCode.BadInput;
            }

            if ((renamed = await CarryOutAsync(host, plan.Plan, renaming, parsed.GetValue(options.RenameFrom)!)) is null) return ExitCode.BadInput;
            var comments = PlanFile.Read(plan.Text, plan.File, cancellation: cancellation).Comments;
            var text = PlanFile.Write(renamed.Plan, comments);
            await ResultWriter.WriteTextAsync(host, writer => writer.Write(text.Text), file, cancellation);
            foreach (var comment in text.Unplaced) await host.Error.WriteLineAsync($"riskplanner: {file}: the comment of {comment.Path} found no place.");
        }

        await LintVerb.WriteAsync(host, parsed.GetValue(options.Out), output => RenameOutput.Write(output, renaming, renamed, parsed.GetValue(options.Format)!));
        return ExitCode.Done;
    }

    private static async Task<RenamedPlan?> CarryOutAsync(CommandLineHost host, Plan plan, RenamePlan renaming, string from)
    {
        if (PlanRenaming.BeginningIn(plan, from, out var fault) is { } at) return RenamedPlan.Make(plan, renaming, at);
        await host.Error.WriteLineAsync($"riskplanner: --rename-from: {fault}");
        return null;
    }
}
