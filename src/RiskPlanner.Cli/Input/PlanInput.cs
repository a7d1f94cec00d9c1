using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Cli.Input;

/// <summary>Reads the plan file that a verb is given.</summary>
internal static class PlanInput
{
    /// <summary>The plan and its hash; null when it has faults, all of which are then on standard error.</summary>
    public static async Task<(Plan Plan, string Sha256)?> ReadAsync(CommandLineHost host, string file, CancellationToken cancellation)
    {
        if (!await ExistsAsync(host, file)) return null;
        var read = PlanFile.Read(await TextAsync(file, cancellation), file, cancellation: cancellation);
        if (read.Plan is { } plan) return (plan, read.Sha256);
        await WriteFaultsAsync(host, file, read);
        return null;
    }

    /// <summary>The text of a file, or why it is none.</summary>
    public static async Task<FileText> TextAsync(string file, CancellationToken cancellation) =>
        FileText.Of((await BoundedInput.BytesAsync(file, cancellation)).Span);

    /// <summary>Whether the file is there; otherwise that is said on standard error.</summary>
    public static Task<bool> ExistsAsync(CommandLineHost host, string file) => InputFile.ExistsAsync(host, file, "a plan file, see docs/plan-file.md");

    /// <summary>Lists the faults of a file of another kind on standard error.</summary>
    public static Task WriteFaultsAsync(CommandLineHost host, string file, IReadOnlyList<PlanFileFault> faults) =>
        WriteFaultsAsync(host, file, new PlanReadResult { Faults = faults, Sha256 = "" });

    /// <summary>Lists the faults of a file on standard error.</summary>
    public static async Task WriteFaultsAsync(CommandLineHost host, string file, PlanReadResult read)
    {
        foreach (var fault in read.Faults) await host.Error.WriteLineAsync(fault.Describe(file));
        var listed = read.FaultsInAll > read.Faults.Count ? $"; the first {read.Faults.Count} are listed" : "";
        await host.Error.WriteLineAsync($"riskplanner: {file} has {read.FaultsInAll} {(read.FaultsInAll == 1 ? "fault" : "faults")}{listed}.");
    }
}
