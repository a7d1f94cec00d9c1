using System.CommandLine;

namespace RiskPlanner.Cli.Verbs;

/// <summary>The option that says in which world a plan is replayed.</summary>
internal static class WorldOption
{
    public const string Symbolic = "symbolic";

    private const string Emulator = "emulator";

    public static Option<string> Create()
    {
        var option = new Option<string>("--world")
        {
            Description = "emulator: every operation with real bytes and keys, and a log of it. symbolic: in tokens, by classes of data sets that are alike, "
                + "cycles that change nothing skipped; for large plans over many years.",
            DefaultValueFactory = _ => Emulator,
        };
        option.AcceptOnlyFromAmong(Emulator, Symbolic);
        return option;
    }

    /// <summary>What does not go together is said before anything is computed.</summary>
    public static void AddRules(Command command, Option<string> world, Option<string> format, Option<string?> at) => command.Validators.Add(result =>
    {
        if (result.GetResult(world)?.Tokens is not [{ Value: Symbolic }]) return;
        if (result.GetResult(format)?.Tokens is [{ Value: "pdf" }]) result.AddError("--world symbolic gives no PDF. Expected: --format text or --format json.");
        if (result.GetResult(at) is not null) result.AddError("--world symbolic shows no moments. Expected: --at without --world.");
    });
}
