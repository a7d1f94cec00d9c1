using System.Collections.Immutable;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>
/// What the plan's RACF profiles let the users do whom it names, and what was taken from them and given to them since; a user that is null is
/// one whom nobody names, and may do everything. For one thread.
/// </summary>
internal sealed class Authority
{
    private readonly Plan _plan;
    private readonly CoveringProfiles _profiles;
    private readonly SymbolicRules _rules;
    private ImmutableHashSet<string> _taken;
    private ImmutableHashSet<(string User, KeyLabel Label)> _dumpPermits = [];
    private ImmutableDictionary<KeyLabel, ImmutableHashSet<string>> _ownKeys;
    private ImmutableDictionary<DataSetName, (ImmutableHashSet<string> Readers, ImmutableHashSet<string>? Updaters)> _ownDataSets;

    /// <summary>What a plan says.</summary>
    public Authority(Plan plan, SymbolicRules rules) =>
        (_plan, _profiles, _rules, _taken, _ownKeys, _ownDataSets) = (plan, CoveringProfiles.Of(plan), rules, [], ImmutableDictionary<KeyLabel, ImmutableHashSet<string>>.Empty, ImmutableDictionary<DataSetName, (ImmutableHashSet<string> Readers, ImmutableHashSet<string>? Updaters)>.Empty);

    private Authority(Authority original) => (_plan, _profiles, _rules, _taken, _ownKeys, _ownDataSets, _dumpPermits) =
        (original._plan, original._profiles, original._rules, original._taken, original._ownKeys, original._ownDataSets, original._dumpPermits);

    /// <summary>The same in another world.</summary>
    public Authority Fork() => new(this);

    /// <summary>The user that runs the application of a data set; null where nobody is named, and of what is no data set of the plan.</summary>
    public string? RunsAsOf(DataSetName name)
    {
        if (_plan.Applications.All(application => application.RunsAs is null)) return null;
        return _plan.DataSets.FirstOrDefault(candidate => candidate.Name == name) is { } dataSet ? _plan.RunsAsOf(dataSet) : null;
    }

    /// <summary>Who recovers: one null where nobody is named.</summary>
    public IReadOnlyList<string?> Recoverers => _plan.Recoverers.Count == 0 ? Nobody : _plan.Recoverers;

    /// <summary>One whom nobody names.</summary>
    public static IReadOnlyList<string?> Nobody { get; } = [null];

    /// <summary>Whether a user may read a data set.</summary>
    public bool MayRead(string? user, DataSetName name)
    {
        if (Decides(user, name) is not { } profile) return true;
        if (_ownDataSets.TryGetValue(name, out var own)) return Has(own.Readers, user!) || (own.Updaters is { } updaters && Has(updaters, user!));
        return Lets(profile.Profile.Text, profile.Readers, user!) || (profile.Updaters is { } listed && Lets(profile.Profile.Text, listed, user!));
    }

    /// <summary>Whether a user may write a data set.</summary>
    public bool MayUpdate(string? user, DataSetName name)
    {
        if (Decides(user, name) is not { } profile) return true;
        if (_ownDataSets.TryGetValue(name, out var own)) return Has(own.Updaters ?? own.Readers, user!);
        return Lets(profile.Profile.Text, profile.Updaters ?? profile.Readers, user!);
    }

    /// <summary>Whether a user may use a key.</summary>
    public bool MayUse(string? user, KeyLabel label)
    {
        if (user is null || !_rules.ProfilesDecide || !_profiles.SpeakOfKeys) return true;
        if (_ownKeys.TryGetValue(label, out var own)) return Has(own, user);
        return _profiles.For(label) is not { } profile || Lets(profile.Profile.Text, profile.Readers, user);
    }

    /// <summary>Whether a user may make and restore dumps under an RSA key: READ that is given for data sets alone is not enough.</summary>
    public bool MayDump(string? user, KeyLabel label)
    {
        if (user is null || !_rules.ProfilesDecideOfDumps || _dumpPermits.Contains((user, label))) return true;
        return _profiles.For(label) is not { OnlyForDataSets: true } && MayUse(user, label);
    }

    /// <summary>Whether CPACF may use a key.</summary>
    public bool MayLeaveForCpacf(KeyLabel label)
    {
        if (!_profiles.SpeakOfKeys || _ownKeys.ContainsKey(label)) return true;
        return _profiles.For(label) is { } profile ? profile.LetsCpacf : !_rules.KeysNeedAProfile;
    }

    /// <summary>Whether a user may delete a key record: READ that is given for more than data sets is enough, where nobody checks for levels.</summary>
    public bool MayDelete(string user, KeyLabel label, bool checksLevels)
    {
        if (!_profiles.SpeakOfKeys) return true;
        var profile = _profiles.For(label);
        if (profile is null && !_ownKeys.ContainsKey(label)) return true;
        return !checksLevels && profile is not { OnlyForDataSets: true } && MayUse(user, label);
    }

    /// <summary>Takes a user out of every list, and everybody out of that of the profiles of the name.</summary>
    /// <returns>Whether anybody lost anything.</returns>
    public bool Remove(string name)
    {
        var lists = _plan.DataSetProfiles.Select(profile => (profile.Profile.Text, Members: profile.Readers.Concat(profile.Updaters ?? [])))
            .Concat(_plan.KeyProfiles.Select(profile => (profile.Profile.Text, Members: profile.Readers.AsEnumerable())));
        // Where a discrete profile has taken its place, that one's list counts.
        var any = lists.Any(list => !_taken.Contains(list.Text) && !HasOwn(list.Text)
            && list.Members.Any(member => !_taken.Contains(member) && (member == name || list.Text == name)));
        foreach (var (label, readers) in _ownKeys)
        {
            var left = Without(label.Text, readers, name);
            any |= left.Count < readers.Count;
            _ownKeys = _ownKeys.SetItem(label, left);
        }

        foreach (var (dataSet, own) in _ownDataSets)
        {
            var (readers, updaters) = (Without(dataSet.Text, own.Readers, name), own.Updaters is { } listed ? Without(dataSet.Text, listed, name) : null);
            any |= readers.Count < own.Readers.Count || updaters?.Count < own.Updaters?.Count;
            _ownDataSets = _ownDataSets.SetItem(dataSet, (readers, updaters));
        }

        _taken = _taken.Add(name);
        _dumpPermits = _dumpPermits.Except(_dumpPermits.Where(permit => permit.User == name || permit.Label.Text == name));
        return any;
    }

    /// <summary>Lets those whom the plan lets use a key use it, more users too, and CPACF.</summary>
    public void PermitKey(KeyLabel label, IEnumerable<string> users)
    {
        if (!_profiles.SpeakOfKeys) return;
        _dumpPermits = _dumpPermits.Union(users.Select(user => (user, label)));
        _ownKeys = _ownKeys.SetItem(label, _ownKeys.GetValueOrDefault(label, []).Union(_profiles.For(label)?.Readers ?? [RacfIdentity.Everybody]).Union(users));
    }

    /// <summary>Lets those whom the plan lets open a data set open it, and more users too.</summary>
    public void PermitDataSet(DataSetName name, IReadOnlyList<string> users, bool forUpdate)
    {
        if (_profiles.For(name) is not { } profile) return;
        if (!_ownDataSets.TryGetValue(name, out var own)) own = ([], profile.Updaters is null ? null : []);
        _ownDataSets = _ownDataSets.SetItem(name, (own.Readers.Union(profile.Readers).Union(users), own.Updaters?.Union(profile.Updaters!).Union(forUpdate ? users : [])));
    }

    private DataSetProfile? Decides(string? user, DataSetName name) =>
        user is null || !_rules.ProfilesDecide || !_profiles.SpeakOfDataSets || !_profiles.IsGiven(name) ? null : _profiles.For(name);

    private bool HasOwn(string profile) => _ownKeys.Keys.Any(label => label.Text == profile) || _ownDataSets.Keys.Any(name => name.Text == profile);

    private static ImmutableHashSet<string> Without(string profile, ImmutableHashSet<string> members, string name) => profile == name ? [] : members.Remove(name);

    private bool Lets(string profile, IReadOnlyList<string> list, string user) =>
        !_taken.Contains(profile) && ((list.Contains(user) && !_taken.Contains(user)) || list.Contains(RacfIdentity.Everybody));

    private static bool Has(ImmutableHashSet<string> list, string user) => list.Contains(user) || list.Contains(RacfIdentity.Everybody);
}
