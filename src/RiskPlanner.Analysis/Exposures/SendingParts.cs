using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Flows.Parts;

namespace RiskPlanner.Analysis.Exposures;

/// <summary>Composes the parts of a way of sending. Pure.</summary>
public static class SendingParts
{
    /// <summary>The name that the temporary data set of TRANSMIT has (seed 000).</summary>
    public const string TemporaryName = "SYSyyddd.Thhmmss.RA00.jobname";

    /// <summary>The parts, from the data set to the receiver.</summary>
    /// <param name="method">How it is sent.</param>
    /// <param name="transfer">What the plan says of the transfer: names, receiver, host in between.</param>
    /// <param name="controls">The controls of the plan.</param>
    /// <param name="from">The sysplex that sends.</param>
    /// <param name="site">The site where the data set lies.</param>
    public static IReadOnlyList<FlowPart> Of(SendingMethod method, Transfer transfer, IReadOnlyList<TransferControl> controls, string from, string site)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(transfer);
        ArgumentNullException.ThrowIfNull(controls);
        return
        [
            new LieOnMedium(site), .. controls.Where(control => control.On == method.Control).Select(control => new AskControl(control)), new PickUp(method.AsBlocks),
            .. Package(method, transfer, site), .. Legs(method, transfer, from), new HandOver(FlowPlace.Receiver(transfer.To)),
        ];
    }

    private static IEnumerable<FlowPart> Package(SendingMethod method, Transfer transfer, string site)
    {
        if (method.Package is { } kind)
        {
            // Who sends has the receiver's public key.
            if (kind == DataLayerKind.RsaKey) yield return new HoldRsaKey(null, transfer.RsaKeyLabel!.Value, transfer.RsaKeyLabel.Value.Text, IsPrivate: false);
            yield return new WrapIn(new DataLayer(kind, kind == DataLayerKind.RsaKey ? transfer.RsaKeyLabel!.Value.Text : transfer.Name));
        }

        if (method.LiesIn is { } place)
            yield return new LieInFile(place == FlowPlaceKind.TemporaryDataSet ? FlowPlace.Temporary(TemporaryName, site) : FlowPlace.Dump(transfer.Name, site));
    }

    private static IEnumerable<FlowPart> Legs(SendingMethod method, Transfer transfer, string from)
    {
        if (transfer.Via is not { } host) return Leg(FlowPlace.Link(from, transfer.To, isOutside: true), method.ToReceiver);
        return
        [
            .. Leg(FlowPlace.Link(from, host.Name, isOutside: !host.InsideMachine), method.ToHost),
            new PassThrough(FlowPlace.Host(host.Name, isOutside: !host.InsideMachine), method.HostOpens),
            .. Leg(FlowPlace.Link(host.Name, transfer.To, isOutside: true), method.ToReceiver),
        ];
    }

    private static IEnumerable<FlowPart> Leg(FlowPlace link, DataLayerKind? protection)
    {
        if (protection is not { } kind) return [new TravelOver(link)];
        var session = new DataLayer(kind, $"{link.Name} to {link.To}");
        return [new WrapIn(session), new TravelOver(link), new UnwrapFrom(session)];
    }
}
