using NodaTime.Text;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Application.Replays;
using RiskPlanner.Interchange;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Agreement;

/// <summary>Cases as a plan file and events, for people.</summary>
internal static class CaseFile
{
    public const string PlanVariable = "RISKPLANNER_AGREEMENT_PLAN";
    public const string EventsVariable = "RISKPLANNER_AGREEMENT_EVENTS";

    /// <summary>Writes the plan beside the tests, and says how to replay it.</summary>
    public static string Write(ReplayCase replay, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "disagreements")).FullName;
        var file = Path.Combine(folder, $"{name}.yaml");
        File.WriteAllText(file, PlanFile.Write(replay.Plan));
        var events = replay.Strikes.Select(Words).ToList();
        return $"""
            In both worlds: {PlanVariable}='{file}' {EventsVariable}='{string.Join(';', events)}' dotnet test tests/RiskPlanner.Agreement.Tests --filter A_case_that_is_named
            On the emulator: artifacts/bin/riskplanner replay '{file}' {string.Join(' ', events.Select(text => $"--event '{text}'"))}
            """;
    }

    /// <summary>The case that the environment names, or null.</summary>
    public static ReplayCase? Named()
    {
        if (Environment.GetEnvironmentVariable(PlanVariable) is not { Length: > 0 } file) return null;
        var plan = PlanFile.Read(File.ReadAllText(file), file).Plan ?? throw new InvalidDataException($"{file} is no valid plan.");
        var events = Environment.GetEnvironmentVariable(EventsVariable)?.Split(';') ?? [];
        var strikes = EventParser.Parse(plan, events, out var faults);
        return faults.Count == 0 ? new ReplayCase(plan, strikes) : throw new InvalidDataException(string.Join('\n', faults));
    }

    public static string Words(Strike strike) =>
        $"{strike.Threat.Kind} target={strike.Target} at={InstantPattern.ExtendedIso.Format(strike.At)} discovered={strike.Discovery switch
        {
            Discovery.AtOnce => "at-once",
            Discovery.NextUse => "next-use",
            Discovery.Never => "never",
            Discovery.Time => InstantPattern.ExtendedIso.Format(strike.DiscoveredAt!.Value),
            _ => "check",
        }}{(strike.Adjacent is { } adjacent ? $" lines={adjacent.Lines}{(adjacent.Filter is { } filter ? $" filter={filter}" : "")}" : "")}{(strike.By is { } user ? $" by={Strike.Written(user)}" : "")}";
}
