using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The forms of master keys and of the sets of their key parts.</summary>
internal static class MasterKeyShapes
{
    private static readonly ChoiceShape Medium = new("what key parts are kept on",
    [
        new("smart-card", KeyPartMedium.SmartCard, "smart cards of a TKE workstation"),
        new("paper", KeyPartMedium.Paper, "paper in sealed envelopes"),
        new("pass-phrase", KeyPartMedium.PassPhrase, "the pass phrase of a pass phrase initialisation: one secret that gives all master keys"),
    ]);

    private static readonly ObjectShape PartSet = new()
    {
        Name = "partSet",
        What = "a set of key parts",
        Description = "A complete set of key parts, from which the master key can be entered anew; all its holders are needed for that.",
        Fields =
        [
            FieldsOf<KeyPartSet>.Required("site", ValueShapes.Name, set => set.Site, "The site where it lies.", dependsOn: "sites").Naming("sites"),
            FieldsOf<KeyPartSet>.Required("holders", new ListShapeOfT<string>(ValueShapes.Person, 1), set => set.Holders, "Who holds the parts."),
            FieldsOf<KeyPartSet>.Optional("medium", Medium, set => set.Medium, KeyPartMedium.SmartCard, "What the parts are kept on; `smart-card` if left out."),
            FieldsOf<KeyPartSet>.Optional("zone", ValueShapes.Person, set => set.Zone, null, "The zone of the smart cards: they can be used and copied within it only (`tkeZones` of sites)."),
            FieldsOf<KeyPartSet>.Optional("generations", new IntegerShape(0, PlanLimits.MaximumRetainedGenerations), set => set.Generations, null,
                "How many past generations it holds; as many as `retainedGenerations` if left out."),
        ],
        Build = values => new KeyPartSet
        {
            Site = values.Get<string>("site"),
            Holders = values.Get<IReadOnlyList<string>>("holders"),
            Medium = values.Get<KeyPartMedium>("medium"),
            Zone = values.Get<string?>("zone"),
            Generations = values.Get<int?>("generations"),
        },
    };

    public static ObjectShape MasterKey { get; } = new()
    {
        Name = "masterKey",
        What = "a master key",
        Description = "How a master key is treated. Registers hold NEW, CURRENT and OLD; an older generation exists only as key parts.",
        Fields =
        [
            FieldsOf<MasterKeyPractice>.Optional("changes", ValueShapes.Schedule, practice => practice.Changes, null,
                "When the master key is changed; without it never."),
            FieldsOf<MasterKeyPractice>.Optional("retainedGenerations", new IntegerShape(0, PlanLimits.MaximumRetainedGenerations),
                practice => practice.RetainedGenerations, 0,
                "Of how many past generations the key parts are retained, the current one not counted."),
            FieldsOf<MasterKeyPractice>.Optional("partsAt", new ListShapeOfT<string>(ValueShapes.Name), practice => practice.PartsAt, null,
                "The sites where complete sets of key parts lie, current and retained, of which no more is said. Without `partsAt` and `partSets` none are kept at all.",
                dependsOn: "sites").Naming("sites"),
            FieldsOf<MasterKeyPractice>.Optional("partSets", new ListShapeOfT<KeyPartSet>(PartSet), practice => practice.PartSets, null,
                "Sets of key parts of which more is said; beside those of `partsAt`."),
        ],
        Build = values => new MasterKeyPractice
        {
            Changes = values.Get<Schedule?>("changes"),
            RetainedGenerations = values.Get<int>("retainedGenerations"),
            PartsAt = values.Get<IReadOnlyList<string>?>("partsAt") ?? [],
            PartSets = values.Get<IReadOnlyList<KeyPartSet>?>("partSets") ?? [],
        },
    };
}
