using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The form of the ways in which data leaves.</summary>
internal static class TransferShapes
{
    private static readonly ChoiceShape Method = new("a way to send data",
    [
        new("XMIT", TransferMethod.Xmit, "TSO XMIT: what it sends is clear"),
        new("FTP", TransferMethod.Ftp, "FTP: clear on the wire and at the other end"),
        new("FTPS", TransferMethod.Ftps, "FTP under TLS: protected on the wire, clear at the other end"),
        new("SCP", TransferMethod.Scp, "secure copy: protected on the wire, clear at the other end and on each host in between"),
        new("DSS-DUMP", TransferMethod.DssDump, "a DFSMSdss dump: still encrypted under the data set's key"),
        new("DSS-DUMP-RSA", TransferMethod.DssDumpRsa, "a DFSMSdss dump under RSA(): encrypted once more"),
        new("DSS-DUMP-PASSWORD", TransferMethod.DssDumpPassword, "a DFSMSdss dump under KEYPASSWORD(): encrypted once more"),
        new("DSS-DUMP-PATHS", TransferMethod.DssDumpPaths, "a DFSMSdss dump of UNIX files by their paths: clear in the dump; sends data sets of organisation zfs alone"),
        new("NFS", TransferMethod.Nfs, "an NFS export: clear on the wire and at the client"),
        new("GDKUTIL", TransferMethod.GdkUtil, "GDKUTIL UPLOAD to an object store: protected on the wire by HTTPS, clear at the other end"),
    ]);

    private static readonly ObjectShape Host = new()
    {
        Name = "transferHost",
        What = "a host in between",
        Description = "A host in between that passes data on and stores none. One that is not inside the machine can stand as its name alone.",
        Inline = true,
        Fields =
        [
            FieldsOf<TransferHost>.Required("name", ValueShapes.Person, host => host.Name, "What it is called.").ForPeople(),
            FieldsOf<TransferHost>.Optional("insideMachine", ValueShapes.Boolean, host => host.InsideMachine, false,
                "Whether it is in the same machine, and the link to it too, as a Linux image over HiperSockets: no clear data leaves the machine then."),
        ],
        Build = values => new TransferHost(values.Get<string>("name")) { InsideMachine = values.Get<bool>("insideMachine") },
    };

    private static readonly TextOrMappingShape HostOrName = new(ValueShapes.Person, Host, name => new TransferHost(name), host => host is TransferHost { InsideMachine: false } named ? named.Name : null);

    public static ObjectShape Transfer { get; } = new()
    {
        Name = "transfer",
        What = "a transfer",
        Description = "A way in which data leaves.",
        Fields =
        [
            FieldsOf<Transfer>.Required("name", ValueShapes.Name, transfer => transfer.Name, "Its name.").ForPeople(),
            FieldsOf<Transfer>.Required("method", Method, transfer => transfer.Method, "How the data is sent."),
            FieldsOf<Transfer>.Required("dataSets", new ListShapeOfT<DataSetMask>(ValueShapes.DataSetMask, 1), transfer => transfer.DataSets, "The data sets that are sent."),
            FieldsOf<Transfer>.Required("to", ValueShapes.Person, transfer => transfer.To, "Who receives it.").ForPeople(),
            FieldsOf<Transfer>.Optional("via", HostOrName, transfer => transfer.Via, null, "The host in between that passes it through."),
            FieldsOf<Transfer>.Optional("schedule", ValueShapes.Schedule, transfer => transfer.Schedule, null, "When it is sent; without it by hand."),
            FieldsOf<Transfer>.Optional("rsaKeyLabel", ValueShapes.Label, transfer => transfer.RsaKeyLabel, null,
                "The PKDS label of the RSA key; with `DSS-DUMP-RSA`, and only then.").ForPeople(),
        ],
        Build = values => new Transfer
        {
            Name = values.Get<string>("name"),
            Method = values.Get<TransferMethod>("method"),
            DataSets = values.Get<IReadOnlyList<DataSetMask>>("dataSets"),
            To = values.Get<string>("to"),
            Via = values.Get<TransferHost?>("via"),
            Schedule = values.Get<Schedule?>("schedule"),
            RsaKeyLabel = values.Get<KeyLabel?>("rsaKeyLabel"),
        },
    };
}
