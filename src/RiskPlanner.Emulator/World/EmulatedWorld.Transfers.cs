using System.Collections.Immutable;
using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Emulator.Transcripts;
using RiskPlanner.Emulator.Transfers;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <content>What is done to data on its way.</content>
internal sealed partial class EmulatedWorld
{
    private ImmutableDictionary<(string KeyStore, KeyLabel Label), RsaToken> _rsaTokens = ImmutableDictionary<(string KeyStore, KeyLabel Label), RsaToken>.Empty;
    private long _layers;

    /// <inheritdoc/>
    IFlowWorld IFlowWorld.Fork() => new EmulatedWorld(this);

    /// <inheritdoc/>
    public (Parcel? Parcel, Answer Answer) PickUp(PickUpOrder order)
    {
        var user = User.NamedOr(order.RunsAs, order.AsBlocks ? User.StorageAdministrator : User.Backup);
        if (DataHindrance(order.Sysplex, user, "pick up", order.Source.ToString()) is { } hindrance) return (null, hindrance);
        var transcript = new Transcript();
        var (parcel, failure) = order.AsBlocks ? PickUpBlocks(transcript, user, order.Source) : PickUpRecords(transcript, user, order);
        return (parcel, transcript.Close(failure, user, "pick up", order.Source.ToString(), failure is null ? order.AsBlocks ? "blocks" : "records" : $"failed: {failure.Words}",
            message: failure is null ? "" : MessageFor(order.Source, failure.Cause)));
    }

    /// <inheritdoc/>
    public (Parcel? Parcel, Answer Answer) Wrap(string sysplex, Parcel parcel, DataLayer layer)
    {
        var held = (EmulatedParcel)parcel;
        var target = held.Image.Name.Text;
        if (Hindrance(sysplex, "DFSMSdss", "encrypt", target) is { } hindrance) return (null, hindrance);
        var transcript = new Transcript();
        if (layer.Kind is DataLayerKind.DataSetKey or DataLayerKind.DriveKey) return Refused(Cause.NotSupported, null);
        RsaToken? token = null;
        if (layer.Kind == DataLayerKind.RsaKey)
        {
            var label = new KeyLabel(layer.Name!);
            if (!_rsaTokens.TryGetValue((Systems.Icsf[sysplex].Store.Name, label), out token)) return Refused(Cause.KeyNotFound, label);
        }

        var number = ++_layers;
        using var key = LayerKeys.Of(_seed, layer, number);
        var cipher = new ProtectedKey(key);
        var around = new ParcelLayer(layer, LayerKeys.Icv(_seed, number), key.VerificationValue,
            token is null ? null : LayerKeys.Pair(_seed, token.Pair).Wrap(key), layer.Kind is DataLayerKind.TlsSession or DataLayerKind.HttpsSession or DataLayerKind.SshSession ? cipher : null);
        var bytes = held.Image.Bytes.Encrypted(cipher, AccessMethods.BlockSize, new BlockTweak(around.Icv, 0));
        return (held with { Image = held.Image with { Bytes = bytes }, Layers = [around, .. held.Layers] }, transcript.Close(null, layer.Kind.ToString(), "encrypt", target, "encrypted once more"));

        (Parcel?, Answer) Refused(Cause cause, KeyLabel? label) => (null, Closed(transcript, new Failure(cause, label), "encrypt", target));
    }

    /// <inheritdoc/>
    public (Parcel? Parcel, Answer Answer) Unwrap(string sysplex, Parcel parcel, DataLayer layer)
    {
        var held = (EmulatedParcel)parcel;
        var target = held.Image.Name.Text;
        if (Hindrance(sysplex, "DFSMSdss", "decrypt", target) is { } hindrance) return (null, hindrance);
        var transcript = new Transcript();
        if (held.Layers.Count == 0 || held.Layers[0].Layer.Kind != layer.Kind) return (null, Closed(transcript, new Failure(Cause.NotSupported), "decrypt", target));
        var outermost = held.Layers[0];
        var (key, failure) = KeyOf(sysplex, outermost, layer);
        if (key is null) return (null, Closed(transcript, failure!, "decrypt", target));
        var bytes = held.Image.Bytes.Decrypted(key, AccessMethods.BlockSize, new BlockTweak(outermost.Icv, 0));
        return (held with { Image = held.Image with { Bytes = bytes }, Layers = [.. held.Layers.Skip(1)] }, transcript.Close(null, layer.Kind.ToString(), "decrypt", target, "a layer is taken off"));
    }

    /// <inheritdoc/>
    public Answer PutDown(PutDownOrder order, Parcel parcel)
    {
        var held = (EmulatedParcel)parcel;
        var user = User.NamedOr(order.RunsAs, held.AsBlocks ? User.StorageAdministrator : User.Backup);
        if (DataHindrance(order.Sysplex, user, "put down", order.Target.ToString()) is { } hindrance) return hindrance;
        var transcript = new Transcript();
        var failure = held.Layers.Count > 0 ? new Failure(Cause.DataSetIsDump)
            : held.AsBlocks ? Restored(transcript, user, order.Target, held.Image)
            : Received(transcript, user, order, held.Image);
        return transcript.Close(failure, user, "put down", order.Target.ToString(), failure is null ? "ended, RC 0" : $"failed: {failure.Words}");
    }

    /// <inheritdoc/>
    public Answer ReadAs(string sysplex, string user, CopyAddress address)
    {
        var named = new User(user, IsNamed: true);
        if (DataHindrance(sysplex, named, "read", address.ToString()) is { } hindrance) return hindrance;
        var transcript = new Transcript();
        var (content, failure) = Access.Read(transcript, Systems.Icsf[sysplex], named, address);
        return transcript.Close(failure, named, "read", address.ToString(), failure is null ? "read to the end" : $"failed: {failure.Words}", content?.Identity,
            message: failure is null ? "" : MessageFor(address, failure.Cause));
    }

    /// <inheritdoc/>
    public void HoldRsaToken(string keyStore, KeyLabel label, string pair, bool isPrivate) => _rsaTokens = _rsaTokens.SetItem((keyStore, label), new RsaToken(pair, isPrivate));

    /// <inheritdoc/>
    public DataView LookAt(Parcel parcel) => new(null, DataMarker.IsIn(((EmulatedParcel)parcel).Image.Bytes.Span));

    /// <inheritdoc/>
    public DataView? LookAt(CopyAddress address, FlowPhase phase)
    {
        var medium = Storage.Medium(address.Medium);
        if (medium.Find(address.Name) is not { } lies) return null;
        if (phase == FlowPhase.Rest) return new DataView(null, DataMarker.IsIn(lies.Bytes.Span));
        // What went to the drive is what it hands out again.
        return StorageSystem.Load(medium, lies).Read is { } sent ? new DataView(null, DataMarker.IsIn(sent.Bytes.Span)) : null;
    }

    private (Parcel?, Failure?) PickUpBlocks(Transcript transcript, User user, CopyAddress source)
    {
        var (located, failure) = Access.Locate(transcript, user, source);
        if (located is null) return (null, failure);
        var (dataSet, unread) = Access.Load(transcript, source.Medium, located);
        return dataSet is null ? (null, unread) : (new EmulatedParcel(dataSet with { Cartridge = null }, AsBlocks: true, []), null);
    }

    private (Parcel?, Failure?) PickUpRecords(Transcript transcript, User user, PickUpOrder order)
    {
        var (clear, failure) = Access.Read(transcript, Systems.Icsf[order.Sysplex], user, order.Source);
        if (clear is null) return (null, failure);
        var source = Storage.Medium(order.Source.Medium).Find(order.Source.Name)!;
        return (new EmulatedParcel(source with { Bytes = clear, Cell = null, Cartridge = null }, AsBlocks: false, []), null);
    }

    private (ProtectedKey? Key, Failure? Failure) KeyOf(string sysplex, ParcelLayer outermost, DataLayer with)
    {
        if (outermost.Session is { } session) return outermost.Layer == with ? (session, null) : (null, new Failure(Cause.KeyValueDiffers));
        if (with.Kind == DataLayerKind.Password)
        {
            using var made = LayerKeys.Of(_seed, with, number: 0);
            return made.VerificationValue == outermost.VerificationValue ? (new ProtectedKey(made), null) : (null, new Failure(Cause.PasswordDiffers));
        }

        var label = new KeyLabel(with.Name!);
        if (!_rsaTokens.TryGetValue((Systems.Icsf[sysplex].Store.Name, label), out var token)) return (null, new Failure(Cause.KeyNotFound, label));
        if (!token.IsPrivate) return (null, new Failure(Cause.PrivateKeyMissing, label));
        using var key = LayerKeys.Pair(_seed, token.Pair).Unwrap(outermost.Wrapped!);
        return key is null ? (null, new Failure(Cause.KeyValueDiffers, label)) : (new ProtectedKey(key), null);
    }

    private Failure? Restored(Transcript transcript, User user, CopyAddress target, StoredDataSet image)
    {
        if (user.IsNamed && !Access.MayWrite(transcript, user, target.Name)) return new Failure(Cause.NoDataSetAccess);
        var medium = Storage.Medium(target.Medium);
        if (medium.IsLost) return new Failure(Cause.MediumLost);
        return Access.Store(transcript, medium, image with { Name = target.Name, IsDump = false, CarriedTo = null });
    }

    private Failure? Received(Transcript transcript, User user, PutDownOrder order, StoredDataSet image)
    {
        var isTape = Storage.Medium(order.Target.Medium).IsTape;
        var (label, failure) = _allocation.LabelFor(
            transcript, "RECEIVE", order.Target, image.Organisation, isTape, Systems.Sysplex(order.Sysplex).EncryptsTapeAt(_now), order.StatedLabel);
        return failure ?? Access.WriteNew(transcript, Systems.Icsf[order.Sysplex], user, order.Target, image.Organisation, label, image.Bytes);
    }

    private static Answer Closed(Transcript transcript, Failure failure, string action, string target) =>
        transcript.Close(failure, "DFSMSdss", action, target, $"failed: {failure.Words}", message: CauseTable.Of(failure.Cause).Codes is { } codes ? $"RC {codes.ReturnCode:X} RSN {codes.ReasonCode:X}" : "");
}
