using System.Collections.Immutable;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>
/// What OPEN lets a program do: data set found, key usable, key the right one. Users whom the plan names need the access that its profiles give;
/// to all others the plan's labels are permitted, and a label is once a key is generated under it. Storage administrators need no key. For one
/// thread.
/// </summary>
internal sealed class Access
{
    private readonly Storage _storage;
    private readonly SymbolicRules _rules;
    private ImmutableHashSet<KeyLabel> _permitted;
    private ImmutableDictionary<CopyAddress, (string Sysplex, int Value)> _held = ImmutableDictionary<CopyAddress, (string Sysplex, int Value)>.Empty;

    public Access(Plan plan, Storage storage, SymbolicRules rules)
        : this(storage, rules, new Authority(plan, rules), [.. plan.Keys.Select(key => key.Label)])
    {
    }

    private Access(Storage storage, SymbolicRules rules, Authority authority, ImmutableHashSet<KeyLabel> permitted) =>
        (_storage, _rules, Authority, _permitted) = (storage, rules, authority, permitted);

    /// <summary>What the users may do whom the plan names.</summary>
    public Authority Authority { get; }

    /// <summary>The same authority over the storage of another world.</summary>
    public Access Fork(Storage storage) => new(storage, _rules, Authority.Fork(), _permitted) { _held = _held };

    /// <summary>Permits the use of a key.</summary>
    public void Permit(KeyLabel label) => _permitted = _permitted.Add(label);

    /// <summary>Whether anybody may use a key.</summary>
    public bool IsPermitted(KeyLabel label) => _permitted.Contains(label);

    /// <summary>Nobody may use a key any more.</summary>
    /// <returns>Whether anybody might before.</returns>
    public bool Forbid(KeyLabel label) => SharedSets.Exclude(ref _permitted, label);

    /// <summary>Finds a data set by catalog and medium; exactly one of the results is null.</summary>
    /// <param name="user">Who opens it; null for one whom nobody names.</param>
    /// <param name="address">The data set.</param>
    /// <param name="forUpdate">Whether it is opened for output.</param>
    /// <param name="isHeld">Whether it is open already, so that nobody asks for authority.</param>
    public (StoredToken? Token, Failure? Failure) Locate(string? user, CopyAddress address, bool forUpdate = false, bool isHeld = false)
    {
        if (!isHeld && !(forUpdate ? Authority.MayUpdate(user, address.Name) : Authority.MayRead(user, address.Name))) return (null, Answers.NoDataSetAccess);
        var medium = _storage.Medium(address.Medium);
        var token = medium.Find(address.Name);
        if (medium.HasLost(address.Name)) return (null, Answers.MediumLost);
        if (medium.Lock is { } locked) return (null, locked);
        if (token is not null && _storage.IsCataloged(address.Name, address.Medium)) return (token, null);
        return (null, token is null || _storage.IsCataloged(address.Name) ? Answers.DataSetNotFound : Answers.NotCataloged);
    }

    /// <summary>The key value with which the application of a sysplex keeps a data set open; 0 for one in clear, null where it does not.</summary>
    public int? HeldBy(string sysplex, CopyAddress address) => _held.TryGetValue(address, out var held) && held.Sysplex == sysplex ? held.Value : null;

    /// <summary>Whether an application keeps a data set open.</summary>
    public bool IsHeld(CopyAddress address) => _held.ContainsKey(address);

    /// <summary>Opens a data set anew for an application that keeps it open; null when that was done.</summary>
    public Failure? Hold(KeyService service, string? user, CopyAddress address)
    {
        Release(address);
        var (token, failure) = Locate(user, address, forUpdate: true);
        if (token is null) return failure;
        if (token.Label is { } label)
        {
            var (key, refused) = OpenKey(service, user, label, encrypt: true);
            if (key is null) return refused;
            if (key.Value != token.Value) return new Failure(Cause.KeyValueDiffers, label);
        }

        _held = _held.SetItem(address, (service.Sysplex.Name, token.Value));
        return null;
    }

    /// <summary>A data set is closed.</summary>
    public void Release(CopyAddress address) => _held = _held.Remove(address);

    /// <summary>Everything is closed that applications of a sysplex keep open.</summary>
    public void ReleaseAll(string sysplex)
    {
        foreach (var (address, held) in _held)
        {
            if (held.Sysplex == sysplex) _held = _held.Remove(address);
        }
    }

    /// <summary>Reads a data set to its end; exactly one of the results is null.</summary>
    /// <param name="service">The key service of the sysplex.</param>
    /// <param name="user">Who reads; null for one whom nobody names.</param>
    /// <param name="address">The data set.</param>
    /// <param name="held">The key value of who keeps it open; null for an OPEN.</param>
    public (ContentToken? Content, Failure? Failure) Read(KeyService service, string? user, CopyAddress address, int? held = null)
    {
        var (token, failure) = Locate(user, address, isHeld: held is not null);
        if (token is null) return (null, failure);
        if (_storage.Medium(address.Medium).OutageOf(token) is { } outage) return (null, outage);
        if (token.IsDump || token.Around is not null) return (null, Answers.DataSetIsDump);
        if (token.Label is not { } label) return (token.Content, null);
        if (held is { } value) return value == token.Value ? (token.Content, null) : (null, new Failure(Cause.KeyValueDiffers, label));
        var (key, refused) = OpenKey(service, user, label, encrypt: false);
        if (key is null) return (null, refused);
        return key.Value == token.Value ? (token.Content, null) : (null, new Failure(service.WhyAnother(label, token.Value), label));
    }

    /// <summary>Allocates a data set, under a label or in clear, and writes it; null when that was done.</summary>
    public Failure? WriteNew(KeyService service, string? user, CopyAddress address, DataSetOrganisation organisation, KeyLabel? label, ContentToken content)
    {
        var medium = _storage.Medium(address.Medium);
        if (medium.IsLost) return Answers.MediumLost;
        return !Authority.MayUpdate(user, address.Name) ? Answers.NoDataSetAccess : Write(service, user, medium, new StoredToken(address.Name, content, label, 0) { Organisation = organisation }, isNew: true);
    }

    /// <summary>Writes other content into a data set, under the label that it has; null when that was done.</summary>
    public Failure? Rewrite(KeyService service, string? user, CopyAddress address, ContentToken content, int? held = null)
    {
        var (token, failure) = Locate(user, address, forUpdate: true, isHeld: held is not null);
        return token is null ? failure : Write(service, user, _storage.Medium(address.Medium), token with { Content = content }, isNew: false, held);
    }

    /// <summary>Gets the key under a label; exactly one of the results is null.</summary>
    public (KeyRecord? Key, Failure? Failure) OpenKey(KeyService service, string? user, KeyLabel label, bool encrypt)
    {
        if (!_permitted.Contains(label) || !Authority.MayUse(user, label)) return (null, new Failure(Cause.NoKeyAccess, label));
        if (!Authority.MayLeaveForCpacf(label)) return (null, new Failure(Cause.KeyNotForCpacf, label));
        var (record, cause) = service.Use(label, _storage.Now, encrypt);
        return record is null ? (null, new Failure(cause, label)) : (record, null);
    }

    private Failure? Write(KeyService service, string? user, Medium medium, StoredToken token, bool isNew, int? held = null)
    {
        if (token.Label is { } kept && held is { } value)
        {
            if (value != token.Value) return new Failure(Cause.KeyValueDiffers, kept);
        }
        else if (token.Label is { } label)
        {
            var (key, failure) = OpenKey(service, user, label, encrypt: true);
            if (key is null) return failure;
            // A data set has one key for its life.
            if (!isNew && _rules.DataSetsKeepTheirValue && token.Value != key.Value) return new Failure(service.WhyAnother(label, token.Value), label);
            token = token with { Value = key.Value };
        }

        return _storage.Write(medium, token with { Stamp = _storage.NextStamp() });
    }

    /// <summary>
    /// What becomes of work that one of several users does: what the first of them achieves who is not refused for want of access, else what befell
    /// him who came furthest.
    /// </summary>
    /// <param name="users">The users; at least one.</param>
    /// <param name="attempt">What one of them does: the result, why he failed, and how far he came.</param>
    public static T ByOneOf<T>(IReadOnlyList<string?> users, Func<string?, (T Result, Failure? Failure, int Stage)> attempt)
    {
        var best = attempt(users[0]);
        for (var index = 1; index < users.Count && best.Failure is { IsOfAccess: true }; index++)
        {
            var next = attempt(users[index]);
            if (next.Failure is not { IsOfAccess: true } || Reached(next.Failure, next.Stage) > Reached(best.Failure, best.Stage)) best = next;
        }

        return best.Result;

        static int Reached(Failure failure, int stage) => (2 * stage) + (failure.Cause == Cause.NoKeyAccess ? 1 : 0);
    }
}
