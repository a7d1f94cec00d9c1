using System.CommandLine;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Scenarios;
using RiskPlanner.Cli.Input;
using RiskPlanner.Cli.Output;
using RiskPlanner.Interchange.Scenarios;

namespace RiskPlanner.Cli.Scenarios;

/// <summary><c>riskplanner scenarios</c>: the stories that come with the program.</summary>
internal static class ScenariosVerb
{
    public static Command Create(CommandLineHost host)
    {
        var without = ProcedureOutput.Without();
        var name = new Argument<string?>("NAME") { Description = "The scenario to replay; without it all are listed.", Arity = ArgumentArity.ZeroOrOne };
        var format = CommonOptions.Format("text", "json");
        var file = CommonOptions.Out();
        var seed = CommonOptions.Seed();
        var date = CommonOptions.Date(host);
        var command = new Command("scenarios",
            """
            List the scenarios that come with the program, or replay one and tell what happened (docs/scenarios).
            A replay ends with 1 when something is lost or unavailable, or misses a target. Examples:
              riskplanner scenarios
              riskplanner scenarios example-1
              riskplanner scenarios backup-key-server --without send-private-keys
            """) { name, without, format, file, seed, date };
        command.SetAction(async (parsed, cancellation) =>
        {
            var left = parsed.GetValue(without) ?? [];
            if (parsed.GetValue(name) is null && left.Length > 0) return await ProcedureOutput.RefuseAsync(host, "--without: Steps can be left out of a scenario that is named.", "the NAME of a scenario with a procedure");
            if (parsed.GetValue(name) is not { } asked) return await ListAsync(host, parsed.GetValue(format)!, parsed.GetValue(file), cancellation);
            if (ScenarioLibrary.Find(asked) is not { } scenario)
            {
                await host.Error.WriteLineAsync($"riskplanner: '{asked}': There is no scenario of that name. Expected: {string.Join(", ", ScenarioLibrary.All.Select(known => known.Name))}.");
                return ExitCode.BadInput;
            }

            if (ScenarioLibrary.ProcedureOf(scenario) is { } procedure)
                return await ProcedureOutput.ReplayAsync(host, scenario, procedure, left, parsed.GetValue(format)!, parsed.GetValue(file), parsed.GetValue(seed), parsed.GetValue(date)!, cancellation);
            if (left.Length > 0) return await ProcedureOutput.RefuseAsync(host, $"--without: The scenario {asked} has no procedure whose steps could be left out.", string.Join(", ", ScenarioLibrary.All.Where(known => known.Procedure is not null).Select(known => known.Name)));
            var (plan, sha256, strikes) = ScenarioLibrary.Load(scenario);
            var document = new ReplayService().Run(plan, sha256, strikes, parsed.GetValue(seed), parsed.GetValue(date)!, cancellation: cancellation);
            var toText = parsed.GetValue(format) == "text" && parsed.GetValue(file) is null;
            if (toText) await host.Out.WriteLineAsync($"{scenario.Title} ({scenario.Source}; docs/scenarios/{scenario.Page})\n");
            var written = await ResultWriter.WriteAsync(host, document, parsed.GetValue(format)!, parsed.GetValue(file), cancellation);
            if (written != ExitCode.Done) return written;
            var differences = ScenarioCheck.Differences(scenario, document.Outcomes);
            foreach (var difference in differences) await host.Error.WriteLineAsync($"riskplanner: the story ended otherwise than told: {difference}");
            return differences.Count > 0 ? ExitCode.CouldNotBeDone : document.Outcomes.Any(outcome => outcome.IsFinding) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static Task<int> ListAsync(CommandLineHost host, string format, string? file, CancellationToken cancellation) =>
        ResultWriter.WriteTextAsync(host, writer =>
        {
            if (format == "json") writer.WriteLine(System.Text.Encoding.UTF8.GetString(Application.Documents.DocumentJson.Write(ScenarioLibrary.All, indented: true)));
            else TextOutput.Table(writer, ["name", "what happens", "ends with", "source"], ScenarioLibrary.All.Select(RowOf));
        }, file, cancellation);

    private static IReadOnlyList<string> RowOf(Scenario scenario) =>
        [scenario.Name, scenario.Title, string.Join(", ", scenario.Ends.Select(end => end.Outcome).Distinct()), scenario.Source];
}
