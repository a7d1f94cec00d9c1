using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Changes;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Plans;

/// <summary>
/// Makes what verdicts say would help (<see cref="Documents.RemedyRecord"/>) in a plan of the store: the same changes that were tried, on the whole
/// plan and for every data set that the verdict is about. Safe between threads.
/// </summary>
public sealed class PlanRemedies(IPlanStore store, PlanReplacer replacer)
{
    private static readonly IReadOnlyList<Simulation.Changes.PlanChange> All = [.. PlanChanges.All, .. CellChanges.All];

    /// <summary>The plan with a remedy; null where one of its changes finds nothing to change: it was made already, or the plan has gone on.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="changes">The names of the changes that go together.</param>
    /// <param name="dataSets">For which data sets; those that the plan does not have are left out.</param>
    /// <exception cref="ArgumentException">There is no change of such a name.</exception>
    public static Plan? Apply(Plan plan, IReadOnlyList<string> changes, IReadOnlyList<DataSetName> dataSets)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(dataSets);
        if (changes.FirstOrDefault(id => !All.Any(change => change.Id == id)) is { } unknown) throw new ArgumentException($"There is no change '{unknown}'.", nameof(changes));
        var changed = plan;
        // In the order in which they were tried.
        foreach (var change in All.Where(change => changes.Contains(change.Id)))
        {
            var before = changed;
            if (CellChanges.All.Contains(change))
            {
                List<DataSetDefinition> standing = [.. changed.DataSets.Where(dataSet => dataSets.Contains(dataSet.Name))];
                if (standing.Count == 0 || CellChanges.Apply(changed, change, standing) is not { } copied) return null;
                changed = copied;
                continue;
            }

            foreach (var name in dataSets)
            {
                // What one of them changed can be all that another one needs: policies and key stores are shared.
                if (changed.DataSets.FirstOrDefault(dataSet => dataSet.Name == name) is { } dataSet) changed = change.Apply(changed, dataSet) ?? changed;
            }

            if (ReferenceEquals(before, changed)) return null;
        }

        return changes.Count == 0 ? null : changed;
    }

    /// <summary>Makes a remedy in a plan or draft, as one version.</summary>
    /// <param name="slug">The plan or draft.</param>
    /// <param name="application">The application whose verdict names the remedy.</param>
    /// <param name="column">The heading of its column.</param>
    /// <param name="changes">The names of the changes that go together.</param>
    /// <param name="author">Who makes it; 1 to 60 characters.</param>
    /// <param name="summary">What the version says.</param>
    /// <param name="cancellation">Ends it; nothing is changed then.</param>
    /// <returns>What became of it; null where there is nothing to change.</returns>
    /// <exception cref="PlanGoneException">There is no such plan.</exception>
    public async Task<SaveOutcome?> SaveAsync(
        string slug, string application, string column, IReadOnlyList<string> changes, string author, string summary, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return await ReplaceAsync(slug, plan => Apply(plan, changes, PlanVerdicts.DataSetsOf(plan, application, column)), author, summary, cancellation);
    }

    /// <summary>Changes a plan or draft, as one version; comments stay where what they are about is.</summary>
    /// <param name="slug">The plan or draft.</param>
    /// <param name="change">Makes the change; null where there is nothing to change.</param>
    /// <param name="author">Who makes it; 1 to 60 characters.</param>
    /// <param name="summary">What the version says.</param>
    /// <param name="cancellation">Ends it; nothing is changed then.</param>
    /// <returns>What became of it; null where there is nothing to change.</returns>
    /// <exception cref="PlanGoneException">There is no such plan.</exception>
    public async Task<SaveOutcome?> ReplaceAsync(string slug, Func<Plan, Plan?> change, string author, string summary, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var snapshot = await store.ReadAsync(slug, cancellation) ?? throw new PlanGoneException($"There is no plan '{slug}'.");
        List<PlanItem> items = [.. snapshot.Items.Select(stored => stored.Item)];
        var plan = PlanContent.Assemble(items);
        if (change(plan) is not { } changed) return null;
        var comments = PlanItems.CommentsOf(items);
        var written = PlanFile.Write(changed, comments);
        var text = written.Unplaced.Count == 0 ? written.Text : PlanFile.Write(changed, comments.MovedToEnd(written.Unplaced)).Text;
        var read = PlanFile.Read(text, maximumBytes: int.MaxValue, cancellation: cancellation);
        return read.Plan is null
            ? new SaveOutcome { Faults = [.. read.Faults.Select(fault => new EditFault(null, PlanPlace.Of(changed, fault.Path), fault.Value, fault.Rule, fault.Expected))] }
            : await replacer.ReplaceAsync(slug, read, author, summary, cancellation);
    }
}
