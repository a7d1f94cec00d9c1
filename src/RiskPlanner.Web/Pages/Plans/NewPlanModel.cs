using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Editing.Starting;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>Makes new plans.</summary>
internal sealed class NewPlanModel(PlanLibrary library, TimeProvider clock)
{
    /// <summary>The name as it was typed.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it begins with.</summary>
    public string Start { get; set; } = PlanStarts.All[0].Key;

    /// <summary>What is wrong with the name, in a sentence; null when nothing is known to be.</summary>
    public string? Fault { get; private set; }

    /// <summary>The plan that was asked for, read like a file; null when something is wrong with it (<see cref="Fault"/>).</summary>
    public PlanReadResult? Make()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            Fault = "A plan has a name: it stands in lists and on reports.";
            return null;
        }

        var start = PlanStarts.All.First(one => one.Key == Start);
        var read = PlanFile.Read(PlanFile.Write(start.Make(Name.Trim(), clock.GetUtcNow().Year)));
        Fault = read.Faults.Count == 0 ? null : $"{read.Faults[0].Rule} Expected: {read.Faults[0].Expected}.";
        return Fault is null ? read : null;
    }

    /// <summary>Says why it could not be kept.</summary>
    public void Refuse(string reason) => Fault = reason;

    /// <summary>Keeps the plan that was asked for.</summary>
    /// <returns>Its slug.</returns>
    /// <exception cref="PlanNotSavedException">It could not be written.</exception>
    public Task<string> KeepAsync(PlanReadResult read, string author)
    {
        var summary = read.FileName is { } file ? $"From the file {file}" : $"Begun with: {PlanStarts.All.First(one => one.Key == Start).Title}";
        return library.CreateAsync(read, author, summary);
    }
}
