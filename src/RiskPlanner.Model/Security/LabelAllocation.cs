namespace RiskPlanner.Model;

/// <summary>
/// Derives the key label that a new data set gets: by the covering RACF profile, else by the job, else by the data class, else
/// none (z/OS facts, 1.3). "Security policy wins": a job cannot override DATAKEY. Safe between threads.
/// </summary>
public sealed class LabelAllocation
{
    private readonly MaskIndex<DataSetMask, DataSetProfile> _profiles = new();
    private readonly MaskIndex<DataSetMask, (int Place, AllocationRule Rule)> _rules = new();
    private readonly Dictionary<string, DataClass> _classes = [];

    /// <summary>Looks at a plan, sound or not: a data class that the plan lacks gives no label.</summary>
    public LabelAllocation(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var profile in plan.DataSetProfiles) _profiles.Add(profile.Profile, profile);
        foreach (var (place, rule) in plan.AllocationRules.Index()) _rules.Add(rule.Mask, (place, rule));
        foreach (var dataClass in plan.DataClasses) _classes.TryAdd(dataClass.Name, dataClass);
    }

    /// <summary>The profile that covers a name: the most specific one; null when none does.</summary>
    public DataSetProfile? ProfileOf(DataSetName name) =>
        _profiles.Find(name.Text).Select(match => match.Value).OrderBy(profile => profile.Profile, DataSetMask.MostSpecificFirst).FirstOrDefault();

    /// <summary>Which label a new data set gets, and why.</summary>
    public LabelDecision Decide(NewDataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        var profile = ProfileOf(dataSet.Name);
        var offered = Offer(dataSet, profile);
        if (offered.Label is null) return offered;
        return WhyIgnored(dataSet, profile) is { } why ? new LabelDecision(null, offered.Source, $"{offered.Reason} {why}") : offered;
    }

    private LabelDecision Offer(NewDataSet dataSet, DataSetProfile? profile)
    {
        if (profile?.DataKey is { } key) return new(key, LabelSource.Profile, $"RACF profile {profile.Profile} gives {key} by DATAKEY.");
        if (dataSet.StatedLabel is { } stated) return new(stated, LabelSource.Job, $"The job states {stated}, and no RACF profile gives another one.");
        var rule = _rules.Find(dataSet.Name.Text).Select(match => match.Value).OrderBy(match => match.Place).Select(match => match.Rule).FirstOrDefault();
        if (rule is null) return new(null, LabelSource.None, "No RACF profile, no job and no data class gives a label: it is allocated in clear.");
        return _classes.GetValueOrDefault(rule.DataClass)?.KeyLabel is { } label
            ? new(label, LabelSource.DataClass, $"Data class {rule.DataClass}, by the allocation rule for {rule.Mask}, gives {label}.")
            : new(null, LabelSource.None, $"Data class {rule.DataClass}, by the allocation rule for {rule.Mask}, gives no label: it is allocated in clear.");
    }

    private static string? WhyIgnored(NewDataSet dataSet, DataSetProfile? profile)
    {
        var type = dataSet.OnTape ? EncryptionType.Tape : dataSet.Organisation.ExcludedAs();
        if (type is { } excluded && profile?.Exclude.Contains(excluded) == true)
            return $"But profile {profile.Profile} excludes its type from encryption: it is allocated in clear.";
        if (dataSet.OnTape && !dataSet.TapeIsEncrypted) return "But tape is not encrypted at this level: the label is ignored, and it is written in clear.";
        return !dataSet.OnTape && dataSet.Organisation.EncryptableFrom() is null
            ? "But this organisation cannot be encrypted: the label is ignored in silence, and it is allocated in clear."
            : null;
    }
}
