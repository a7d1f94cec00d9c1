using System.Collections.Immutable;
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
        if (_inventories.Lost(order.FoundThrough) is { } lost) return Answers.Failed(lost);
        if (Unfound(order.Source) is { } unfound) return unfound;
        var effect = _rules.Utilities[order.Utility];
        var failure =
            effect.PairsVolumes ? PairVolumes(effect, order)
            : effect.WithinOneArray && !AreInOneArray(order) ? Answers.NotSupported
            : effect.ReadsFiles && _storage.Medium(order.Source.Medium).Find(order.Source.Name) is { Organisation: not DataSetOrganisation.Zfs } ? Answers.NotSupported
            : effect.ThroughAccessMethods ? Rewritten(service, effect, order.RunsAs is { } user ? [user] : Authority.Nobody, order.Source, order.Target, order.TargetLabel, order.TargetOrganisation, order.IsAllocatedByName)
            : Moved(order.RunsAs, order.Source, order.Target, effect.LeavesDump, Wrapping(service, effect, order.RsaKeyLabel, order.RunsAs));
        if (failure is null) _inventories.Enter(order.Target, order.FoundThrough);
        return Answers.Of(failure);
    }

    /// <inheritdoc/>
    public Answer BringBack(BringBackOrder order)
    {
        if (DataHindrance(order.Sysplex, out var service) is { } hindrance) return hindrance;
        if (Unfound(order.Copy) is { } unfound) return unfound;
        var effect = _rules.Utilities[order.Utility];
        if (effect.PairsVolumes) return SwitchToSecondary(order.Copy);
        if (_rules.CartridgesAreFetched && _storage.Medium(order.Copy.Medium).Find(order.Copy.Name) is { CarriedTo: { } place } && place != service.Sysplex.Site)
            return Answers.Failed(new Failure(Cause.CartridgeElsewhere));
        var failure = effect.ThroughAccessMethods
            ? Rewritten(service, effect, _access.Authority.Recoverers, order.Copy, order.Target, order.TargetLabel, order.TargetOrganisation, byName: true)
            : Moved(user: null, order.Copy, order.Target, leavesDump: false, Unwrapping(service, effect));
        return failure is null ? Answers.ReadableAt(order.Target) : Answers.Failed(failure);
    }

    /// <inheritdoc/>
    public Answer PutInPlace(CopyAddress restored, CopyAddress place, Role role)
    {
        var medium = _storage.Medium(restored.Medium);
        if (medium.Find(restored.Name) is not { } token) return Answers.Failed(Answers.DataSetNotFound);
        _access.Release(place);
        if (place != restored) _inventories.Remove(place);
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
        Answers.Of(Deleted(copy) ? null : Answers.DataSetNotFound);

    private bool Deleted(CopyAddress address)
    {
        _inventories.Remove(address);
        return _storage.Delete(_storage.Medium(address.Medium), address.Name);
    }

    /// <inheritdoc/>
    public Answer DumpVolume(string volume)
    {
        var medium = _storage.Medium(volume);
        if (medium.IsLost) return Answers.Failed(Answers.MediumLost);
        if (medium.Lock is { } locked) return Answers.Failed(locked);
        _volumeDumps = _volumeDumps.SetItem((volume, _now), new VolumeDump(
            [.. medium.Tokens],
            _plan.KeyStores.Where(definition => definition.On == volume && _stores[definition.Name].Disk is not null).ToImmutableDictionary(definition => definition.Name, definition => _stores[definition.Name].Disk!.Copy()),
            [.. _plan.KeyStores.Where(definition => definition.PkdsOn == volume && !_stores[definition.Name].Pkds.IsLost).Select(definition => definition.Name)],
            _inventories.Dump(volume)));
        return Answers.Done;
    }

    private Failure? Moved(string? user, CopyAddress source, CopyAddress target, bool leavesDump, Func<StoredToken, (StoredToken? Token, Failure? Failure)>? convert = null)
    {
        var (token, failure) = _access.Locate(user, source);
        if (token is null) return failure;
        if (!_access.Authority.MayUpdate(user, target.Name)) return Answers.NoDataSetAccess;
        if (_storage.Medium(source.Medium).OutageOf(token) is { } outage) return outage;
        var medium = _storage.Medium(target.Medium);
        if (medium.IsLost) return Answers.MediumLost;
        var (moved, hindrance) = convert is null ? (token, null) : convert(token);
        return moved is null ? hindrance : _storage.Write(medium, moved with { Name = target.Name, IsDump = leavesDump, CarriedTo = null });
    }

    private Failure? Rewritten(
        KeyService service, UtilityEffect effect, IReadOnlyList<string?> users, CopyAddress source, CopyAddress target, KeyLabel? label, DataSetOrganisation? organised,
        bool byName)
    {
        if (_storage.Medium(source.Medium).Find(source.Name) is { } token)
        {
            var organisation = organised ?? token.Organisation;
            var onTape = _storage.Medium(target.Medium).IsTape;
            var encryptsTape = EncryptsTape(service.Sysplex, effect);
            if (byName)
            {
                var decision = Decide(new NewDataSet(target.Name) { Organisation = organisation, OnTape = onTape, TapeIsEncrypted = encryptsTape, StatedLabel = label });
                if (decision.Effect == LabelEffect.AllocationFails) return new Failure(Cause.TypeNotEncryptable, decision.Offered);
                label = decision.Label;
            }

            if (AreLike(service, effect, token, source, target, label, organisation))
            {
                return Access.ByOneOf(users, user =>
                {
                    var refused = Moved(user, source, target, leavesDump: false);
                    return (refused, refused, _access.Locate(user, source).Token is null ? 0 : 1);
                });
            }

            if (onTape && !encryptsTape) label = null;
            organised = organisation;
        }

        return Access.ByOneOf(users, user =>
        {
            var (content, failure) = _access.Read(service, user, source);
            if (content is not null) failure = _access.WriteNew(service, user, target, organised!.Value, label, content);
            return (failure, failure, content is null ? 0 : 1);
        });
    }

    private LabelDecision Decide(NewDataSet dataSet)
    {
        if (_rules.ProfilesOutrankJobs || dataSet.StatedLabel is not { } stated) return LabelAllocation.Of(_plan).Decide(dataSet);
        return new LabelDecision(stated, LabelSource.Job, "");
    }

    private bool EncryptsTape(Sysplex sysplex, UtilityEffect effect) =>
        sysplex.TapeEncryption ?? (sysplex.LevelAt(_now) >= effect.TapeLabelsFrom || sysplex.Apars?.Contains(Apar.OA66326) == true);

    /// <summary>Whether a copy between them needs no key: both on disk, of one label and organisation, of one that is copied encrypted.</summary>
    private bool AreLike(
        KeyService service, UtilityEffect effect, StoredToken token, CopyAddress source, CopyAddress target, KeyLabel? label, DataSetOrganisation organisation) =>
        effect.CopiesLikeEncryptedFrom is { } from && service.Sysplex.LevelAt(_now) >= from
        && !_storage.Medium(source.Medium).IsTape && !_storage.Medium(target.Medium).IsTape
        && token is { IsDump: false, Around: null, Label: { } own } && own == label && (token.Organisation == organisation || !_rules.UnlikeTypesNeedKeys)
        && token.Organisation.IsCopiedEncrypted()
        && (token.Organisation != DataSetOrganisation.SequentialExtended || service.Sysplex.Apars?.Contains(Apar.OA68062) != false);

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
        _storage.Pair(primary, secondary, order.Lag, effect);
        return null;
    }

    private Answer SwitchToSecondary(CopyAddress copy)
    {
        var secondary = _storage.Medium(copy.Medium);
        if (secondary.IsLost) return Answers.Failed(Answers.MediumLost);
        return _storage.SwitchTo(secondary, copy.Name) is null ? Answers.Failed(Answers.DataSetNotFound) : Answers.ReadableAt(copy);
    }
}
