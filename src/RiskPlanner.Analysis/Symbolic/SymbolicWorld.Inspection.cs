using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <content>What can be seen of it without changing it.</content>
internal sealed partial class SymbolicWorld : IWorldInspection
{
    /// <inheritdoc/>
    public RegisterContents? RegistersOf(string sysplex) =>
        _running.TryGetValue(sysplex, out var service) ? new RegisterContents(service.Registers.Current, service.Registers.Old) : null;

    /// <inheritdoc/>
    public LiveCkdsState? LiveCkdsOf(string keyStore) =>
        _stores[keyStore].Disk is { } disk ? new LiveCkdsState(disk.Generation, disk.Records.Count) : null;

    /// <inheritdoc/>
    public CkdsCopyState? InspectCkdsCopy(string copy) =>
        _ckdsCopies.TryGetValue(copy, out var kept) ? new CkdsCopyState(kept.Content.Generation, kept.Site) : null;

    /// <inheritdoc/>
    public CkdsCopyUse UseOf(string sysplex, string copy)
    {
        if (!_running.TryGetValue(sysplex, out var service) || !_ckdsCopies.TryGetValue(copy, out var kept)) return CkdsCopyUse.NoLonger;
        var (header, generation) = (kept.Content.Header, kept.Content.Generation);
        if (service.Registers.Activates(generation)) return service.DesHindrance(header) is null ? CkdsCopyUse.Directly : CkdsCopyUse.SingleRecords;
        if (service.Registers.Current is not null && service.Registers.Holds(generation)) return CkdsCopyUse.SingleTokens;
        var safe = service.Store.Safes.Aes;
        if (safe.Hindrance(generation, service.TkeZones) is not null) return CkdsCopyUse.NoLonger;
        // Entered as CURRENT they open it as a whole; in a spare domain, token by token, beside the master key of today.
        var throughSpareDomain = service.Sysplex.SpareDomain && safe.Hindrance(service.Registers.Current ?? service.Store.Header.Generation, service.TkeZones) is null;
        return (generation == service.Store.Header.Generation && DesCanBeEntered(service, header)) || throughSpareDomain ? CkdsCopyUse.RetainedParts : CkdsCopyUse.NoLonger;
    }

    /// <summary>Whether a CKDS goes live, as far as its DES pattern is concerned, after the key parts for the one on disk were entered.</summary>
    private static bool DesCanBeEntered(KeyService service, CkdsHeader header)
    {
        if (service.DesHindrance(service.Store.Header) is not null) return false;
        return header.Des is not { } des || des == service.Store.Header.Des || service.Store.Safes.Des!.Hindrance(des, service.TkeZones) is null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<StoredState> PlacesOf(DataSetName dataSet)
    {
        var number = _numbers[dataSet];
        var places = new List<StoredState>();
        foreach (var medium in _storage.Media)
        {
            var here = medium.Tokens.Where(token => token.Content.DataSet == number).OrderBy(token => token.Name);
            places.AddRange(here.Select(token => new StoredState(
                new CopyAddress(token.Name, medium.Name), medium.SiteOf(token), token.Label, token.IsDump, token.DriveEncrypted) { DumpEncrypted = token.Around is not null }));
        }

        return places;
    }
}
