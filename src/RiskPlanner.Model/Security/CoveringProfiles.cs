using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace RiskPlanner.Model;

/// <summary>
/// Which RACF profile of a plan covers a data set or a label: of several the most specific one, by the rule of its class. A plan without any
/// profile of a class says nothing of that class; one with some is taken at its word (z/OS facts 2, 5). Looked up once for each name. Safe
/// between threads.
/// </summary>
public sealed class CoveringProfiles
{
    private static readonly ConditionalWeakTable<Plan, CoveringProfiles> Known = [];

    private readonly Plan _plan;
    private readonly MaskIndex<KeyLabelMask, KeyProfile> _keyProfiles = new(endsOpen: true);
    private readonly MaskIndex<DataSetMask, DataSetProfile> _dataSetProfiles = new();
    private readonly ConcurrentDictionary<KeyLabel, KeyProfile?> _ofLabels = [];
    private readonly ConcurrentDictionary<DataSetName, DataSetProfile?> _ofDataSets = [];
    private readonly Lazy<(HashSet<DataSetName> DataSets, List<DataSetMask> Copies)> _given;

    private CoveringProfiles(Plan plan)
    {
        _plan = plan;
        foreach (var profile in plan.KeyProfiles) _keyProfiles.Add(profile.Profile, profile);
        foreach (var profile in plan.DataSetProfiles) _dataSetProfiles.Add(profile.Profile, profile);
        _given = new(() => ([.. plan.DataSets.Select(dataSet => dataSet.Name)],
            [.. plan.BackupPolicies.SelectMany(policy => policy.Steps).Select(step => step.Name).OfType<DataSetMask>().Distinct()]));
    }

    /// <summary>Those of a plan.</summary>
    public static CoveringProfiles Of(Plan plan) => Known.GetValue(plan, static one => new CoveringProfiles(one));

    /// <summary>Whether the plan says who may open data sets.</summary>
    public bool SpeakOfDataSets => _plan.DataSetProfiles.Count > 0;

    /// <summary>Whether the plan says who may use keys.</summary>
    public bool SpeakOfKeys => _plan.KeyProfiles.Count > 0;

    /// <summary>The profile of the class CSFKEYS that covers a label; null when none does.</summary>
    public KeyProfile? For(KeyLabel label) => _ofLabels.GetOrAdd(label, static (name, self) =>
        self._keyProfiles.Find(name.Text).Select(match => match.Value).OrderBy(profile => profile.Profile, KeyLabelMask.MostSpecificFirst).FirstOrDefault(), this);

    /// <summary>The profile of the class DATASET that covers a name; null when none does.</summary>
    public DataSetProfile? For(DataSetName name) => _ofDataSets.GetOrAdd(name, static (named, self) =>
        self._dataSetProfiles.Find(named.Text).Select(match => match.Value).OrderBy(profile => profile.Profile, DataSetMask.MostSpecificFirst).FirstOrDefault(), this);

    /// <summary>
    /// Whether the plan gives a name: to a data set, or to the copies of a step. What is called otherwise is called so by who makes it, who
    /// chooses a name that he has access to.
    /// </summary>
    public bool IsGiven(DataSetName name) => _given.Value.DataSets.Contains(name) || _given.Value.Copies.Exists(mask => mask.Matches(name));

    /// <summary>Whether the plan lets a user open data sets under a key; one whom nobody names may.</summary>
    public bool LetUse(string? user, KeyLabel label) => user is null || For(label) is not { } profile || profile.LetsUse(user);

    /// <summary>Whether the plan lets a user make and restore dumps under an RSA key of the PKDS, of which CSFKEYS has profiles as of any label; one whom nobody names may.</summary>
    public bool LetDump(string? user, KeyLabel label) => user is null || For(label) is not { } profile || profile.LetsDump(user);

    /// <summary>Whether the plan lets a user read a data set; one whom nobody names may, as everybody may what no profile covers.</summary>
    public bool LetRead(string? user, DataSetName name) => user is null || For(name) is not { } profile || profile.LetsRead(user);

    /// <summary>The same of writing it.</summary>
    public bool LetUpdate(string? user, DataSetName name) => user is null || For(name) is not { } profile || profile.LetsUpdate(user);

    /// <summary>
    /// Whether the plan lets a user delete the record of a key: READ that is given for more than data sets is enough, where nobody checks for levels (docs/threats.md).
    /// </summary>
    public bool LetDelete(string user, KeyLabel label, bool checksLevels) => For(label) is not { } profile || (!checksLevels && !profile.OnlyForDataSets && profile.LetsUse(user));

    /// <summary>Whether CPACF may use a key: in a plan with key profiles one covers it, and its ICSF segment says so.</summary>
    public bool LetCpacf(KeyLabel label) => !SpeakOfKeys || For(label) is { LetsCpacf: true };

    /// <summary>Whether an access list lets a user in, by name or with everybody.</summary>
    public static bool Lists(IReadOnlyList<string> list, string user)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.Contains(user) || list.Contains(RacfIdentity.Everybody);
    }
}
