using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The forms of sites and of what stands at them.</summary>
internal static class PlaceShapes
{
    private static readonly ChoiceShape Kind = new("the kind of a site",
    [
        new("production", SiteKind.Production, "a data centre that runs the applications"),
        new("recovery", SiteKind.Recovery, "a data centre that takes over when production is lost"),
        new("vault", SiteKind.Vault, "a store for cartridges, key parts and copies of key stores, with no machine in it"),
    ]);

    private static readonly ChoiceShape TapeForm = new("the kind of a tape store",
    [
        new("cartridge", TapeKind.Cartridge, "cartridges, which can be carried to another site"),
        new("virtual", TapeKind.Virtual, "a virtual tape server, whose volumes stay where they are"),
    ]);

    public static ObjectShape Site { get; } = new()
    {
        Name = "site",
        What = "a site",
        Description = "A place that can be lost as a whole.",
        Inline = true,
        Fields =
        [
            FieldsOf<Site>.Required("name", ValueShapes.Name, site => site.Name, "Its name.", identifies: true),
            FieldsOf<Site>.Required("kind", Kind, site => site.Kind, "What it is for.", identifies: true),
            FieldsOf<Site>.Optional("tkeZones", new ListShapeOfT<string>(ValueShapes.Person), site => site.TkeZones, null,
                "The zones that its TKE workstations are enrolled in: smart cards of another zone cannot be used there. Without it every card can."),
        ],
        Build = values => new Site(values.Get<string>("name"), values.Get<SiteKind>("kind")) { TkeZones = values.Get<IReadOnlyList<string>?>("tkeZones") ?? [] },
    };

    public static ObjectShape Array { get; } = new()
    {
        Name = "array",
        What = "an array",
        Description = "A disk storage system: its volumes fail together, so it is a failure unit of its own.",
        Fields =
        [
            FieldsOf<DiskArray>.Required("name", ValueShapes.Name, array => array.Name, "Its name."),
            FieldsOf<DiskArray>.Required("site", ValueShapes.Name, array => array.Site, "The site where it stands; no vault.", identifies: true, "sites").Naming("sites"),
            FieldsOf<DiskArray>.Required("volumes", new ListShapeOfT<string>(ValueShapes.Volume, 1), array => array.Volumes,
                "The serials of its volumes. A serial stands once in all arrays.", identifies: true),
            FieldsOf<DiskArray>.Optional("unlockedBy", ValueShapes.Name, array => array.UnlockedBy, null,
                "The tape key server that it asks for its key when it is switched on: without one that serves it stays locked.", dependsOn: "keyManagers").Naming("keyManagers"),
        ],
        Build = values => new DiskArray(values.Get<string>("name"), values.Get<string>("site"), values.Get<IReadOnlyList<string>>("volumes")) { UnlockedBy = values.Get<string?>("unlockedBy") },
    };

    private static readonly ObjectShape Rekey = new()
    {
        Name = "tapeRekey",
        What = "a rekeying",
        Description = "The data keys of cartridges are wrapped under other labels, without their data being written anew ([key serving](theory/tape-keys.md)).",
        Inline = true,
        Fields =
        [
            FieldsOf<TapeRekey>.Required("at", ValueShapes.Instant, rekey => rekey.At, "When."),
            FieldsOf<TapeRekey>.Required("keyLabels", new ListShapeOfT<string>(ValueShapes.TapeKeyLabel, 1), rekey => rekey.KeyLabels, "The labels, one or two.", dependsOn: "keyManagers"),
        ],
        Build = values => new TapeRekey(values.Get<Instant>("at"), values.Get<IReadOnlyList<string>>("keyLabels")),
    };

    public static ObjectShape Tape { get; } = new()
    {
        Name = "tape",
        What = "a tape store",
        Description = "A place where tape data sets are written: a pool of cartridges or a virtual tape server.",
        Inline = true,
        Fields =
        [
            FieldsOf<TapeStore>.Required("name", ValueShapes.Name, tape => tape.Name, "Its name; not that of a volume.", identifies: true),
            FieldsOf<TapeStore>.Required("site", ValueShapes.Name, tape => tape.Site, "The site where it stands; no vault.", dependsOn: "sites").Naming("sites"),
            FieldsOf<TapeStore>.Required("kind", TapeForm, tape => tape.Kind, "What it holds.", identifies: true),
            FieldsOf<TapeStore>.Optional("keyServer", ValueShapes.Name, tape => tape.KeyServer, null,
                "The tape key server that its drives ask; without it they do not encrypt.", dependsOn: "keyManagers").Naming("keyManagers"),
            FieldsOf<TapeStore>.Optional("keyLabels", new ListShapeOfT<string>(ValueShapes.TapeKeyLabel), tape => tape.KeyLabels, null,
                "The keys that each cartridge's data key is wrapped under, one or two; any one of them opens it.", dependsOn: "keyManagers"),
            FieldsOf<TapeStore>.Optional("rekeys", new ListShapeOfT<TapeRekey>(Rekey), tape => tape.Rekeys, null,
                "When cartridges come under other labels, ascending in time: those that lie there then, and what is written from then on. What was carried elsewhere stays as it was."),
        ],
        Build = values => new TapeStore(values.Get<string>("name"), values.Get<string>("site"), values.Get<TapeKind>("kind"))
        {
            KeyServer = values.Get<string?>("keyServer"),
            KeyLabels = values.Get<IReadOnlyList<string>?>("keyLabels") ?? [],
            Rekeys = values.Get<IReadOnlyList<TapeRekey>?>("rekeys") ?? [],
        },
    };
}
