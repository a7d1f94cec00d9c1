using RiskPlanner.Naming;

namespace RiskPlanner.Cli.Naming;

/// <summary>The size to which a standard shall grow, such as 20x3.</summary>
internal static class KeyGrowth
{
    /// <summary>Applications and keys; null when the text is no size.</summary>
    public static (int Applications, int Keys)? Read(string text)
    {
        var sides = text.Split('x');
        return sides.Length == 2 && int.TryParse(sides[0], out var applications) && int.TryParse(sides[1], out var keys)
            && applications > 0 && keys > 0 && (long)applications * keys <= GrownStandard.MaximumLabels / 4 ? (applications, keys) : null;
    }

    /// <summary>The list; null when the standard cannot grow so far, which is then on standard error.</summary>
    public static async Task<ReadLabels?> MakeAsync(CommandLineHost host, CompiledStandard standard, string size)
    {
        var (applications, keys) = Read(size)!.Value;
        if (GrownStandard.Make(standard, applications, keys) is { } labels) return new ReadLabels(labels, null);
        await host.Error.WriteLineAsync($"riskplanner: --grow '{size}': The standard has no labels for so many. Expected: fewer keys, or a pattern with more digits.");
        return null;
    }
}
