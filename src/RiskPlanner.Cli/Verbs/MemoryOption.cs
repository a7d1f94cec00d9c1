using System.CommandLine;
using RiskPlanner.Application.Replays;

namespace RiskPlanner.Cli.Verbs;

/// <summary>The option that says how much memory a replay may take.</summary>
internal static class MemoryOption
{
    private const long Mebibyte = 1024 * 1024;

    public static Option<int?> Create()
    {
        var option = new Option<int?>("--memory")
        {
            Description = "MiB that a replay with real bytes may take; what would take more is refused before it begins. Three quarters of the machine's if not given.",
            HelpName = "N",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out var value) && value > 0))
                result.AddError($"--memory: '{result.Tokens[0].Value}' is not a whole number of 1 or more.");
        });
        return option;
    }

    /// <summary>The limits of a number of MiB; null where none is given.</summary>
    public static ReplayLimits? LimitsOf(int? mebibytes) => mebibytes is { } number ? new ReplayLimits(number * Mebibyte) : null;
}
