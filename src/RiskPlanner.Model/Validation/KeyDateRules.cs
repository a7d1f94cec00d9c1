using NodaTime;

namespace RiskPlanner.Model;

/// <summary>Dates and flags of key records: in their order, and only where the record has a place for them.</summary>
internal static class KeyDateRules
{
    public static void Check(string path, KeyDefinition key, PlanIndex index, FaultCollector faults)
    {
        CheckMoment($"{path}.createdAt", key.CreatedAt, faults);
        CheckMoment($"{path}.deletedAt", key.DeletedAt, faults);
        if (key.DeletedAt <= key.BornAt)
            faults.Add($"{path}.deletedAt", $"{key.DeletedAt}", "A key is deleted after it was made.", $"a moment after {key.BornAt}");
        CheckMoment($"{path}.activeFrom", key.ActiveFrom, faults);
        CheckMoment($"{path}.activeUntil", key.ActiveUntil, faults);
        CheckMoment($"{path}.archived", key.Archived, faults);
        CheckMoment($"{path}.recalled", key.Recalled, faults);
        if (key.ActiveUntil <= key.ActiveFrom)
            faults.Add($"{path}.activeUntil", $"{key.ActiveUntil}", "The validity of a key ends after it begins.", $"a moment after {key.ActiveFrom}");
        if (key.Recalled is { } recalled && key.Archived is null)
            faults.Add($"{path}.recalled", $"{recalled}", "Only an archived key is recalled.", "archived beside it, or no recalled");
        if (key.Recalled <= key.Archived)
            faults.Add($"{path}.recalled", $"{key.Recalled}", "A key is recalled after it was archived.", $"a moment after {key.Archived}");
        if (key.Archived is { } archived && key.ProhibitArchive)
            faults.Add($"{path}.archived", $"{archived}", "A key with the prohibit-archive flag is not archived (ICSF reason code 3328).", "no archived, or prohibitArchive: false");
        CheckNewValues($"{path}.newValues", key.NewValues, faults);
        CheckFormat(path, key, index, faults);
    }

    private static void CheckNewValues(string path, IReadOnlyList<Instant> moments, FaultCollector faults)
    {
        for (var i = 0; i < moments.Count; i++)
        {
            ScheduleRules.CheckMoment($"{path}[{i}]", moments[i], faults);
            if (i == 0 || moments[i] > moments[i - 1]) continue;
            faults.Add($"{path}[{i}]", $"{moments[i]}", "Moments ascend, and none stands twice.", $"a moment after {moments[i - 1]}");
        }
    }

    // Metadata of keys need KDSR (ICSF Administrator's Guide, ICSF_KEY_EXPIRATION).
    private static void CheckFormat(string path, KeyDefinition key, PlanIndex index, FaultCollector faults)
    {
        if (!index.KeyStores.TryGetValue(key.KeyStore, out var store) || store.Format == KeyStoreFormat.Kdsr) return;
        (string Field, string? Value)[] metadata =
        [
            ("activeFrom", key.ActiveFrom?.ToString()), ("activeUntil", key.ActiveUntil?.ToString()), ("archived", key.Archived?.ToString()),
            ("recalled", key.Recalled?.ToString()), ("prohibitArchive", key.ProhibitArchive ? "true" : null),
        ];
        foreach (var (field, value) in metadata.Where(entry => entry.Value is not null))
        {
            faults.Add($"{path}.{field}", value!, $"Dates and states of keys need the record format KDSR; {store.Name} has another one.",
                $"no {field}, or format: kdsr at {store.Name}");
        }
    }

    private static void CheckMoment(string path, Instant? moment, FaultCollector faults)
    {
        if (moment is { } given) ScheduleRules.CheckMoment(path, given, faults);
    }
}
