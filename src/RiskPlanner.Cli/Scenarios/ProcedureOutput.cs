using System.CommandLine;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Scenarios;
using RiskPlanner.Application.Scenarios.Procedures;
using RiskPlanner.Cli.Output;
using RiskPlanner.Interchange.Scenarios;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Cli.Scenarios;

/// <summary>Scenarios whose tape key server is set up by a procedure: steps can be left out.</summary>
internal static class ProcedureOutput
{
    public static Option<string[]> Without() => new("--without")
    {
        Description = "A step of the scenario's procedure that is left out; may be given several times.",
        HelpName = "STEP",
    };

    /// <summary>Says what is wrong with the command line.</summary>
    public static async Task<int> RefuseAsync(CommandLineHost host, string rule, string expected)
    {
        await host.Error.WriteLineAsync($"riskplanner: {rule} Expected: {expected}.");
        return ExitCode.BadInput;
    }

    public static async Task<int> ReplayAsync(
        CommandLineHost host, Scenario scenario, ServingProcedure procedure, IReadOnlyList<string> without, string format, string? file, ulong seed, string date, CancellationToken cancellation)
    {
        var unknown = ProcedureReplay.Unknown(procedure, without);
        foreach (var name in unknown) await RefuseAsync(host, $"--without: The procedure has no step '{name}'.", string.Join(", ", procedure.Steps.Select(step => step.Name)));
        if (unknown.Count > 0) return ExitCode.BadInput;
        var (document, replay) = new ProcedureReplay(new ReplayService()).Run(scenario, without, seed, date, cancellation);
        var written = await ResultWriter.WriteTextAsync(host, writer => Write(writer, scenario, document, replay, format), file, cancellation);
        if (written != ExitCode.Done) return written;
        // What is told of a scenario is told of the whole procedure.
        var differences = without.Count > 0 ? [] : ScenarioCheck.Differences(scenario, replay.Outcomes);
        foreach (var difference in differences) await host.Error.WriteLineAsync($"riskplanner: the story ended otherwise than told: {difference}");
        return differences.Count > 0 ? ExitCode.CouldNotBeDone : document.IsFinding || replay.Outcomes.Any(outcome => outcome.IsFinding) ? ExitCode.Findings : ExitCode.Done;
    }

    private static void Write(TextWriter writer, Scenario scenario, ProcedureDocument document, ReplayDocument replay, string format)
    {
        if (format == "json")
        {
            writer.WriteLine(System.Text.Encoding.UTF8.GetString(DocumentJson.WritePlain(replay, document)));
            return;
        }

        writer.WriteLine($"{scenario.Title} ({scenario.Source}; docs/scenarios/{scenario.Page})\n");
        writer.WriteLine($"{document.OutcomeText}\n");
        TextOutput.Table(writer, ["step", "done", "refused"], document.Steps.Select(step => new[] { step.Name, step.Done ? "yes" : "left out", string.Join("; ", step.Refused) }));
        foreach (var reading in document.Readings)
        {
            writer.WriteLine(reading.Read
                ? $"{reading.Volume} is read at {reading.System}: {reading.ServedBy} has the private key of {reading.OpenedBy}."
                : $"{reading.Volume} is not read at {reading.System}.");
            foreach (var attempt in reading.Attempts) writer.WriteLine($"  In vain: {attempt}.");
        }

        foreach (var spare in document.Redundancy) writer.WriteLine($"After the loss of {spare.Loss} too: {(spare.Outlived ? "read" : "not read")}.");
        writer.WriteLine();
        WriteSlips(writer, document);
        if (document.Costs is { } costs)
        {
            writer.WriteLine("What each step costs where it alone is left out:");
            TextOutput.Table(writer, ["step", "without it", "costs"], costs.Select(cost => new[] { cost.Step, cost.Outcome, cost.Costs }));
            writer.WriteLine();
        }

        foreach (var server in document.Servers)
        {
            writer.WriteLine($"Metadata of the key server of {server.System}:\n{server.Metadata}");
            foreach (var record in server.Audit) writer.WriteLine(record);
            writer.WriteLine();
        }

        TextOutput.Write(writer, replay);
    }

    private static void WriteSlips(TextWriter writer, ProcedureDocument document)
    {
        if (document.Slips.Count == 0) return;
        writer.WriteLine("Slips:");
        foreach (var slip in document.Slips) writer.WriteLine($"  {slip.Rule} {slip.Severity}, step {slip.Step}: {slip.Message} Expected: {slip.Expected}.");
        writer.WriteLine();
    }
}
