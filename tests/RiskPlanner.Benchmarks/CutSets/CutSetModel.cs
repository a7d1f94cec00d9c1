namespace RiskPlanner.Benchmarks.CutSets;

/// <summary>One model of the comparison: where its files lie, and up to which order cut sets are counted.</summary>
internal sealed record CutSetModel(string Name, string[] Files, int? OrderLimit = null)
{
    private const string Folder = "/usr/share/scram/input";

    /// <summary>The models of Debian's package that are fault trees.</summary>
    public static IReadOnlyList<CutSetModel> OfDebian { get; } =
    [
        Of("Chinese", "Chinese/chinese.xml", "Chinese/chinese-basic-events.xml"),
        Of("Baobab1", "Baobab/baobab1.xml", "Baobab/baobab1-basic-events.xml"),
        Of("Baobab2", "Baobab/baobab2.xml", "Baobab/baobab2-basic-events.xml"),
        Of("TwoTrain", "TwoTrain/two_train.xml"),
        Of("ThreeMotor", "ThreeMotor/three_motor.xml"),
        Of("HIPPS", "HIPPS/HIPPS.xml"),
        Of("Lift", "Lift/lift.xml"),
        Of("Theatre", "Theatre/theatre.xml"),
        Of("SmallTree", "SmallTree/SmallTree.xml"),
        Of("ne574", "ne574/ne574.xml"),
        Of("BSCU", "BSCU/BSCU.xml"),
        Cea(4),
        Cea(5),
        Cea(6),
    ];

    private static CutSetModel Of(string name, params string[] files) => new(name, [.. files.Select(file => $"{Folder}/{file}")]);

    private static CutSetModel Cea(int limit) =>
        Of($"CEA9601 order {limit}", "CEA9601/CEA9601.xml", "CEA9601/CEA9601-basic-events.xml") with { OrderLimit = limit };
}
