using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Cli.Verbs;

/// <summary>Reads the plan file that a verb is given.</summary>
internal static class PlanInput
{
    /// <summary>The plan and its hash; null when it has faults, all of which are then on standard error.</summary>
    public static async Task<(Plan Plan, string Sha256)?> ReadAsync(CommandLineHost host, string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            await host.Error.WriteLineAsync($"riskplanner: {file}: there is no such file. Expected: a plan file, see docs/plan-file.md.");
            return null;
        }

        var read = PlanFile.Read(await File.ReadAllTextAsync(file, cancellation), file);
        if (read.Plan is { } plan) return (plan, read.Sha256);
        foreach (var fault in read.Faults) await host.Error.WriteLineAsync(fault.Describe(file));
        await host.Error.WriteLineAsync($"riskplanner: {file} has {read.Faults.Count} {(read.Faults.Count == 1 ? "fault" : "faults")}.");
        return null;
    }
}
