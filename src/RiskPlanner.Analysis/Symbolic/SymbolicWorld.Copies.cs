using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <content>What backup jobs and recoverers do with copies.</content>
internal sealed partial class SymbolicWorld
{
    /// <inheritdoc/>
    public Answer Copy(CopyOrder order)
    {
        if (DataHindrance(order.Sysplex, out var service) is { } hindrance) return hindrance;
        var effect = _rules.Utilities[order.Utility];
        return Answers.Of(
            effect.PairsVolumes ? PairVolumes(effect, order)
            : effect.WithinOneArray && !AreInOneArray(order) ? Answers.NotSupported
            : Move(service, effect, order.Source, order.Target, order.TargetLabel, effect.LeavesDump));
    }

    /// <inheritdoc/>
    public Answer BringBack(BringBackOrder order)
    {
        if (DataHindrance(order.Sysplex, out var service) is { } hindrance) return hindrance;
        var effect = _rules.Utilities[order.Utility];
        if (effect.PairsVolumes) return SwitchToSecondary(order.Copy);
        if (_rules.CartridgesAreFetched && _storage.Medium(order.Copy.Medium).Find(order.Copy.Name) is { CarriedTo: { } place } && place != service.Sysplex.Site)
            return Answers.Failed(new Failure(Cause.CartridgeElsewhere));
        var failure = Move(service, effect, order.Copy, order.Target, order.TargetLabel, leavesDump: false);
        return failure is null ? Answers.ReadableAt(order.Target) : Answers.Failed(failure);
    }

    /// <inheritdoc/>
    public Answer PutInPlace(CopyAddress restored, CopyAddress place)
    {
        var medium = _storage.Medium(restored.Medium);
        if (medium.Find(restored.Name) is not { } token) return Answers.Failed(Answers.DataSetNotFound);
        _access.Release(place);
        if (place != restored && !_storage.Medium(place.Medium).IsLost) _storage.Delete(_storage.Medium(place.Medium), place.Name);
        if (restored.Name == place.Name) return Answers.Of(_storage.Catalogs(place.Name, medium));
        _storage.Delete(medium, restored.Name);
        return Answers.Of(_storage.Write(medium, token with { Name = place.Name, CarriedTo = null }));
    }

    /// <inheritdoc/>
    public Answer Carry(CopyAddress copy, string site)
    {
        // A courier who finds no site leaves the cartridge where it is.
        if (_lostSites.Contains(site)) return Answers.Failed(Answers.MediumLost);
        var medium = _storage.Medium(copy.Medium);
        if (medium.Find(copy.Name) is not { } cartridge) return Answers.Failed(Answers.DataSetNotFound);
        medium.Put(cartridge with { CarriedTo = site });
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer Discard(CopyAddress copy) =>
        Answers.Of(_storage.Delete(_storage.Medium(copy.Medium), copy.Name) ? null : Answers.DataSetNotFound);

    /// <inheritdoc/>
    public Answer DumpVolume(string volume)
    {
        var medium = _storage.Medium(volume);
        if (medium.IsLost) return Answers.Failed(Answers.MediumLost);
        _volumeDumps[volume] = [.. medium.Tokens];
        foreach (var definition in _plan.KeyStores.Where(definition => definition.On == volume))
        {
            if (_stores[definition.Name].Disk is { } disk) _ckdsDumps[definition.Name] = disk.Copy();
            else _ckdsDumps.Remove(definition.Name);
        }

        return Answers.Done;
    }

    private Failure? Move(KeyService service, UtilityEffect effect, CopyAddress source, CopyAddress target, KeyLabel? label, bool leavesDump)
    {
        return effect.ThroughAccessMethods ? Rewritten(service, effect, source, target, label) : Moved(source, target, leavesDump);
    }

    private Failure? Moved(CopyAddress source, CopyAddress target, bool leavesDump)
    {
        var (token, failure) = _access.Locate(source);
        if (token is null) return failure;
        if (_storage.Medium(source.Medium).DriveOutage is { } outage) return outage;
        var medium = _storage.Medium(target.Medium);
        if (medium.IsLost) return Answers.MediumLost;
        return _storage.Write(medium, token with { Name = target.Name, IsDump = leavesDump, CarriedTo = null });
    }

    private Failure? Rewritten(KeyService service, UtilityEffect effect, CopyAddress source, CopyAddress target, KeyLabel? label)
    {
        if (AreLike(service, effect, source, target, label)) return Moved(source, target, leavesDump: false);
        var (content, failure) = _access.Read(service, source);
        if (content is null) return failure;
        var encryptsTape = service.Sysplex.TapeEncryption ?? service.Sysplex.LevelAt(_now) >= effect.TapeLabelsFrom;
        var takesLabel = !_storage.Medium(target.Medium).IsTape || encryptsTape;
        return _access.WriteNew(service, target, _storage.Medium(source.Medium).Find(source.Name)!.Organisation, takesLabel ? label : null, content);
    }

    /// <summary>Whether a copy between them needs no key: both on disk, of one label, of an organisation that is copied encrypted.</summary>
    private bool AreLike(KeyService service, UtilityEffect effect, CopyAddress source, CopyAddress target, KeyLabel? label) =>
        effect.CopiesLikeEncryptedFrom is { } from && service.Sysplex.LevelAt(_now) >= from
        && !_storage.Medium(source.Medium).IsTape && !_storage.Medium(target.Medium).IsTape
        && _storage.Medium(source.Medium).Find(source.Name) is { IsDump: false, Label: { } own } token
        && own == label && token.Organisation.IsCopiedEncrypted();

    private bool AreInOneArray(CopyOrder order)
    {
        var array = _storage.Medium(order.Target.Medium).Array;
        return array is not null && _storage.Medium(order.Source.Medium).Array == array;
    }

    private Failure? PairVolumes(UtilityEffect effect, CopyOrder order)
    {
        var primary = _storage.Medium(order.Source.Medium);
        var secondary = _storage.Medium(order.Target.Medium);
        if (primary.IsLost || secondary.IsLost) return Answers.MediumLost;
        if (secondary.IsTape || primary.Array == secondary.Array) return Answers.NotSupported;
        _storage.Pair(primary, secondary, order.Lag, effect.FollowsDeletions);
        return null;
    }

    private Answer SwitchToSecondary(CopyAddress copy)
    {
        var secondary = _storage.Medium(copy.Medium);
        if (secondary.IsLost) return Answers.Failed(Answers.MediumLost);
        return _storage.SwitchTo(secondary, copy.Name) is null ? Answers.Failed(Answers.DataSetNotFound) : Answers.ReadableAt(copy);
    }
}
