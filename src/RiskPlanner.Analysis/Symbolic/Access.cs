using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>
/// What OPEN lets a program do: data set found, key usable, key the right one. The plan's labels are permitted to jobs and
/// recoverers, and a label is once a key is generated under it; storage administrators need no key. For one thread.
/// </summary>
internal sealed class Access
{
    private readonly Storage _storage;
    private readonly SymbolicRules _rules;
    private HashSet<KeyLabel> _permitted;
    private bool _shared;

    public Access(Plan plan, Storage storage, SymbolicRules rules)
        : this(storage, rules, [.. plan.Keys.Select(key => key.Label)])
    {
    }

    private Access(Storage storage, SymbolicRules rules, HashSet<KeyLabel> permitted) => (_storage, _rules, _permitted) = (storage, rules, permitted);

    /// <summary>The same authority over the storage of another world.</summary>
    public Access Fork(Storage storage)
    {
        _shared = true;
        return new Access(storage, _rules, _permitted) { _shared = true };
    }

    /// <summary>Permits the use of a key.</summary>
    public void Permit(KeyLabel label) => Own().Add(label);

    /// <summary>Nobody may use a key any more.</summary>
    /// <returns>Whether anybody might before.</returns>
    public bool Forbid(KeyLabel label) => Own().Remove(label);

    /// <summary>Finds a data set by catalog and medium; exactly one of the results is null.</summary>
    public (StoredToken? Token, Failure? Failure) Locate(CopyAddress address)
    {
        var medium = _storage.Medium(address.Medium);
        var token = medium.Find(address.Name);
        if (medium.HasLost(address.Name)) return (null, Answers.MediumLost);
        return token is not null && _storage.IsCataloged(address.Name, address.Medium) ? (token, null) : (null, Answers.DataSetNotFound);
    }

    /// <summary>Reads a data set to its end; exactly one of the results is null.</summary>
    public (ContentToken? Content, Failure? Failure) Read(KeyService service, CopyAddress address)
    {
        var (token, failure) = Locate(address);
        if (token is null) return (null, failure);
        if (_storage.Medium(address.Medium).DriveOutage is { } outage) return (null, outage);
        if (token.IsDump) return (null, Answers.DataSetIsDump);
        if (token.Label is not { } label) return (token.Content, null);
        var (key, refused) = OpenKey(service, label, encrypt: false);
        if (key is null) return (null, refused);
        return key.Value == token.Value ? (token.Content, null) : (null, new Failure(service.WhyAnother(label, token.Value), label));
    }

    /// <summary>Allocates a data set, under a label or in clear, and writes it; null when that was done.</summary>
    public Failure? WriteNew(KeyService service, CopyAddress address, DataSetOrganisation organisation, KeyLabel? label, ContentToken content)
    {
        var medium = _storage.Medium(address.Medium);
        return medium.IsLost ? Answers.MediumLost : Write(service, medium, new StoredToken(address.Name, content, label, 0) { Organisation = organisation }, isNew: true);
    }

    /// <summary>Writes other content into a data set, under the label that it has; null when that was done.</summary>
    public Failure? Rewrite(KeyService service, CopyAddress address, ContentToken content)
    {
        var (token, failure) = Locate(address);
        return token is null ? failure : Write(service, _storage.Medium(address.Medium), token with { Content = content }, isNew: false);
    }

    /// <summary>Gets the key under a label; exactly one of the results is null.</summary>
    public (KeyRecord? Key, Failure? Failure) OpenKey(KeyService service, KeyLabel label, bool encrypt)
    {
        if (!_permitted.Contains(label)) return (null, new Failure(Cause.NoKeyAccess, label));
        var (record, cause) = service.Use(label, _storage.Now, encrypt);
        return record is null ? (null, new Failure(cause, label)) : (record, null);
    }

    private Failure? Write(KeyService service, Medium medium, StoredToken token, bool isNew)
    {
        if (token.Label is { } label)
        {
            var (key, failure) = OpenKey(service, label, encrypt: true);
            if (key is null) return failure;
            // A data set has one key for its life.
            if (!isNew && _rules.DataSetsKeepTheirValue && token.Value != key.Value) return new Failure(service.WhyAnother(label, token.Value), label);
            token = token with { Value = key.Value };
        }

        return _storage.Write(medium, token with { Stamp = _storage.NextStamp() });
    }

    private HashSet<KeyLabel> Own()
    {
        if (_shared) (_permitted, _shared) = ([.. _permitted], false);
        return _permitted;
    }
}
