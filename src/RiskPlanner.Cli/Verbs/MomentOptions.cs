using System.CommandLine;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Model;

namespace RiskPlanner.Cli.Verbs;

/// <summary>The options that stop a replay at a moment.</summary>
internal sealed class MomentOptions
{
    public Option<string?> At { get; } = new("--at")
    {
        Description = "Shows the state at this moment (ISO 8601, UTC) instead of outcomes and log.",
        HelpName = "INSTANT",
    };

    public Option<int?> Step { get; } = new("--step")
    {
        Description = "With --at: after how many of the things that happen at that moment; after all of them if not given.",
        HelpName = "N",
    };

    /// <summary>What does not go together is said before anything is computed.</summary>
    public void AddRules(Command command, Option<string> format, Option<string[]> dataSets) => command.Validators.Add(result =>
    {
        if (result.GetResult(At) is null)
        {
            if (result.GetResult(Step) is not null) result.AddError("--step needs --at INSTANT.");
            return;
        }

        if (result.GetResult(format)?.Tokens is [{ Value: "pdf" }]) result.AddError("--at gives no PDF. Expected: --format text or --format json.");
        if (result.GetResult(dataSets)?.Tokens.Count > 1) result.AddError("--at shows one data set. Expected: --data-set once at most.");
    });

    /// <summary>Reads the moment against a plan and says what is wrong with it.</summary>
    /// <returns>The moment, null when none is asked for; whether something is wrong.</returns>
    public async Task<(MomentAddress? Address, bool IsWrong)> ReadAsync(CommandLineHost host, ParseResult parsed, Plan plan)
    {
        if (parsed.GetValue(At) is not { } at) return (null, false);
        if (plan.DataSets.Count == 0)
        {
            await host.Error.WriteLineAsync("riskplanner: --at: the plan has no data set to look at. Expected: a plan with at least one.");
            return (null, true);
        }

        var address = MomentQuestion.MomentIn(plan, at, parsed.GetValue(Step), out var fault);
        if (fault is not null) await host.Error.WriteLineAsync($"riskplanner: --at: {fault}");
        return (address, fault is not null);
    }
}
