using System.CommandLine;
using System.Text.Json;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Cli.Verbs;

/// <summary><c>riskplanner check</c>: faults of plan files, and what is legal in them and yet dangerous.</summary>
internal static class CheckVerb
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Command Create(CommandLineHost host)
    {
        var files = new Argument<string[]>("FILE") { Description = "Plan files (docs/plan-file.md).", Arity = ArgumentArity.OneOrMore };
        var failOn = new Option<AdviceSeverity>("--fail-on")
        {
            Description = "End with 1 when there is advice of this severity or above.",
            DefaultValueFactory = _ => AdviceSeverity.Warning,
        };
        var format = CommonOptions.Format("text", "json");
        var command = new Command("check",
            """
            Check plan files: faults, and what is legal in a plan and yet dangerous (a schedule that never runs, a key that ends
            before the last copy under it, a primary and a backup key that are twins).

            Examples:
              riskplanner check my-plan.yaml
              riskplanner check plans/*.yaml --fail-on danger --format json
            """) { files, failOn, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            var found = new List<(string File, PlanFileAdvice Advice)>();
            var sound = true;
            foreach (var file in parsed.GetValue(files)!.Distinct())
            {
                if (!await PlanInput.ExistsAsync(host, file))
                {
                    sound = false;
                    continue;
                }

                var text = await PlanInput.TextAsync(file, cancellation);
                var read = PlanFile.Read(text, file, cancellation: cancellation);
                if (read.Plan is { } plan)
                    found.AddRange(PlanFileAdvice.Of(text.Text, plan).Select(advice => (file, advice)));
                else
                    await PlanInput.WriteFaultsAsync(host, file, read);
                sound &= read.Plan is not null;
            }

            if (!sound) return ExitCode.BadInput;
            await (parsed.GetValue(format) == "json" ? WriteJsonAsync(host, found) : WriteTextAsync(host, found));
            return found.Exists(one => one.Advice.Advice.Severity >= parsed.GetValue(failOn)) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static async Task WriteTextAsync(CommandLineHost host, List<(string File, PlanFileAdvice Advice)> found)
    {
        foreach (var (file, advice) in found) await host.Out.WriteLineAsync(advice.Describe(file));
        if (found.Count == 0) await host.Out.WriteLineAsync("No fault, and nothing to advise.");
    }

    private static Task WriteJsonAsync(CommandLineHost host, List<(string File, PlanFileAdvice Advice)> found) =>
        host.Out.WriteLineAsync(JsonSerializer.Serialize(
            found.Select(one => new
            {
                one.Advice.Advice.Id,
                one.File,
                one.Advice.Line,
                one.Advice.Column,
                Severity = one.Advice.Advice.Severity.ToString().ToLowerInvariant(),
                one.Advice.Advice.Path,
                one.Advice.Advice.Value,
                one.Advice.Advice.Rule,
                one.Advice.Advice.Expected,
            }),
            Readable));
}
