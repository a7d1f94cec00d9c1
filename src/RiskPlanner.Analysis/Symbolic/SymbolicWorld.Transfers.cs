using System.Collections.Immutable;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <content>What is done to data on its way.</content>
internal sealed partial class SymbolicWorld
{
    private ImmutableDictionary<(string KeyStore, KeyLabel Label), (string Pair, bool IsPrivate)> _rsaTokens = ImmutableDictionary<(string KeyStore, KeyLabel Label), (string Pair, bool IsPrivate)>.Empty;

    /// <inheritdoc/>
    IFlowWorld IFlowWorld.Fork() => new SymbolicWorld(this);

    /// <inheritdoc/>
    public (Parcel? Parcel, Answer Answer) PickUp(PickUpOrder order)
    {
        if (DataHindrance(order.Sysplex, out var service) is { } hindrance) return (null, hindrance);
        return order.AsBlocks ? PickUpBlocks(order) : PickUpRecords(service, order);
    }

    /// <inheritdoc/>
    public (Parcel? Parcel, Answer Answer) Wrap(string sysplex, Parcel parcel, DataLayer layer)
    {
        var held = (SymbolicParcel)parcel;
        if (Hindrance(sysplex, out var service) is { } hindrance) return (null, hindrance);
        switch (layer.Kind)
        {
            case DataLayerKind.DataSetKey or DataLayerKind.DriveKey:
                return (null, Answers.Failed(Answers.NotSupported));
            case DataLayerKind.RsaKey:
                var label = new KeyLabel(layer.Name!);
                return _rsaTokens.TryGetValue((service.Sysplex.KeyStore, label), out var token)
                    ? Around(held, layer, token.Pair)
                    : (null, Answers.Failed(new Failure(Cause.KeyNotFound, label)));
            default:
                return Around(held, layer, layer.Name ?? "");
        }
    }

    /// <inheritdoc/>
    public (Parcel? Parcel, Answer Answer) Unwrap(string sysplex, Parcel parcel, DataLayer layer)
    {
        var held = (SymbolicParcel)parcel;
        if (Hindrance(sysplex, out var service) is { } hindrance) return (null, hindrance);
        if (held.Layers.Count == 0 || held.Layers[0].Layer.Kind != layer.Kind) return (null, Answers.Failed(Answers.NotSupported));
        return WhyClosed(service, held.Layers[0], layer) is { } failure
            ? (null, Answers.Failed(failure))
            : (held with { Layers = [.. held.Layers.Skip(1)] }, Answers.Done);
    }

    /// <inheritdoc/>
    public Answer PutDown(PutDownOrder order, Parcel parcel)
    {
        var held = (SymbolicParcel)parcel;
        if (DataHindrance(order.Sysplex, out var service) is { } hindrance) return hindrance;
        if (held.Layers.Count > 0) return Answers.Failed(Answers.DataSetIsDump);
        return Answers.Of(held.AsBlocks ? Restored(order, held.Token) : Received(service, order, held.Token));
    }

    /// <inheritdoc/>
    public Answer ReadAs(string sysplex, string user, CopyAddress address)
    {
        if (DataHindrance(sysplex, out var service) is { } hindrance) return hindrance;
        var (content, failure) = _access.Read(service, user, address);
        return Answers.Of(content, failure);
    }

    /// <inheritdoc/>
    public void HoldRsaToken(string keyStore, KeyLabel label, string pair, bool isPrivate) => _rsaTokens = _rsaTokens.SetItem((keyStore, label), (pair, isPrivate));

    /// <inheritdoc/>
    public DataView LookAt(Parcel parcel)
    {
        var held = (SymbolicParcel)parcel;
        return new DataView([.. held.Layers.Select(layer => layer.Layer), .. Within(held.Token)], null);
    }

    /// <inheritdoc/>
    public DataView? LookAt(CopyAddress address, FlowPhase phase)
    {
        if (_storage.Medium(address.Medium).Find(address.Name) is not { } token) return null;
        var byDrive = token.DriveEncrypted && phase == FlowPhase.Rest;
        return new DataView([.. byDrive ? [new DataLayer(DataLayerKind.DriveKey, null)] : Array.Empty<DataLayer>(), .. Within(token)], null);
    }

    private static IEnumerable<DataLayer> Within(StoredToken token)
    {
        for (var around = token.Around; around is not null; around = around.Within)
            yield return around.RsaLabel is { } rsa ? new DataLayer(DataLayerKind.RsaKey, rsa.Text) : new DataLayer(DataLayerKind.Password, token.Name.Text);
        if (token.Label is { } label) yield return new DataLayer(DataLayerKind.DataSetKey, label.Text);
    }

    private (Parcel?, Answer) PickUpBlocks(PickUpOrder order)
    {
        var (token, failure) = _access.Locate(order.RunsAs, order.Source);
        failure ??= _storage.Medium(order.Source.Medium).OutageOf(token!);
        return failure is null ? (new SymbolicParcel(token! with { DriveEncrypted = false, TapeLabels = null, HasSpoiltTapeKey = false }, AsBlocks: true, []), Answers.Done) : (null, Answers.Failed(failure));
    }

    private (Parcel?, Answer) PickUpRecords(KeyService service, PickUpOrder order)
    {
        var (content, failure) = _access.Read(service, order.RunsAs, order.Source);
        if (content is null) return (null, Answers.Failed(failure!));
        var token = _storage.Medium(order.Source.Medium).Find(order.Source.Name)!;
        return (new SymbolicParcel(token with { Content = content, Label = null, Value = 0, DriveEncrypted = false, TapeLabels = null, HasSpoiltTapeKey = false }, AsBlocks: false, []), Answers.Done);
    }

    private static (Parcel?, Answer) Around(SymbolicParcel parcel, DataLayer layer, string secret) =>
        (parcel with { Layers = [(layer, secret), .. parcel.Layers] }, Answers.Done);

    private Failure? WhyClosed(KeyService service, (DataLayer Layer, string Secret) outermost, DataLayer with)
    {
        if (with.Kind != DataLayerKind.RsaKey)
        {
            if (outermost.Secret == (with.Name ?? "")) return null;
            return new Failure(with.Kind == DataLayerKind.Password ? Cause.PasswordDiffers : Cause.KeyValueDiffers);
        }

        var label = new KeyLabel(with.Name!);
        if (!_rsaTokens.TryGetValue((service.Sysplex.KeyStore, label), out var token)) return new Failure(Cause.KeyNotFound, label);
        if (!token.IsPrivate) return new Failure(Cause.PrivateKeyMissing, label);
        return token.Pair == outermost.Secret ? null : new Failure(Cause.KeyValueDiffers, label);
    }

    private Failure? Restored(PutDownOrder order, StoredToken token)
    {
        if (!_access.Authority.MayUpdate(order.RunsAs, order.Target.Name)) return Answers.NoDataSetAccess;
        var medium = _storage.Medium(order.Target.Medium);
        return medium.IsLost ? Answers.MediumLost : _storage.Write(medium, token with { Name = order.Target.Name, IsDump = false, CarriedTo = null });
    }

    private Failure? Received(KeyService service, PutDownOrder order, StoredToken token)
    {
        var decision = Decide(new NewDataSet(order.Target.Name)
        {
            Organisation = token.Organisation,
            OnTape = _storage.Medium(order.Target.Medium).IsTape,
            TapeIsEncrypted = service.Sysplex.EncryptsTapeAt(_now),
            StatedLabel = order.StatedLabel,
        });
        return decision.Effect == LabelEffect.AllocationFails
            ? new Failure(Cause.TypeNotEncryptable, decision.Offered)
            : _access.WriteNew(service, order.RunsAs, order.Target, token.Organisation, decision.Label, token.Content);
    }
}
