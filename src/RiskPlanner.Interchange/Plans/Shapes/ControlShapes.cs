using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The form of controls over what is sent.</summary>
internal static class ControlShapes
{
    private static readonly ChoiceShape Kind = new("a kind of control",
    [
        new("exit", ControlKind.Exit, "an exit looks the data set up in the catalog, and ends the command where it is encrypted"),
        new("command-restriction", ControlKind.CommandRestriction, "nobody may use the command"),
    ]);

    private static readonly ChoiceShape On = new("a place for a control",
    [
        new("TRANSMIT", ControlPoint.Transmit, "the TSO command"),
        new("EZAFCCMD", ControlPoint.FtpClient, "the exit of the FTP client"),
        new("FTCHKCMD", ControlPoint.FtpServer, "the exit of the FTP server, for those who fetch data"),
    ]);

    public static ObjectShape Control { get; } = new()
    {
        Name = "control",
        What = "a control",
        Description = "A control that hinders somebody from sending data in clear. A transfer that one refuses sends nothing.",
        Inline = true,
        Fields =
        [
            FieldsOf<TransferControl>.Required("name", ValueShapes.Name, control => control.Name, "Its name.").ForPeople(),
            FieldsOf<TransferControl>.Required("kind", Kind, control => control.Kind, "How it works."),
            FieldsOf<TransferControl>.Required("on", On, control => control.On, "Where it stands; a restriction on `TRANSMIT` only."),
            FieldsOf<TransferControl>.Optional("dataSets", new ListShapeOfT<DataSetMask>(ValueShapes.DataSetMask), control => control.DataSets, null,
                "The encrypted data sets that an exit protects; all if left out."),
        ],
        Build = values => new TransferControl
        {
            Name = values.Get<string>("name"),
            Kind = values.Get<ControlKind>("kind"),
            On = values.Get<ControlPoint>("on"),
            DataSets = values.Get<IReadOnlyList<DataSetMask>?>("dataSets") ?? [],
        },
    };
}
