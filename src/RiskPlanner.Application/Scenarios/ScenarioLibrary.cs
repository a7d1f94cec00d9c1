using RiskPlanner.Application.Replays;
using RiskPlanner.Interchange;
using RiskPlanner.Interchange.Scenarios;
using RiskPlanner.Interchange.TapeKeys;
using RiskPlanner.Model;
using RiskPlanner.Simulation.TapeKeys;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Application.Scenarios;

/// <summary>The scenarios that come with the program, from <c>samples/scenarios</c>. Safe between threads.</summary>
public static class ScenarioLibrary
{
    private const string IndexFile = "index.yaml";

    private static readonly Lazy<IReadOnlyList<Scenario>> Index = new(() => ScenarioIndex.Read(Text(IndexFile)));

    /// <summary>All of them, in the order in which they are listed.</summary>
    public static IReadOnlyList<Scenario> All => Index.Value;

    /// <summary>The scenario of that name, or null.</summary>
    public static Scenario? Find(string name) => All.FirstOrDefault(scenario => scenario.Name == name);

    /// <summary>The file of a scenario's plan, with its comments.</summary>
    public static PlanReadResult Read(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return PlanFile.Read(Text(scenario.Plan), scenario.Plan);
    }

    /// <summary>The plan of a scenario with its hash, and what strikes it.</summary>
    /// <exception cref="InvalidDataException">The scenario is not sound, which a test of the repository would have found.</exception>
    public static (Plan Plan, string Sha256, IReadOnlyList<Strike> Strikes) Load(Scenario scenario)
    {
        var read = Read(scenario);
        if (read.Plan is not { } plan) throw new InvalidDataException($"{scenario.Plan}: {read.Faults[0].Describe(scenario.Plan)}");
        var strikes = EventParser.Parse(plan, scenario.Events, out var faults);
        return faults.Count == 0 ? (plan, read.Sha256, strikes) : throw new InvalidDataException($"{scenario.Name}: {faults[0]}");
    }

    /// <summary>The procedure by which the plan's tape key server was set up; null where the scenario has none.</summary>
    /// <exception cref="InvalidDataException">The file is not sound, which a test of the repository would have found.</exception>
    public static ServingProcedure? ProcedureOf(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.Procedure is not { } file) return null;
        try
        {
            return ServingProcedureFile.Read(Text(file));
        }
        catch (FormatException exception)
        {
            throw new InvalidDataException($"{file}: {exception.Message}", exception);
        }
    }

    private static string Text(string file)
    {
        using var stream = typeof(ScenarioLibrary).Assembly.GetManifestResourceStream($"scenarios/{file}")
            ?? throw new InvalidDataException($"There is no scenario file {file}.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var text = FileText.Of(bytes.GetBuffer().AsSpan(0, checked((int)bytes.Length)));
        return text.Faults.Count == 0 ? text.Text : throw new InvalidDataException($"{file}, line {text.Faults[0].Line}: {text.Faults[0].Rule}");
    }
}
