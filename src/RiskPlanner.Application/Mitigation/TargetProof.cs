using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Threats;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Mitigation;

/// <summary>What the whole plan misses before and after the changes, by its verdicts over every moment, whatever the search has said. Immutable.</summary>
/// <param name="Changed">The plan with the changes.</param>
/// <param name="Before">How many data sets are lost or miss a target, each as often as there are threats by which it does.</param>
/// <param name="After">The same with the changes.</param>
/// <param name="Targets">Which, those that stay first.</param>
internal sealed record TargetProof(Plan Changed, int Before, int After, IReadOnlyList<TargetRecord> Targets)
{
    /// <summary>Proves an answer.</summary>
    public static TargetProof Of(MitigationQuestion question, ChangeCatalogue catalogue, MitigationChoice choice, CancellationToken cancellation)
    {
        var changed = catalogue.Apply(question.Plan, choice.Chosen.ToHashSet());
        if (PlanValidator.Validate(changed) is [var fault, ..]) throw new InvalidOperationException($"The changed plan is wrong at {fault.Path}: {fault.Rule}");
        var choices = new VerdictChoices { Applications = [.. TargetGoal.ApplicationsOf(question.Plan).Select(application => application.Name)] };
        var before = CellsOf(question.Plan);
        var after = choice.Chosen.Count == 0 ? before : CellsOf(changed);
        // With the changes, columns of large applications can be other ones: then each side is told by itself.
        var keys = before.Keys.Union(after.Keys).ToList();
        List<TargetRecord> targets = [.. keys.Select(key => Record(key, before.GetValueOrDefault(key), after.GetValueOrDefault(key))).OfType<TargetRecord>()];
        return new TargetProof(changed, before.Values.Sum(Missed), after.Values.Sum(Missed), [.. targets.OrderBy(target => target.Removed ? 1 : 0)]);

        Dictionary<(string Application, string Column, string Threat), EvidenceCell> CellsOf(Plan plan)
        {
            var document = new ThreatTableService().DeriveAtEveryMoment(plan, question.PlanSha256, choices, "", question.Threads, null, cancellation);
            var cells = new Dictionary<(string, string, string), EvidenceCell>();
            foreach (var table in document.Tables)
            {
                // The first column is all of them together.
                foreach (var row in table.Rows) foreach (var (place, cell) in row.Cells.Index().Skip(1)) cells[(table.Id, table.Columns[place], row.Event!)] = cell;
            }

            return cells;
        }
    }

    private static int Missed(EvidenceCell? cell) => cell?.Detail is { } detail ? Math.Max(detail.Lost, detail.TargetsMissed) : 0;

    private static TargetRecord? Record((string Application, string Column, string Threat) key, EvidenceCell? before, EvidenceCell? after)
    {
        if (Missed(before) + Missed(after) == 0) return null;
        var stays = Missed(after) > 0;
        var told = (stays ? after : before)!.Detail!;
        return new TargetRecord(
            key.Application, key.Column, key.Threat, before?.Text ?? "", after?.Text ?? "", !stays, Missed(stays ? after : before), told.Why,
            Missed(before) > 0 ? before!.Detail!.Moments?.Witness : null);
    }
}
