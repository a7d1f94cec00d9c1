using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.Findings.Output;
using RiskPlanner.Application.Providers;
using RiskPlanner.Cli.Findings;
using RiskPlanner.Cli.Input;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;

namespace RiskPlanner.Cli.Verbs;

/// <summary><c>riskplanner check</c>: faults of plan files, what is legal in them and yet dangerous, and names of keys by the plan's own standard.</summary>
internal static class CheckVerb
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

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
            Check plan files: faults, what is legal in a plan and yet dangerous (a schedule that never runs, a key that ends
            before the last copy under it, a primary and a backup key that are twins), and the names of its keys where the plan
            has a naming standard. What the plan accepts is listed and fails nothing.

            Examples:
              riskplanner check my-plan.yaml
              riskplanner check plans/*.yaml --fail-on danger --format json
            """) { files, failOn, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            var service = new FindingsService(FindingProviders.All());
            var found = new List<(string File, Finding Finding)>();
            var assumed = new List<ReplayAssumption>();
            var sound = true;
            foreach (var file in parsed.GetValue(files)!.Distinct())
            {
                if (await PlanForFindings.ReadAsync(host, file, cancellation) is { } read)
                {
                    found.AddRange(service.Find(read.Question, SourcesFor(read.Question.Plan), cancellation).Findings.Select(finding => (file, finding)));
                    assumed.AddRange(ReplayAssumptions.WhereSilent(read.Question.Plan));
                }
                else
                {
                    sound = false;
                }
            }

            if (!sound) return ExitCode.BadInput;
            await (parsed.GetValue(format) == "json" ? WriteJsonAsync(host, found) : WriteTextAsync(host, found));
            if (parsed.GetValue(format) != "json") await WriteAssumptionsAsync(host, assumed);
            return found.Exists(one => one.Finding.Counts && SeverityOf(one.Finding) >= parsed.GetValue(failOn)) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static HashSet<FindingSource> SourcesFor(Plan plan) => plan.Naming is null ? [FindingSource.Advice] : [FindingSource.Advice, FindingSource.Naming];

    private static async Task WriteTextAsync(CommandLineHost host, List<(string File, Finding Finding)> found)
    {
        foreach (var (file, finding) in found)
        {
            var value = finding.Value.Length == 0 ? "" : $"'{finding.Value}' - ";
            var accepted = finding.Accepted is { } acceptance ? $" (accepted: {acceptance.Why})" : "";
            await host.Out.WriteLineAsync(
                $"{file}({finding.Line},{finding.Column}): {Word(finding)}{accepted}: {finding.Path}: {value}{finding.Message} Better: {finding.Expected}. [{finding.Id}]");
        }

        if (found.Count == 0) await host.Out.WriteLineAsync("No fault, and nothing to advise.");
    }

    /// <summary>What fields would decide on which the plans say nothing, as older ones cannot; beside the findings, each once.</summary>
    private static async Task WriteAssumptionsAsync(CommandLineHost host, List<ReplayAssumption> assumed)
    {
        if (assumed.Count == 0) return;
        await host.Error.WriteLineAsync("Where a plan does not say otherwise, replays take for granted (docs/theory/replay.md):");
        foreach (var assumption in assumed.DistinctBy(assumption => assumption.Id)) await host.Error.WriteLineAsync($"  {assumption.Id}: {assumption.Sentence}");
    }

    private static Task WriteJsonAsync(CommandLineHost host, List<(string File, Finding Finding)> found) =>
        host.Out.WriteLineAsync(new JsonArray([.. found.Select(one => Json(one.File, one.Finding))]).ToJsonString(Readable));

    private static JsonObject Json(string file, Finding finding)
    {
        var json = new JsonObject
        {
            ["id"] = finding.Id,
            ["file"] = file,
            ["line"] = finding.Line,
            ["column"] = finding.Column,
            ["severity"] = Word(finding),
            ["path"] = finding.Path,
            ["value"] = finding.Value,
            ["rule"] = finding.Message,
            ["expected"] = finding.Expected,
        };
        if (AcceptanceRecord.Of(finding.Accepted) is { } accepted) json["accepted"] = new JsonObject { ["by"] = accepted.By, ["until"] = accepted.Until, ["why"] = accepted.Why };
        return json;
    }

    private static string Word(Finding finding) => SeverityOf(finding).ToString().ToLowerInvariant();

    private static AdviceSeverity SeverityOf(Finding finding) => finding.Severity switch
    {
        FindingSeverity.Error => AdviceSeverity.Danger,
        FindingSeverity.Warning => AdviceSeverity.Warning,
        _ => AdviceSeverity.Note,
    };
}
