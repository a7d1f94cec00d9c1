namespace RiskPlanner.Model;

/// <summary>Labels of copies that are not what their jobs ask for: outranked by a RACF profile, or without effect (z/OS facts, 1.3).</summary>
internal static class CopyLabelAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan, BackupCoverage coverage)
    {
        foreach (var (i, policy) in plan.BackupPolicies.Index())
        {
            foreach (var (j, step) in policy.Steps.Index())
            {
                if (step.Name is null || BackupUtilities.Find(step.Utility) is not { ThroughAccessMethods: true }) continue;
                var dataSets = coverage.DataSetsUnder(policy);
                // What is on tape at which level is told by the replays; here it is about switches and types alone.
                var decisions = dataSets.Select(dataSet => dataSet.Organisation).Distinct()
                    .Select(organisation => CopyLabels.Of(plan).Decide(step, organisation, plan.Tapes.Any(tape => tape.Name == step.To), tapeIsEncrypted: true)).ToList();
                if (decisions.Count == 0) continue;
                var path = $"backupPolicies[{i}].steps[{j}]";
                if (decisions.Find(decision => decision.Effect != LabelEffect.Applies) is { } hindered)
                {
                    yield return new(AdviceRules.CopyLabelHasNoEffect, $"{path}.organisation", $"{step.Organisation}", hindered.Reason,
                        hindered.Effect == LabelEffect.AllocationFails ? "a type that can be encrypted, or no label: until then no copy is made" : "a type that can be encrypted: the copies are in clear");
                }

                if (decisions[0] is not { Source: LabelSource.Profile, Offered: { } given } || step.KeyLabel is not { } asked || given == asked) continue;
                var shared = dataSets.Any(dataSet => dataSet.IsEverUnder(given)) ? " That is the label of the data sets themselves: who loses the key loses both." : "";
                yield return new(AdviceRules.ProfileOutranksCopyLabel, $"{path}.keyLabel", asked.Text, $"{decisions[0].Steps[0].Why} It outranks the label that the job asks for.{shared}",
                    $"a profile for {step.Name} with {asked} as DATAKEY");
            }
        }
    }
}
