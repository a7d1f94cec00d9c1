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

    public Option<string?> DataSet { get; } = new("--data-set")
    {
        Description = "With --at: the data set to look at; the first lost one if not given.",
        HelpName = "NAME",
    };

    /// <summary>What does not go together is said before anything is computed.</summary>
    public void AddRules(Command command, Option<string> format) => command.Validators.Add(result =>
    {
        if (result.GetResult(At) is null)
        {
            if (result.GetResult(Step) is not null) result.AddError("--step needs --at INSTANT.");
            if (result.GetResult(DataSet) is not null) result.AddError("--data-set needs --at INSTANT.");
        }
        else if (result.GetResult(format)?.Tokens is [{ Value: "pdf" }])
        {
            result.AddError("--at gives no PDF. Expected: --format text or --format json.");
        }
    });

    /// <summary>Reads them against a plan and says every mistake.</summary>
    /// <returns>The moment, null when none is asked for; the data set, null for the usual one; whether something is wrong.</returns>
    public async Task<(MomentAddress? Address, DataSetName? DataSet, bool IsWrong)> ReadAsync(CommandLineHost host, ParseResult parsed, Plan plan)
    {
        if (parsed.GetValue(At) is not { } at) return (null, null, false);
        string? dataSetFault = null;
        var address = MomentQuestion.MomentIn(plan, at, parsed.GetValue(Step), out var fault);
        var dataSet = parsed.GetValue(DataSet) is { } name ? MomentQuestion.DataSetIn(plan, name, out dataSetFault) : null;
        if (fault is not null) await host.Error.WriteLineAsync($"riskplanner: --at: {fault}");
        if (dataSetFault is not null) await host.Error.WriteLineAsync($"riskplanner: --data-set: {dataSetFault}");
        return (address, dataSet, fault is not null || dataSetFault is not null);
    }
}
