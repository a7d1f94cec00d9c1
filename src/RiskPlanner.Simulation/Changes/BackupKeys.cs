using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Changes;

/// <summary>Under which key backups could lie instead.</summary>
internal static class BackupKeys
{
    /// <summary>
    /// Allocates every scheduled backup target that has the data set's label, or none, under another label that holds the same
    /// value; null when there is none.
    /// </summary>
    public static Plan? GiveOwnLabel(Plan plan, DataSetDefinition dataSet)
    {
        if (dataSet.KeyLabel is not { } own) return null;
        var label = BackupLabelFor(plan, own);
        var changed = StepChange.Of(plan, dataSet, step =>
            BackupUtilities.Find(step.Utility)?.Continuous != true && (CopyLabels.Of(plan).OfferedTo(step) is not { } offered || offered == own)
                ? step with { KeyLabel = label }
                : null);
        if (changed is null) return null;
        return changed with
        {
            Keys = [.. plan.Keys, .. plan.KeyStoresWith(own).Select(store => new KeyDefinition { Label = label, KeyStore = store, Purpose = KeyPurpose.Backup, SameValueAs = ValueOf(plan, store, own) })],
        };
    }

    /// <summary>Gives a value of its own to each backup label that is a twin of the data set's; null when there is none.</summary>
    public static Plan? GiveOwnValue(Plan plan, DataSetDefinition dataSet)
    {
        if (dataSet.KeyLabel is not { } own) return null;
        var labels = new BackupCoverage(plan).PoliciesOf(dataSet)
            .SelectMany(policy => policy.Steps)
            .Select(CopyLabels.Of(plan).OfferedTo)
            .Where(label => label is { } named && named != own && ValueOf(plan, named) == ValueOf(plan, own))
            .ToHashSet();
        if (labels.Count == 0) return null;
        return plan with { Keys = [.. plan.Keys.Select(key => labels.Contains(key.Label) ? key with { SameValueAs = null } : key)] };
    }

    /// <summary>The label whose value a label holds: twins name the other one.</summary>
    private static KeyLabel ValueOf(Plan plan, KeyLabel label) =>
        plan.Keys.FirstOrDefault(key => key.Label == label)?.SameValueAs ?? label;

    private static KeyLabel ValueOf(Plan plan, string keyStore, KeyLabel label) => plan.KeyIn(keyStore, label)?.SameValueAs ?? label;

    private static KeyLabel BackupLabelFor(Plan plan, KeyLabel own)
    {
        // The paper's naming standard (section 6.5) swaps the second qualifier; other standards get a suffix.
        var text = own.Text.Contains(".PRIM.", StringComparison.Ordinal)
            ? own.Text.Replace(".PRIM.", ".BACK.", StringComparison.Ordinal)
            : $"{own.Text[..Math.Min(own.Text.Length, KeyLabel.MaximumLength - 8)]}.BACKUP";
        for (var number = 1; plan.Keys.Any(key => key.Label.Text == text); number++)
            text = $"DSET.BACK.NEW{number:000}";
        return new KeyLabel(text);
    }
}
