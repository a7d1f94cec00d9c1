using System.Runtime.CompilerServices;

namespace RiskPlanner.Model;

/// <summary>
/// Derives the key label that a new data set gets: by the covering RACF profile, else by the job, else by the data class, else
/// none (z/OS facts, 1.3). "Security policy wins": a job cannot override DATAKEY. Safe between threads.
/// </summary>
public sealed class LabelAllocation
{
    private const string Order = "zos-facts 1.3";
    private const string Types = "zos-facts 1.2 and 1.3";

    private static readonly ConditionalWeakTable<Plan, LabelAllocation> Known = [];

    private readonly MaskIndex<DataSetMask, DataSetProfile> _profiles = new();
    private readonly MaskIndex<DataSetMask, (int Place, AllocationRule Rule)> _rules = new();
    private readonly Dictionary<string, DataClass> _classes = [];
    private readonly AllocationSwitches _switches;

    /// <summary>The same for a plan that was asked about before.</summary>
    public static LabelAllocation Of(Plan plan) => Known.GetValue(plan, static one => new LabelAllocation(one));

    /// <summary>Looks at a plan, sound or not: a data class that the plan lacks gives no label.</summary>
    public LabelAllocation(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _switches = plan.Allocation ?? AllocationSwitches.Usual;
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
        var steps = new List<LabelStep> { ByProfile(profile), ByJob(dataSet), ByDataClass(dataSet) };
        var (offered, source, reason) = Offer(steps);
        if (offered is not { } label) return new LabelDecision(null, source, reason) { Steps = steps };
        if (Hindrance(dataSet, profile) is not { } hindrance)
        {
            steps.Add(ByType(dataSet, label, "Its type can be encrypted: the label takes effect."));
            return new LabelDecision(label, source, reason) { Offered = label, Steps = steps };
        }

        var fails = hindrance.IsUnsupportedType && _switches.FailOnUnsupportedType;
        var end = fails ? "the allocation fails, as who allocates has READ to STGADMIN.SMS.FAIL.INVALID.DSNTYPE.ENC" : hindrance.End;
        steps.Add(ByType(dataSet, null, $"{hindrance.Why}: {end}."));
        return new LabelDecision(null, source, $"{reason} But {char.ToLowerInvariant(hindrance.Why[0])}{hindrance.Why[1..]}: {end}.")
        {
            Offered = label,
            Effect = fails ? LabelEffect.AllocationFails : LabelEffect.Ignored,
            // The z/OS 2.4 deck of DFSMS (slide 86) and the JCL Reference (DSKEYLBL) contradict each other.
            Doubt = !fails && hindrance.IsUnsupportedType && source == LabelSource.Job
                ? "By default the label is ignored; according to the JCL Reference (DSKEYLBL) the allocation of a type that cannot be encrypted fails."
                : null,
            Steps = steps,
        };
    }

    private static (KeyLabel? Label, LabelSource Source, string Reason) Offer(List<LabelStep> steps)
    {
        foreach (var step in steps)
        {
            if (step.Result is not { } label) continue;
            return step.Rule switch
            {
                LabelRule.Profile => (label, LabelSource.Profile, step.Why),
                LabelRule.Job => (label, LabelSource.Job, $"The job states {label}, and no RACF profile gives another one."),
                _ => (label, LabelSource.DataClass, step.Why),
            };
        }

        return (null, LabelSource.None, steps[^1].Matched is null
            ? "No RACF profile, no job and no data class gives a label: it is allocated in clear."
            : $"{steps[^1].Why[..^1]}: it is allocated in clear.");
    }

    private LabelStep ByProfile(DataSetProfile? profile)
    {
        if (profile is null) return new(LabelRule.Profile, null, null, "No RACF profile covers the name.", Order);
        if (profile.DataKey is not { } key) return new(LabelRule.Profile, profile.Profile.Text, null, $"RACF profile {profile.Profile} has no DATAKEY.", Order);
        return _switches.AcsDefaults
            ? new(LabelRule.Profile, profile.Profile.Text, key, $"RACF profile {profile.Profile} gives {key} by DATAKEY.", Order)
            : new(LabelRule.Profile, profile.Profile.Text, null, $"RACF profile {profile.Profile} has {key} as DATAKEY, which counts only with ACSDEFAULTS(YES).", Order);
    }

    private static LabelStep ByJob(NewDataSet dataSet) => dataSet.StatedLabel is { } stated
        ? new(LabelRule.Job, null, stated, $"The job states {stated}; the user needs READ to STGADMIN.SMS.ALLOW.DATASET.ENCRYPT for it.", Order)
        : new(LabelRule.Job, null, null, "The job states no label.", Order);

    private LabelStep ByDataClass(NewDataSet dataSet)
    {
        var rule = dataSet.StatedDataClass is null
            ? _rules.Find(dataSet.Name.Text).Select(match => match.Value).OrderBy(match => match.Place).Select(match => match.Rule).FirstOrDefault()
            : null;
        if ((dataSet.StatedDataClass ?? rule?.DataClass) is not { } name) return new(LabelRule.DataClass, null, null, "No data class is chosen.", Order);
        var by = rule is null ? "" : $", by the allocation rule for {rule.Mask},";
        return _classes.GetValueOrDefault(name)?.KeyLabel is { } label
            ? new(LabelRule.DataClass, name, label, $"Data class {name}{by} gives {label}.", Order)
            : new(LabelRule.DataClass, name, null, $"Data class {name}{by} gives no label.", Order);
    }

    private (string Why, string End, bool IsUnsupportedType)? Hindrance(NewDataSet dataSet, DataSetProfile? profile)
    {
        const string Clear = "it is allocated in clear";
        var type = dataSet.OnTape ? EncryptionType.Tape : dataSet.Organisation.ExcludedAs();
        if (type is { } excluded && profile?.Exclude.Contains(excluded) == true)
            return ($"Profile {profile.Profile} excludes its type from encryption", Clear, false);
        if (dataSet.OnTape && !dataSet.TapeIsEncrypted) return ("Tape is not encrypted at this level", "the label is ignored, and it is written in clear", false);
        if (dataSet.OnTape)
            return _switches.AllowTape ? null : ("Tape is not encrypted without STGADMIN.SMS.ALLOW.DATASET.TAPE.ENCRYPT", "the label is ignored, and it is written in clear", true);
        if (_switches.Allow(dataSet.Organisation)) return null;
        return (dataSet.Organisation.EncryptableFrom() is null
            ? "This organisation cannot be encrypted"
            : $"This organisation cannot be encrypted without {(type == EncryptionType.Pdse ? "STGADMIN.SMS.ALLOW.PDSE.ENCRYPT" : "STGADMIN.SMS.ALLOW.DATASET.SEQ.ENCRYPT")}",
            "by default the label is ignored, and it is allocated in clear", true);
    }

    private static LabelStep ByType(NewDataSet dataSet, KeyLabel? label, string why) =>
        new(LabelRule.Type, dataSet.OnTape ? "tape" : null, label, why, Types) { Organisation = dataSet.OnTape ? null : dataSet.Organisation };
}
