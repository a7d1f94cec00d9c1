using RiskPlanner.Analysis.TapeKeys.Slips;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Scenarios;
using RiskPlanner.Interchange.Scenarios;
using RiskPlanner.Model;
using RiskPlanner.Simulation.TapeKeys;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Web.Pages.Scenarios;

/// <summary>What the page of a scenario knows and does. It renders nothing.</summary>
internal sealed class ScenarioModel(PlanLibrary plans, RunQueue queue, TimeProvider clock)
{
    /// <summary>The scenario; null when there is none of that name.</summary>
    public Scenario? Scenario { get; private set; }

    /// <summary>Its plan.</summary>
    public Plan? Plan { get; private set; }

    /// <summary>What strikes it.</summary>
    public IReadOnlyList<Strike> Strikes { get; private set; } = [];

    /// <summary>The procedure by which its tape key server was set up; null where it has none.</summary>
    public ServingProcedure? Procedure { get; private set; }

    /// <summary>What is wrong with the procedure, by rule.</summary>
    public IReadOnlyList<ProcedureSlip> Slips { get; private set; } = [];

    /// <summary>The other scenarios of the same story.</summary>
    public IReadOnlyList<Scenario> Alike { get; private set; } = [];

    /// <summary>Why it could not be used, as a sentence; null when nothing was refused.</summary>
    public string? Fault { get; private set; }

    /// <summary>Reads it.</summary>
    public void Load(string name)
    {
        Scenario = ScenarioLibrary.Find(name);
        if (Scenario is not { } scenario) return;
        (Plan, _, Strikes) = ScenarioLibrary.Load(scenario);
        Procedure = ScenarioLibrary.ProcedureOf(scenario);
        Slips = Procedure is null ? [] : ProcedureCheck.Of(Procedure);
        Alike = [.. ScenarioLibrary.All.Where(other => other.Page == scenario.Page && other.Name != scenario.Name)];
    }

    /// <summary>Asks for its replay.</summary>
    public async Task<Run?> ReplayAsync()
    {
        try
        {
            Fault = null;
            return await queue.EnqueueAsync($"Scenario: {Scenario!.Title}", new RunParameters
            {
                Kind = ScenarioRun.Kind, Date = clock.GetUtcNow().ToString("yyyy-MM-dd"), Options = ScenarioRun.OptionsFor(Scenario.Name),
            });
        }
        catch (RunRefusedException refused)
        {
            Fault = refused.Message;
            return null;
        }
    }

    /// <summary>Keeps its plan as a new one of the store.</summary>
    /// <returns>The plan's slug; null when it could not be kept.</returns>
    public async Task<string?> UseAsync(string author)
    {
        try
        {
            Fault = null;
            return await plans.CreateAsync(ScenarioLibrary.Read(Scenario!), author, $"From the scenario {Scenario!.Name}");
        }
        catch (PlanNotSavedException failed)
        {
            Fault = failed.Message;
            return null;
        }
    }
}
