using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;

namespace RiskPlanner.Analysis.Exposures;

/// <summary>The ways of sending that a plan can name, as compositions (z/OS facts, 1.6; seeds 000 and 003).</summary>
public static class SendingMethods
{
    private static readonly IReadOnlyDictionary<TransferMethod, SendingMethod> Compositions = new Dictionary<TransferMethod, SendingMethod>
    {
        // TRANSMIT reads records into a temporary data set.
        [TransferMethod.Xmit] = new(AsBlocks: false) { Control = ControlPoint.Transmit, LiesIn = FlowPlaceKind.TemporaryDataSet },
        [TransferMethod.Ftp] = new(AsBlocks: false) { Control = ControlPoint.FtpClient },
        // A proxy can end the session, or relay it.
        [TransferMethod.Ftps] = new(AsBlocks: false) { Control = ControlPoint.FtpClient, ToHost = DataLayerKind.TlsSession, ToReceiver = DataLayerKind.TlsSession, HostOpens = false },
        // The pass-through host begins the SSH session: what reaches it is clear.
        [TransferMethod.Scp] = new(AsBlocks: false) { ToReceiver = DataLayerKind.SshSession },
        [TransferMethod.DssDump] = new(AsBlocks: true) { LiesIn = FlowPlaceKind.DumpDataSet },
        [TransferMethod.DssDumpRsa] = new(AsBlocks: true) { LiesIn = FlowPlaceKind.DumpDataSet, Package = DataLayerKind.RsaKey },
        [TransferMethod.DssDumpPassword] = new(AsBlocks: true) { LiesIn = FlowPlaceKind.DumpDataSet, Package = DataLayerKind.Password },
        // zFS decrypts what is read by path (z/OS facts, 1.6).
        [TransferMethod.DssDumpPaths] = new(AsBlocks: false) { LiesIn = FlowPlaceKind.DumpDataSet },
        [TransferMethod.Nfs] = new(AsBlocks: false),
        [TransferMethod.GdkUtil] = new(AsBlocks: false) { ToHost = DataLayerKind.HttpsSession, ToReceiver = DataLayerKind.HttpsSession, HostOpens = false },
    };

    /// <summary>The composition of a way of sending.</summary>
    public static SendingMethod Of(TransferMethod method) => Compositions[method];
}
