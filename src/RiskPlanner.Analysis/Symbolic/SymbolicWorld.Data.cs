using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <content>What programs do to data sets.</content>
internal sealed partial class SymbolicWorld
{
    /// <inheritdoc/>
    public Answer Write(string sysplex, DataSetDefinition dataSet, int version, bool isFirst)
    {
        var address = new CopyAddress(dataSet.Name, dataSet.Volume);
        var held = isFirst ? null : HeldFor(sysplex, Role.Application, address);
        if (DataHindrance(sysplex, held, out var service) is { } hindrance) return hindrance;
        var content = ContentToken.Version(_numbers[dataSet.Name], dataSet.SizeKiB, version);
        var user = _plan.RunsAsOf(dataSet);
        var failure = isFirst
            ? _access.WriteNew(service, user, address, dataSet.Organisation, dataSet.KeyLabel, content)
            : _access.Rewrite(service, user, address, content, held);
        return Answers.Of(content, failure);
    }

    /// <inheritdoc/>
    public Answer Read(string sysplex, Role role, CopyAddress address)
    {
        var held = HeldFor(sysplex, role, address);
        if (DataHindrance(sysplex, held, out var service) is { } hindrance) return hindrance;
        if (Unfound(address) is { } unfound) return unfound;
        var (content, failure) = Access.ByOneOf(UsersOf(role, address.Name), user =>
        {
            var read = _access.Read(service, user, address, held);
            return (read, read.Failure, 0);
        });
        return Answers.Of(content, failure);
    }

    /// <inheritdoc/>
    public Answer HoldOpen(string sysplex, CopyAddress address)
    {
        _access.Release(address);
        if (DataHindrance(sysplex, out var service) is { } hindrance) return hindrance;
        return Answers.Of(_access.Hold(service, UsersOf(Role.Application, address.Name)[0], address));
    }

    /// <inheritdoc/>
    public void Close(CopyAddress address) => _access.Release(address);

    /// <inheritdoc/>
    public bool IsHeldOpen(CopyAddress address) => _access.IsHeld(address);

    /// <inheritdoc/>
    public Answer Corrupt(string sysplex, Role role, CopyAddress address, Corruption corruption)
    {
        var held = HeldFor(sysplex, role, address);
        if (DataHindrance(sysplex, held, out var service) is { } hindrance) return hindrance;
        if (Unfound(address) is { } unfound) return unfound;
        var user = UsersOf(role, address.Name)[0];
        var (content, failure) = _access.Read(service, user, address, held);
        return Answers.Of(content is null ? failure : _access.Rewrite(service, user, address, content.SpoiltBy(corruption), held));
    }

    /// <inheritdoc/>
    public Answer Delete(string sysplex, Role role, CopyAddress address)
    {
        if (DataHindrance(sysplex, out _) is { } hindrance) return hindrance;
        if (Unfound(address) is { } unfound) return unfound;
        var (token, failure) = _access.Locate(UsersOf(role, address.Name)[0], address, forUpdate: true);
        if (token is not null && _rules.HeldIsNotDeleted && _access.IsHeld(address)) return Answers.Failed(new Failure(Cause.DataSetInUse));
        if (token is not null) Deleted(address);
        return Answers.Of(failure);
    }

    /// <inheritdoc/>
    public Answer ProbeDataSet(DataSetName dataSet, string user) => Answers.Of(_access.Authority.MayUpdate(user, dataSet) ? null : Answers.NoDataSetAccess);

    /// <inheritdoc/>
    public bool IsCataloged(DataSetName dataSet) => _storage.IsCataloged(dataSet);

    /// <inheritdoc/>
    public CopyState? Inspect(CopyAddress address)
    {
        var medium = _storage.Medium(address.Medium);
        return medium.Find(address.Name) is { } token ? new CopyState(medium.SiteOf(token), token.Label, token.DriveEncrypted, token.Stamp) { DumpEncrypted = token.Around is not null } : null;
    }

    private IReadOnlyList<string?> UsersOf(Role role, DataSetName name) => role switch
    {
        Role.Recoverer => _access.Authority.Recoverers,
        Role.BackupJob => Authority.Nobody,
        _ => _access.Authority.RunsAsOf(name) is { } user ? [user] : Authority.Nobody,
    };

    private int? HeldFor(string sysplex, Role role, CopyAddress address) => role == Role.Application && _rules.HoldersKeepTheirKey ? _access.HeldBy(sysplex, address) : null;
}
