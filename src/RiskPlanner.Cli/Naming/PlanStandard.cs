using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Cli.Naming;

/// <summary>Reads a plan's own naming standard.</summary>
internal static class PlanStandard
{
    /// <summary>
    /// The standard that a plan has in itself or in a file beside it; null when it has none. Not sound when the file is missing or wrong,
    /// which is then on standard error. The hash is that of the file; of a standard within a plan that of its canonical form.
    /// </summary>
    public static async Task<(bool IsSound, StandardReadResult? Standard)> ReadAsync(CommandLineHost host, Plan plan, string planFile, CancellationToken cancellation)
    {
        if (plan.Naming?.Standard is { } within) return (true, StandardFile.Read(StandardFile.Write(within)));
        if (FileOf(plan, planFile) is not { } file) return (true, null);
        var standard = await NamingInput.ReadStandardAsync(host, file, cancellation);
        return (standard is not null, standard);
    }

    /// <summary>The file beside a plan that has its standard; null where the plan has it in itself, or none.</summary>
    public static string? FileOf(Plan plan, string planFile) => plan.Naming is { Standard: null, File: { } file } ? Path.Combine(Path.GetDirectoryName(planFile) ?? "", file) : null;
}
